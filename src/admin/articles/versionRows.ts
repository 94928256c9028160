import { languageOf } from '../../domain/language.ts'
import type { PayloadRequest } from 'payload'
import { idOf } from '../../domain/idOf.ts'
import { isState, type State } from '../../domain/workflow/states.ts'
import type { Move } from '../../payload-types.ts'
import { saversOf } from '../../workflow/versions.ts'
import { deedOf } from './historySentence.ts'
import { namesOf } from './namesOf.ts'

const atOnce = 50

/** A version in the list: when and in which state it was stored, what made it, and what was said with that. */
export type VersionRow = {
  id: string
  at: string
  state: State | null
  deed: string
  note: string | null
}

type Page = { rows: VersionRow[]; page: number; hasPrevPage: boolean; hasNextPage: boolean }

const edit = {
  vi: (name: string | null) => (name === null ? 'Lưu khi sửa' : `${name} lưu khi sửa`),
  en: (name: string | null) =>
    name === null ? 'Saved while editing' : `${name} saved it while editing`,
}

/** The versions of an article that whoever asks may read, newest first, each with the move or the hand that made it. */
export async function versionRows(
  req: PayloadRequest,
  article: string,
  asked: number,
): Promise<Page> {
  const found = await req.payload.findVersions({
    collection: 'articles',
    depth: 0,
    limit: atOnce,
    overrideAccess: false,
    page: asked,
    req,
    select: { updatedAt: true, version: { state: true } },
    sort: '-updatedAt',
    where: { parent: { equals: article } },
  })
  const moves = await movesBehind(req, article)
  const savers = await saversOf(
    req,
    found.docs.map(({ id }) => id),
  )
  const people = await namesOf(req, [
    ...[...moves.values()].map(({ actor }) => idOf(actor)),
    ...savers.values(),
  ])
  const language = languageOf(req.i18n)
  const deed = (id: string): string => {
    const move = moves.get(id)
    if (!move) return edit[language](people[savers.get(id) ?? ''] ?? null)
    const name = people[idOf(move.actor) ?? ''] ?? null
    return deedOf({ ...move, roles: move.roles ?? [] }, { name, language })
  }
  return {
    page: found.page ?? asked,
    hasPrevPage: found.hasPrevPage,
    hasNextPage: found.hasNextPage,
    rows: found.docs.map(({ id, updatedAt, version: { state } }) => ({
      id,
      at: updatedAt,
      state: isState(state) ? state : null,
      deed: deed(id),
      note: moves.get(id)?.note ?? null,
    })),
  }
}

/** The move that made a version, by the version's id. */
async function movesBehind(req: PayloadRequest, article: string): Promise<Map<string, Move>> {
  const { docs } = await req.payload.find({
    collection: 'moves',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    sort: 'revision',
    where: { article: { equals: article } },
  })
  return new Map(docs.map((row) => [row.version ?? '', row]))
}
