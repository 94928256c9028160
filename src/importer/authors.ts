import type { Finding } from '../domain/importWarnings.ts'
import type { PayloadRequest, Where } from 'payload'
import { authorKey, hasOneSpelling } from '../domain/text/authorKey.ts'
import { fold } from '../domain/text/fold.ts'
import type { Author } from '../payload-types.ts'
import type { BylineKind, PrintedByline } from './article.ts'

type Candidate = Pick<Author, 'id' | 'kind' | 'name' | 'aliases'>

/** A byline with its author, where there is exactly one whom it can mean. */
export type SignedByline = PrintedByline & { author: string | null }

export type Signed = {
  bylines: SignedByline[]
  /** Names of organisations that nobody knew, and nobody has verified yet. */
  created: string[]
  findings: Finding[]
}

/**
 * Finds who signed: by the exact name, else by the name under any spelling (rule N9). Of two whom a
 * name could mean none is chosen. An organisation that nobody knows is created, unverified; a person
 * never is, for a name alone tells no two people apart.
 */
export async function signedBy(
  req: PayloadRequest,
  printed: PrintedByline[],
  { dryRun }: { dryRun: boolean },
): Promise<Signed> {
  const signed: Signed = { bylines: [], created: [], findings: [] }
  for (const [at, byline] of printed.entries()) {
    const matches = await matchesOf(req, byline)
    const isNew = matches.length === 0 && byline.kind === 'organisation'
    if (isNew && !signed.created.includes(byline.name)) signed.created.push(byline.name)
    if (!isNew && matches.length !== 1)
      signed.findings.push({
        code: 'authorAmbiguous',
        line: byline.line,
        path: `bylines.${at}.author`,
        suggestion: byline.name,
      })
    const created = isNew && !dryRun ? await createOrganisation(req, byline.name) : null
    const [match] = matches.length === 1 ? matches : []
    signed.bylines.push({ ...byline, author: created ?? match?.id ?? null })
  }
  return signed
}

async function matchesOf(req: PayloadRequest, { name, kind }: PrintedByline): Promise<Candidate[]> {
  const candidates = await candidatesFor(req, name)
  const exact = candidates.filter((author) => namesOf(author).includes(name))
  if (exact.length > 0) return exact
  const key = authorKey(name)
  return candidates.filter(
    (author) => author.kind === kind && namesOf(author).some((other) => authorKey(other) === key),
  )
}

/** Few enough to compare one by one: those whose names hold the last word that has only one spelling. */
async function candidatesFor(req: PayloadRequest, name: string): Promise<Candidate[]> {
  const word = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .findLast((word) => word !== '' && hasOneSpelling(word))
  const where: Where = word === undefined ? {} : { searchText: { contains: word } }
  const { docs } = await req.payload.find({
    collection: 'authors',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { kind: true, name: true, aliases: true },
    where,
  })
  return docs
}

async function createOrganisation(req: PayloadRequest, name: string): Promise<string> {
  const kind: BylineKind = 'organisation'
  const { id } = await req.payload.create({
    collection: 'authors',
    data: { kind, name, unverified: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return id
}

const namesOf = ({ name, aliases }: Candidate): string[] => [
  name,
  ...(aliases ?? []).map((alias) => alias.name),
]
