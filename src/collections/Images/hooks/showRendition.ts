import type { CollectionAfterReadHook } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import { idOf } from '../../../domain/idOf.ts'
import { isRecord } from '../../../domain/isRecord.ts'
import { readsAll } from '../../../domain/rights.ts'

type Read = Parameters<CollectionAfterReadHook>[0] & { overrideAccess?: boolean }
const ofFile = ['url', 'width', 'height'] as const

/** The upload is for who works on it: to everybody else the file of a photo is its largest rendition. */
export const showRendition: CollectionAfterReadHook = ({
  doc,
  overrideAccess,
  req,
}: Read): unknown => {
  const row = doc as Record<string, unknown>
  if (overrideAccess || readsAll(actorOf(req), 'images', { uploader: idOf(row.uploader) }))
    return row
  const largest = largestIn(row.sizes)
  const shown = ofFile.flatMap((part) => (part in row ? [[part, largest?.[part] ?? null]] : []))
  return { ...row, ...Object.fromEntries(shown) }
}

const largestIn = (sizes: unknown): Record<string, unknown> | undefined =>
  Object.values(isRecord(sizes) ? sizes : {})
    .filter(isRecord)
    .filter(({ filename }) => typeof filename === 'string')
    .toSorted((one, other) => Number(other.width) - Number(one.width))[0]
