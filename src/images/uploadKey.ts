import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { findRowById } from '../database/rows.ts'
import { problem } from '../errors/problem.ts'

const name = 'Idempotency-Key'

/**
 * What an upload is known by when it is sent again: its `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header,
 * with or without its quotes), together with whoever sends it. Null where it comes without one.
 *
 * @throws 400 `invalid` when the header holds no key.
 */
export function uploadKeyOf(req: PayloadRequest, uploader: string): string | null {
  const said = req.headers.get(name)
  if (said === null) return null
  const key = said.trim().replace(/^"(.*)"$/, '$1')
  if (!/^[\x20-\x7E]{1,255}$/.test(key)) throw problem('invalid', req, { path: name, says: noKey })
  return createHash('sha256')
    .update(JSON.stringify([uploader, key]))
    .digest('hex')
}

const noKey = {
  vi: 'Idempotency-Key phải có từ 1 đến 255 ký tự ASCII, ví dụ một UUID.',
  en: 'Idempotency-Key has to hold 1 to 255 characters of ASCII, such as a UUID.',
} as const

/**
 * The photo that was made when this key came first; null when it has not come yet.
 *
 * @throws 422 `invalid` when it came with other bytes.
 */
export async function photoOfKey(
  req: PayloadRequest,
  { key, sourceHash }: { key: string; sourceHash: string },
): Promise<string | null> {
  // Asked outside of any transaction: what counts is what another request has committed.
  const row = await findRowById(req.payload, 'uploadKeys', key)
  if (row === null) return null
  if (row.sourceHash !== sourceHash)
    throw problem('invalid', req, { path: name, says: otherBytes, status: 422 })
  return row.image
}

const otherBytes = {
  vi: 'Idempotency-Key này đã dùng cho một tệp khác; hãy dùng khóa mới cho mỗi ảnh.',
  en: 'This Idempotency-Key came with another file; use a new key for each photo.',
} as const

const keys = new WeakMap<PayloadRequest, string>()

/** Notes under which key the photo of a request is to be kept. */
export const noteUploadKey = (req: PayloadRequest, key: string): void => {
  keys.set(req, key)
}
export const uploadKeyNoted = (req: PayloadRequest): string | undefined => keys.get(req)
