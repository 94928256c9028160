import { isOrganisationName, isPersonName } from '../domain/text/nameKind.ts'
import type { Block, BylineRole, Paragraph, PrintedByline } from './article.ts'

export type Signature = { bylines: PrintedByline[]; sources: string[] }

const longestByline = 60
const mostLines = 3
const sentenceEnd = /[.…!?:;,]$/u

const roleMarks: [RegExp, BylineRole[]][] = [
  [/^(?:bài\s*(?:,|và|&|-)\s*ảnh|ảnh\s*(?:,|và|&|-)\s*bài)$/iu, ['text', 'photo']],
  [/^(?:bài(?: viết)?|tác giả|tin|tin,? bài|thực hiện)$/iu, ['text']],
  [/^ảnh$/iu, ['photo']],
  [/^(?:video|clip)$/iu, ['video']],
  [/^biên tập$/iu, ['editing']],
  [/^tổng hợp$/iu, ['compiled']],
]
const marked = /^(?<mark>[\p{L}\s,&-]{2,20}?)\s*:\s*(?<name>\S.*)$/u
const theo = /^(?:Theo\s+|Nguồn\s*:\s*)(?<source>\p{Lu}.*)$/u
const withAgency = /^(?<name>.+?)\s*\((?<agency>[\p{Lu}\d.]{2,20}|\S+\.vn)\)$/u
const compiled = /^(?<name>.+?)\s*\((?:tổng hợp|t\/h)\)$/iu
const betweenNames = /\s*,\s*|\s+(?:-|–|&|và)\s+/u

/**
 * Takes the signature off the end of an article: who wrote it, and whom it was taken from (rule
 * N8). At least one paragraph stays; photos may follow the signature.
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
  return { ...signature, rest: blocks.filter((block) => !taken.has(block)) }
}

export const looksLikeByline = (text: string): boolean =>
  signatureIn({ kind: 'paragraph', line: 0, text }) !== null

function signatureIn({ line, text }: Paragraph): (Signature & { isMarked: boolean }) | null {
  if ([...text].length > longestByline || sentenceEnd.test(text)) return null
  const source = theo.exec(text)?.groups?.source
  if (source !== undefined) return { bylines: [], sources: [source], isMarked: true }
  const { mark = '', name: markedName = '' } = marked.exec(text)?.groups ?? {}
  const roles = roleMarks.find(([pattern]) => pattern.test(mark))?.[1]
  if (roles !== undefined)
    return { bylines: signed(line, markedName, roles), sources: [], isMarked: true }
  const compiler = compiled.exec(text)?.groups?.name
  if (compiler !== undefined && isName(compiler))
    return { bylines: signed(line, compiler, ['compiled']), sources: [], isMarked: true }
  const { name = text, agency } = withAgency.exec(text)?.groups ?? {}
  const sources = agency === undefined ? [] : [agency]
  return isName(name) ? { bylines: signed(line, name, ['text']), sources, isMarked: false } : null
}

const isName = (text: string): boolean =>
  isOrganisationName(text) || namesIn(text).every(isPersonName) || isPersonOfOrganisation(text)

const isPersonOfOrganisation = (text: string): boolean => {
  const [person = '', ...organisation] = text.split(/\s+[-–]\s+/)
  return isPersonName(person) && isOrganisationName(organisation.join(' - '))
}

/** Names are parted only between persons: `LĐLĐ huyện Phú Xuyên - Thường Tín` is one name. */
const namesIn = (text: string): string[] => {
  const names = text.split(betweenNames)
  return !isOrganisationName(text) && names.every(isPersonName) ? names : [text]
}

const signed = (line: number, text: string, roles: BylineRole[]): PrintedByline[] =>
  namesIn(text).flatMap((name) =>
    roles.map((role) => ({
      line,
      name,
      role,
      kind: isOrganisationName(name) ? ('organisation' as const) : ('person' as const),
    })),
  )
