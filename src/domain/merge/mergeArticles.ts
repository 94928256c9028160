import { mergedPaths } from '../article/fields.ts'
import { isRecord } from '../isRecord.ts'
import { isBody } from '../body.ts'
import { asEdited } from '../workflow/sealed.ts'
import { type Piece, pieceOf, piecesOf, type Readings } from './pieces.ts'

export type Values = Readonly<Record<string, unknown>>

/** What is chosen where both have written; `both` puts theirs first. */
export type Choice = 'mine' | 'theirs' | 'both'

/** A field after the merge: one piece, or the pieces of a list one after the other. */
export type Merged =
  | { path: string; kind: 'value'; pieces: [Piece<unknown>] }
  | { path: string; kind: 'list' | 'body'; pieces: Piece<unknown[]>[] }

/** What people write in an article, a group by its fields; all else is set by the server and not merged. */
export const writtenPaths = [...mergedPaths.keys()]

/** Merges what two people have made of the same article, field by field. */
export const mergeArticles = (
  versions: Readings<Values>,
  paths: readonly string[] = writtenPaths,
): Merged[] =>
  paths.map((path): Merged => {
    const at = readingsOf(versions, (values) => valueAt(values, path))
    const as = mergedPaths.get(path)
    if (as === 'body') return { path, kind: 'body', pieces: piecesOf(readingsOf(at, blocksOf)) }
    if (as === 'rows') return { path, kind: 'list', pieces: piecesOf(readingsOf(at, listOf)) }
    if (as === 'set') return { path, kind: 'list', pieces: [united(readingsOf(at, listOf))] }
    return { path, kind: 'value', pieces: [pieceOf(at)] }
  })

/** Where somebody has changed what they began with. */
export const changedPaths = (base: Values, mine: Values): string[] =>
  writtenPaths.filter((path) => {
    const [was, is] = [base, mine].map((values) => valueAt(values, path))
    if (was === is) return false
    const as = mergedPaths.get(path)
    if (as === 'body') return asEdited(blocksOf(was)) !== asEdited(blocksOf(is))
    const isList = as === 'rows' || as === 'set'
    return isList ? asEdited(listOf(was)) !== asEdited(listOf(is)) : asEdited(was) !== asEdited(is)
  })

/** Whether something of it has to be chosen. */
export const clashes = ({ pieces }: Merged): boolean => pieces.some(({ by }) => by === 'both')

/** By what name a choice goes: `title.0`, `body.3` for the third piece of the body. */
export const choiceName = (path: string, piece: number): string => `${path}.${piece}`

/**
 * The article after the merge: what the server has, with each merged field in its place.
 *
 * @throws when something is not chosen: nothing is dropped in silence.
 */
export function settled(
  theirs: Values,
  merged: readonly Merged[],
  choices: Readonly<Record<string, Choice>>,
): Values {
  const article = { ...theirs }
  for (const field of merged) put(article, field.path, valueOf(field, theirs, choices))
  return article
}

function valueOf(field: Merged, theirs: Values, choices: Readonly<Record<string, Choice>>) {
  const choice = (piece: number): Choice => {
    const made = choices[choiceName(field.path, piece)]
    if (!made) throw new Error(`Nobody has chosen what becomes of ${field.path}.`)
    return made
  }
  if (field.kind === 'value') {
    const [piece] = field.pieces
    if (piece.by !== 'both') return piece.value
    const made = choice(0)
    return made === 'both' ? [piece.theirs, piece.mine].join(between(field.path)) : piece[made]
  }
  const items = field.pieces.flatMap((piece, index) => {
    if (piece.by !== 'both') return piece.value
    const made = choice(index)
    return made === 'both' ? [...piece.theirs, ...piece.mine] : piece[made]
  })
  if (field.kind === 'list') return items
  const body = valueAt(theirs, 'body')
  return items.length === 0 ? null : bodyWith(items, body)
}

const emptyRoot = { type: 'root', version: 1, format: '', indent: 0, direction: null }

const bodyWith = (children: unknown[], body: unknown) => ({
  root: { ...(isBody(body) ? body.root : emptyRoot), children },
})

/** Between two texts that are both kept; a field of one line knows no other. */
const between = (path: string): string => (mergedPaths.get(path) === 'text' ? '\n' : ' ')

/** Whether both may be kept of what clashes: two texts, or two stretches of a list. */
export const mayKeepBoth = (path: string, { theirs, mine }: Readings<unknown>): boolean =>
  Array.isArray(theirs) && Array.isArray(mine)
    ? theirs.length > 0 && mine.length > 0
    : ['line', 'text'].includes(mergedPaths.get(path) ?? '') && Boolean(theirs) && Boolean(mine)

const united = ({ base, theirs, mine }: Readings<unknown[]>): Piece<unknown[]> => {
  const kept = theirs.filter((one) => mine.includes(one) || !base.includes(one))
  const added = mine.filter((one) => !base.includes(one) && !theirs.includes(one))
  const value = [...kept, ...added]
  const isMine = value.length !== theirs.length || added.length > 0
  const isTheirs = value.length !== mine.length || value.some((one) => !mine.includes(one))
  return { by: isMine ? 'mine' : isTheirs ? 'theirs' : 'nobody', value }
}

const readingsOf = <From, To>(
  { base, theirs, mine }: Readings<From>,
  read: (value: From) => To,
): Readings<To> => ({ base: read(base), theirs: read(theirs), mine: read(mine) })

/** The value at `title` or `hero.alt`. */
export const valueAt = (values: Values, path: string): unknown =>
  path.split('.').reduce<unknown>((held, key) => (isRecord(held) ? held[key] : undefined), values)

/** Puts a value in its place, without touching the group that it was read from. */
function put(values: Record<string, unknown>, path: string, value: unknown): void {
  const [group = '', key] = path.split('.')
  if (key === undefined) values[group] = value
  else values[group] = { ...(isRecord(values[group]) ? values[group] : {}), [key]: value }
}

/** A form says 0 of a list without rows. */
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Empty lines at the end are the editor's, not a writer's. */
function blocksOf(value: unknown): unknown[] {
  const blocks = isRecord(value) && isRecord(value.root) ? listOf(value.root.children) : []
  const end = blocks.findLastIndex((block) => !isEmptyLine(block))
  return blocks.slice(0, end + 1)
}

const isEmptyLine = (block: unknown): boolean =>
  isRecord(block) && block.type === 'paragraph' && listOf(block.children).length === 0
