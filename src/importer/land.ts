import type { Landed, Landing } from './outcome.ts'
import type { PayloadRequest } from 'payload'
import { idOf } from '../domain/idOf.ts'
import { slugOf } from '../domain/text/slug.ts'
import type { Article, Import } from '../payload-types.ts'
import { createImported, updateImported } from '../workflow/imported.ts'
import { workedOn } from '../workflow/versions.ts'
import { signedBy } from './authors.ts'
import type { Name } from './sources.ts'
import { relatedOf } from './related.ts'
import { toArticle } from './toArticle.ts'
import { toRecord } from './toRecord.ts'
import { type Finding, inOrder } from '../domain/importWarnings.ts'

/**
 * Lands one source within the caller's transaction: as a draft, or as the new text of the draft it
 * became before, unless somebody has worked on that one since (contract §6). The record that goes with
 * it keeps what is no part of the article. A dry run finds the same outcome and writes nothing.
 */
export async function land(req: PayloadRequest, landing: Landing): Promise<Landed> {
  const { key, parsed, dryRun } = landing
  const record = await recordOf(req, key, parsed.textHash)
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
  const related = await relatedOf(req, parsed.lists.related)
  const data = { ...toArticle(parsed, { ...signed, findings }), related }
  const article = await save(req, landing, id, data)
  await keep(req, record, toRecord(landing, { ...landed, article }))
  return { ...landed, id: article.id }
}

/**
 * Each write and each move raises the revision, whoever makes it and by whatever way. The record alone is
 * not believed, for people may change it: only an imported draft is ever written over.
 */
const isUntouched = async (
  req: PayloadRequest,
  id: string,
  revision?: number,
): Promise<boolean> => {
  const worked = await workedOn(req, id)
  if (!worked || worked.live) return false
  const { origin, revision: present, state } = worked.article
  return origin === 'import' && state === 'draft' && present === revision
}

const save = (
  req: PayloadRequest,
  { owner }: Landing,
  id: string | null,
  data: ReturnType<typeof toArticle> & { related: string[] },
): Promise<Article> =>
  id === null ? createImported(req, { data, owner }) : updateImported(req, { id, data })

type Known = Pick<Import, 'id' | 'key' | 'source' | 'textHash' | 'article' | 'revision'>

/**
 * The record of the source, by whatever name it became known. A shorter name than its own fits files of
 * many folders: it counts for the same text only.
 */
async function recordOf(
  req: PayloadRequest,
  { own, longer, shorter }: Name,
  textHash: string,
): Promise<Known | null> {
  const { docs } = await req.payload.find({
    collection: 'imports',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { key: true, source: true, textHash: true, article: true, revision: true },
    where: { key: { in: [own, ...longer, ...shorter] } },
  })
  const known = new Map(docs.map((record) => [record.key, record]))
  const named = [own, ...longer].find((key) => known.has(key))
  const same = shorter.find((key) => known.get(key)?.textHash === textHash)
  return known.get(named ?? same ?? '') ?? null
}

async function keep(
  req: PayloadRequest,
  record: Known | null,
  data: ReturnType<typeof toRecord>,
): Promise<void> {
  const asServer = { collection: 'imports', data, depth: 0, overrideAccess: true, req } as const
  if (record === null) await req.payload.create(asServer)
  else {
    const { id, key, source } = record
    await req.payload.update({ ...asServer, data: { ...data, key, source }, id })
  }
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
