import type { PayloadRequest } from 'payload'
import { idOf } from '../domain/idOf.ts'
import { slugOf } from '../domain/text/slug.ts'
import type { Article, Import } from '../payload-types.ts'
import { createImported, updateImported } from '../workflow/imported.ts'
import { workedOn } from '../workflow/versions.ts'
import type { Finding, ParsedArticle } from './article.ts'
import { signedBy } from './authors.ts'
import { toArticle } from './toArticle.ts'
import { toRecord } from './toRecord.ts'
import { inOrder } from './warnings.ts'

export type Landed = {
  outcome: 'created' | 'updated' | 'unchanged' | 'skipped'
  /** Null in a dry run of what would be created. */
  id: string | null
  title: string | null
  findings: Finding[]
  /** Organisations that were created to sign it, and that somebody has to verify. */
  newAuthors: string[]
}

export type Landing = {
  key: string
  label: string
  parsed: ParsedArticle
  owner: string | null
  dryRun: boolean
}

/**
 * Lands one source within the caller's transaction: as a draft, or as the new text of the draft it
 * became before, unless somebody has worked on that one since (contract §6). The record that goes with
 * it keeps what is no part of the article. A dry run finds the same outcome and writes nothing.
 */
export async function land(req: PayloadRequest, landing: Landing): Promise<Landed> {
  const { key, parsed, dryRun } = landing
  const record = await recordOf(req, key)
  const id = record && idOf(record.article)
  const standing = { id, title: parsed.title, findings: [], newAuthors: [] }
  if (record?.textHash === parsed.textHash) return { outcome: 'unchanged', ...standing }
  if (id !== null && !(await isUntouched(req, id, record?.revision)))
    return { outcome: 'skipped', ...standing }

  const signed = await signedBy(req, parsed.bylines, { dryRun })
  const known = await withKnownCategory(req, parsed.findings)
  const findings = inOrder([...known, ...signed.findings])
  const outcome = id === null ? 'created' : 'updated'
  const landed = { outcome, title: parsed.title, findings, newAuthors: signed.created } as const
  if (dryRun) return { ...landed, id }
  const article = await save(req, landing, id, toArticle(parsed, { ...signed, findings }))
  await keep(req, record, toRecord(landing, { ...landed, article }))
  return { ...landed, id: article.id }
}

/** Each write and each move raises the revision, whoever makes it and by whatever way. */
const isUntouched = async (req: PayloadRequest, id: string, revision?: number): Promise<boolean> =>
  (await workedOn(req, id))?.article.revision === revision

const save = (
  req: PayloadRequest,
  { owner }: Landing,
  id: string | null,
  data: ReturnType<typeof toArticle>,
): Promise<Article> =>
  id === null ? createImported(req, { data, owner }) : updateImported(req, { id, data })

type Known = Pick<Import, 'id' | 'textHash' | 'article' | 'revision'>

async function recordOf(req: PayloadRequest, key: string): Promise<Known | null> {
  const { docs } = await req.payload.find({
    collection: 'imports',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    select: { textHash: true, article: true, revision: true },
    where: { key: { equals: key } },
  })
  return docs[0] ?? null
}

async function keep(
  req: PayloadRequest,
  record: Known | null,
  data: ReturnType<typeof toRecord>,
): Promise<void> {
  const asServer = { collection: 'imports', data, depth: 0, overrideAccess: true, req } as const
  if (record === null) await req.payload.create(asServer)
  else await req.payload.update({ ...asServer, id: record.id })
}

/** Calls a suggested section by the name it has here, where there is one of that slug. */
async function withKnownCategory(req: PayloadRequest, findings: Finding[]): Promise<Finding[]> {
  const inferred = findings.find(({ code }) => code === 'categoryInferred')
  if (!inferred?.suggestion) return findings
  const { docs } = await req.payload.find({
    collection: 'categories',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    pagination: false,
    req,
    where: { slug: { equals: slugOf(inferred.suggestion) } },
  })
  const suggestion = docs[0]?.name ?? inferred.suggestion
  return findings.map((finding) => (finding === inferred ? { ...inferred, suggestion } : finding))
}
