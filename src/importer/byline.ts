import { fold } from '../domain/text/fold.ts'
import { isOrganisationName, isPersonName } from '../domain/text/nameKind.ts'
import type { Block, BylineRole, Paragraph, PrintedByline } from './article.ts'

export type Signature = { bylines: PrintedByline[]; sources: string[] }

const longest = { bare: 60, marked: 200 }
const mostLines = 3
const sentenceEnd = /[.…!?:;,]$/u

const roleOf: Record<string, BylineRole> = {
  bai: 'text',
  'bai viet': 'text',
  tin: 'text',
  'tin bai': 'text',
  'tac gia': 'text',
  'thuc hien': 'text',
  'nhom thuc hien': 'text',
  anh: 'photo',
  hinh: 'photo',
  'hinh anh': 'photo',
  'chum anh': 'photo',
  video: 'video',
  clip: 'video',
  'bien tap': 'editing',
  'tong hop': 'compiled',
}
const betweenRoles = /[,&/+-]|\svà\s/iu
const marked = /^(?<mark>[\p{L}\s,&/+-]{2,40}?)\s*:\s*(?<name>\S.*)$/u
const markedTwice =
  /^(?<mark>(?:tin|bài|ảnh)(?:\s?[,&/-]\s?|\s+và\s+)(?:bài|ảnh|hình|video|clip))\s+(?<name>\S.*)$/iu
const betweenMarked = /[;|]|\s[-–]\s(?=[\p{L}\s,&/+]{2,40}:)/u
const theo = /^(?:Theo\s+|Nguồn\s*:\s*)(?<source>\p{Lu}.*)$/u
const withAgency = /^(?<name>[^()]+)\((?<agency>[\p{Lu}\d.]{2,20}|[^\s()]+\.vn)\)$/u
const compiled = /^(?<name>[^()]+)\((?:tổng hợp|t\/h)\)$/iu
const betweenNames = /,|\s(?:-|–|&|và)\s/u

/**
 * Takes the signature off the end of an article: who wrote it, and whom it was taken from (rule
 * N8). Between title and lead it counts where it says so itself: `Bài và ảnh: …`. At least one paragraph
 * stays; photos may follow the signature.
 */
export function takeSignature(blocks: Block[]): Signature & { rest: Block[] } {
  const signature: Signature = { bylines: [], sources: [] }
  const taken = new Set<Block>()
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph')
  let wasMarked = true
  for (const paragraph of paragraphs.slice(1).reverse().slice(0, mostLines)) {
    const read = signatureIn(paragraph)
    if (read === null || !(read.isMarked || wasMarked)) break
    signature.bylines.unshift(...read.bylines)
    signature.sources.unshift(...read.sources)
    taken.add(paragraph)
    wasMarked = read.isMarked
  }
  const [first] = paragraphs
  const above = first && paragraphs.length > taken.size + 1 ? markedIn(first) : null
  if (first !== undefined && above !== null && above.length > 0) {
    signature.bylines.unshift(...above)
    taken.add(first)
  }
  return { ...signature, rest: blocks.filter((block) => !taken.has(block)) }
}

export const looksLikeByline = (text: string): boolean =>
  signatureIn({ kind: 'paragraph', line: 0, text }) !== null

/** Whether a line may well be a signature, be it in another place or of a name that is none. */
export const resemblesByline = (text: string): boolean =>
  looksLikeByline(text) || markedIn({ kind: 'paragraph', line: 0, text }) !== null

function signatureIn(paragraph: Paragraph): (Signature & { isMarked: boolean }) | null {
  const { line, text } = paragraph
  const named = markedIn(paragraph) ?? []
  if (named.length > 0) return { bylines: named, sources: agenciesIn(text), isMarked: true }
  if ([...text].length > longest.bare || sentenceEnd.test(text)) return null
  const source = theo.exec(text)?.groups?.source
  if (source !== undefined) return { bylines: [], sources: [source], isMarked: true }
  const compiler = compiled.exec(text)?.groups?.name?.trim()
  if (compiler !== undefined && isName(compiler))
    return { bylines: signed(line, namesIn(compiler), ['compiled']), sources: [], isMarked: true }
  const name = withoutAgency(text)
  return isName(name)
    ? { bylines: signed(line, namesIn(name), ['text']), sources: agenciesIn(text), isMarked: false }
    : null
}

const partsOf = (text: string, between: RegExp): string[] =>
  text.split(between).map((part) => part.trim())

const agenciesIn = (text: string): string[] => {
  const agency = withAgency.exec(text)?.groups?.agency
  return agency === undefined ? [] : [agency]
}

const withoutAgency = (text: string): string => withAgency.exec(text)?.groups?.name?.trim() ?? text

/** Who a line names with what they did, `Bài: … - Ảnh: …`; nobody where it says so and names nobody, null where it does not. */
function markedIn({ line, text }: Paragraph): PrintedByline[] | null {
  if (text.length > longest.marked) return null
  const plain = text.replace(/^\((?<within>[^()]*)\)\.?$/u, '$<within>').replace(/\.$/u, '')
  const parts = partsOf(plain, betweenMarked).map((part) => {
    const { mark, name } = (marked.exec(part) ?? markedTwice.exec(part))?.groups ?? {}
    return { roles: rolesIn(mark ?? ''), names: signedNames(withoutAgency(name ?? '')) }
  })
  if (parts.some(({ roles }) => roles === null)) return null
  return parts.every(({ names }) => names !== null)
    ? parts.flatMap(({ names, roles }) => signed(line, names ?? [], roles ?? []))
    : []
}

function rolesIn(mark: string): BylineRole[] | null {
  const parts = partsOf(mark, betweenRoles).map(fold)
  const known = parts.flatMap((part) => (Object.hasOwn(roleOf, part) ? [roleOf[part]] : []))
  const roles = known.filter((role) => role !== undefined)
  return roles.length === parts.length ? [...new Set(roles)] : null
}

/** Behind a mark a name may be short, or one of a pen: every word of it has a capital. */
function signedNames(text: string): string[] | null {
  if (isName(text)) return namesIn(text)
  const names = partsOf(text, betweenNames)
  return names.every(isCapitalised) ? names : null
}

const isCapitalised = (name: string): boolean => {
  const words = name.split(/\s+/)
  return words.length <= 6 && words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’]*$/u.test(word))
}

const isName = (text: string): boolean =>
  isOrganisationName(text) || namesIn(text).every(isPersonName) || isPersonOfOrganisation(text)

const isPersonOfOrganisation = (text: string): boolean => {
  const [person = '', ...organisation] = partsOf(text, /\s[-–]\s/)
  return isPersonName(person) && isOrganisationName(organisation.join(' - '))
}

/** Names are parted only between persons: `LĐLĐ huyện Phú Xuyên - Thường Tín` is one name. */
const namesIn = (text: string): string[] => {
  const names = partsOf(text, betweenNames)
  return !isOrganisationName(text) && names.every(isPersonName) ? names : [text]
}

const signed = (line: number, names: string[], roles: BylineRole[]): PrintedByline[] =>
  names.flatMap((name) =>
    roles.map((role) => ({
      line,
      name,
      role,
      kind: isOrganisationName(name) ? ('organisation' as const) : ('person' as const),
    })),
  )
