import type { Endpoint } from 'payload'
import { type AuditExport, exportOf } from '../audit/exportOf.ts'
import { loggedColumns } from '../ledger/loggedRow.ts'
import { toCsv } from '../audit/toCsv.ts'
import { problem } from '../errors/problem.ts'
import { requireActor } from '../access/requireActor.ts'
import { seenBy } from '../workflow/situationOf.ts'

const columns = ['id', ...loggedColumns, 'actorName', 'hash'] as const

const formats = {
  json: { type: 'application/json', write: (log: AuditExport) => JSON.stringify(log) },
  csv: {
    type: 'text/csv; charset=utf-8',
    write: ({ moves }: AuditExport) =>
      toCsv([columns, ...moves.map((row) => columns.map((column) => row[column]))]),
  },
} as const

const isFormat = (format: unknown): format is keyof typeof formats =>
  typeof format === 'string' && Object.hasOwn(formats, format)

/** `GET /api/articles/:id/audit?format=json|csv`: the log of an article, to be kept and checked elsewhere. */
export const auditEndpoint: Endpoint = {
  path: '/:id/audit',
  method: 'get',
  handler: async (req) => {
    const actor = requireActor(req)
    const { format = 'json' } = req.query
    if (!isFormat(format)) throw problem('invalid', req, { path: 'format' })
    const { article } = await seenBy(actor, req, String(req.routeParams?.id))
    const { type, write } = formats[format]
    const log = await exportOf(req, article.id)
    return new Response(write(log), {
      headers: {
        'Cache-Control': 'private, no-store',
        'Content-Disposition': attachment(article, format),
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
}

/** A name in ASCII for old programs, and the title itself for the others. */
const attachment = (
  { id, slug, title }: { id: string; slug?: string | null; title?: string | null },
  format: string,
): string => {
  const plain = `nhat-ky-${slug || id}.${format}`
  const named = `Nhật ký – ${title || id}.${format}`.replace(/[\p{Cc}\p{Cf}/\\]/gu, ' ')
  return `attachment; filename="${plain}"; filename*=UTF-8''${escaped(Buffer.from(named).toString())}`
}

/** As RFC 5987 has it: a few signs are left alone by `encodeURIComponent`. */
const escaped = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
