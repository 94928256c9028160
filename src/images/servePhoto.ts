import type { Payload, PayloadHandler, PayloadRequest } from 'payload'
import { actorOf } from '../access/actorOf.ts'
import { type Asker, findRow } from '../database/rows.ts'
import { readsAll } from '../domain/rights.ts'
import { problem } from '../errors/problem.ts'
import { hasBeenShown } from '../publishing/hasBeenShown.ts'
import { keysShowing } from '../publishing/keysShowing.ts'
import { isRendition, originalsOfFile } from './sizes.ts'
import { readKept } from './store.ts'

const types: Record<string, string> = {
  ...{ jpg: 'image/jpeg', png: 'image/png' },
  ...{ webp: 'image/webp', avif: 'image/avif' },
}

/**
 * The bytes of a photo: renditions of a live one for everybody, all else for the staff who work on it. They
 * never change under their name, so the name is the ETag; the age of a public answer is short all the
 * same, for a withdrawn photo has to leave the caches too.
 *
 * @throws 404 `notFound`, also for what the caller may not see; 410 `gone` of what was withdrawn.
 */
export const servePhoto: PayloadHandler = async (req) => {
  const name = String(req.routeParams?.filename)
  const row = await rowOf(name, req)
  if (!row) throw problem('notFound', req)
  const isOpen = row.live === true && isRendition(name)
  if (!isOpen && !mayLookAt(row, req))
    throw problem(!row.live && (await hasBeenShown(req, row.id)) ? 'gone' : 'notFound', req)
  const headers = headersOf(name, isOpen)
  if (isKnown(name, req.headers.get('if-none-match')))
    return new Response(null, { status: 304, headers })
  const bytes = await readKept(name)
  if (!bytes) throw problem('notFound', req)
  headers.set('Content-Length', String(bytes.length))
  return new Response(req.method === 'HEAD' ? null : bytes, { headers })
}

/**
 * The same for anybody, whole, and without anybody having to be known.
 *
 * @returns null for what readers do not see: who else may is for `servePhoto` to say.
 */
export const publicPhoto = async (name: string, payload: Payload): Promise<Response | null> => {
  const row = isRendition(name) ? await rowOf(name, payload) : null
  const bytes = row?.live ? await readKept(name) : null
  if (row === null || bytes === null) return null
  const headers = headersOf(name, true)
  headers.set('Accept-Ranges', 'bytes')
  headers.set('Last-Modified', new Date(row.createdAt).toUTCString())
  const keys = await keysShowing(payload, row.id)
  if (keys.length > 0) headers.set('Surrogate-Key', keys.join(' '))
  return new Response(bytes, { headers })
}

const headersOf = (name: string, isLive: boolean): Headers =>
  new Headers({
    'Access-Control-Allow-Origin': '*',
    'Cache-Control': isLive ? 'public, max-age=3600, s-maxage=60' : 'private, no-store',
    'Content-Type': types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    ETag: `"${name}"`,
    'X-Content-Type-Options': 'nosniff',
  })

const rowOf = async (name: string, asker: Asker) => {
  const originals = originalsOfFile(name)
  if (originals.length === 0) return null
  const where = { filename: { in: originals } }
  return findRow(asker, 'images', where, { select: ['live', 'uploader', 'createdAt'] })
}

const mayLookAt = ({ uploader }: { uploader?: string | null }, req: PayloadRequest): boolean =>
  readsAll(actorOf(req), 'images', { uploader: uploader ?? null })

const isKnown = (name: string, ifNoneMatch: string | null): boolean =>
  ifNoneMatch?.split(',').some((tag) => ['*', `"${name}"`, `W/"${name}"`].includes(tag.trim())) ??
  false
