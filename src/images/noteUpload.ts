import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Embedded } from '../domain/photo/embedded.ts'
import { readEmbedded } from './embedded/index.ts'

/** What is known of a file as it came, before anything was made of it. */
type Upload = {
  /** SHA-256 of its bytes. */
  sourceHash: string
  embedded: Embedded
}

const noted = new WeakMap<PayloadRequest, Upload>()

/** Keeps what the uploaded bytes say beside the request that brought them: the bytes themselves are let go. */
export const noteUpload = async (req: PayloadRequest, file: Buffer): Promise<void> => {
  const sourceHash = createHash('sha256').update(file).digest('hex')
  noted.set(req, { sourceHash, embedded: await readEmbedded(file) })
}

/** What `noteUpload` kept of this request's file. */
export const uploadNoted = (req: PayloadRequest): Upload => {
  const upload = noted.get(req)
  if (!upload) throw new Error('A photo is being saved whose file nobody has read.')
  return upload
}
