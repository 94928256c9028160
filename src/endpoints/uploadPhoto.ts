import { createHash } from 'node:crypto'
import { getTranslation } from '@payloadcms/translations'
import { addDataAndFileToRequest, type Endpoint, parseParams, type PayloadRequest } from 'payload'
import { actorOf } from '../access/actorOf.ts'
import { findRowById } from '../database/rows.ts'
import type { Image } from '../payload-types.ts'
import { type Double, doublesOf } from '../images/doublesOf.ts'
import { oneAtATime } from '../images/oneAtATime.ts'
import { noteUploadKey, photoOfKey, uploadKeyOf } from '../images/uploadKey.ts'

/**
 * `POST /api/images` (contract §3, “Sent again”): Payload’s own answer, and `doubles` beside it. An upload that comes
 * again with its `Idempotency-Key` is answered by the photo that the first one made.
 */
export const uploadPhotoEndpoint: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    const { depth, populate, select } = parseParams(req.query)
    await addDataAndFileToRequest(req)
    const how = { depth, overrideAccess: false, populate, req } as const
    const create = (): Promise<Image> =>
      // Payload refuses whoever may not, and what is no photo; its types want a whole record.
      req.payload.create<'images', object>({
        ...how,
        collection: 'images',
        data: { ...req.data },
        file: req.file,
        select,
      })
    const read = (id: string): Promise<Image> =>
      req.payload.findByID<'images', false, object>({ ...how, collection: 'images', id, select })
    const uploader = actorOf(req)?.id
    const key = uploader === undefined || !req.file ? null : uploadKeyOf(req, uploader)
    const sourceHash = req.file ? hashOf(req.file.data) : ''
    const doc =
      key === null
        ? await create()
        : await oneAtATime(key, () => once(req, { key, sourceHash }, { create, read }))
    const { singular } = req.payload.collections.images.config.labels
    const message = req.t('general:successfullyCreated', {
      label: getTranslation(singular, req.i18n),
    })
    const doubles = await offered(req, doc.id, sourceHash)
    return Response.json({ doc, message, doubles }, { status: 201 })
  },
}

/** The photo is kept already: that nothing can be offered beside it is no reason to have it sent once more. */
async function offered(req: PayloadRequest, id: string, sourceHash: string): Promise<Double[]> {
  try {
    // As it is stored: what was asked for of the photo may be something else.
    const kept = await findRowById(req.payload, 'images', id, { select: ['fingerprint'] })
    return await doublesOf(req, { sourceHash, fingerprint: kept?.fingerprint, besides: id })
  } catch (err) {
    req.payload.logger.error({ msg: `No doubles were looked for of photo ${id}.`, err })
    return []
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

type Ways = { create: () => Promise<Image>; read: (id: string) => Promise<Image> }

/** The photo of this key, which is made where there is none. Of two at once the database takes one. */
async function once(
  req: PayloadRequest,
  upload: { key: string; sourceHash: string },
  { create, read }: Ways,
): Promise<Image> {
  const before = await photoOfKey(req, upload)
  if (before !== null) return read(before)
  noteUploadKey(req, upload.key)
  try {
    return await create()
  } catch (error) {
    const meanwhile = await photoOfKey(req, upload)
    if (meanwhile === null) throw error
    return read(meanwhile)
  }
}
