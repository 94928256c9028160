import type { Phrase, Sought, Term, Written } from './sought.ts'
import { wordsOf } from './words.ts'

/** A short form and what it stands for; each is found by the other. */
export type Abbreviation = { short: string; long: string }

/** Those that a new newsroom begins with: of the trade unions' world. A form may stand for several things. */
export const firstAbbreviations: readonly Abbreviation[] = [
  { short: 'LĐLĐ', long: 'Liên đoàn Lao động' },
  { short: 'CĐ', long: 'công đoàn' },
  { short: 'CĐCS', long: 'công đoàn cơ sở' },
  { short: 'CNVCLĐ', long: 'công nhân viên chức lao động' },
  { short: 'CNLĐ', long: 'công nhân lao động' },
  { short: 'NLĐ', long: 'người lao động' },
  { short: 'ĐVCĐ', long: 'đoàn viên công đoàn' },
  { short: 'BCH', long: 'ban chấp hành' },
  { short: 'BTV', long: 'ban thường vụ' },
  { short: 'UBND', long: 'Ủy ban nhân dân' },
  { short: 'HĐND', long: 'Hội đồng nhân dân' },
  { short: 'MTTQ', long: 'Mặt trận Tổ quốc' },
  { short: 'LHPN', long: 'Liên hiệp Phụ nữ' },
  { short: 'BHXH', long: 'bảo hiểm xã hội' },
  { short: 'BHYT', long: 'bảo hiểm y tế' },
  { short: 'ATVSLĐ', long: 'an toàn, vệ sinh lao động' },
  { short: 'KCN', long: 'khu công nghiệp' },
  { short: 'TNHH', long: 'trách nhiệm hữu hạn' },
  { short: 'TP', long: 'thành phố' },
  { short: 'TP.HCM', long: 'Thành phố Hồ Chí Minh' },
  { short: 'QĐ', long: 'quyết định' },
  { short: 'UV', long: 'ủy viên' },
]

/** One of the ways to say a part of a question: phrases that all have to occur. */
export type Way = Phrase[]

/** What is looked for: of each part one of its ways, and nothing of what is unwanted. */
export type Expanded = { wanted: Way[][]; unwanted: Way[][] }

/** A phrase within which abbreviations stand is said in so many ways at most. */
const mostWays = 8

/** A question with each abbreviation in it as what it stands for as well, and the other way round. */
export const expand = (
  { wanted, unwanted }: Sought,
  abbreviations: readonly Abbreviation[],
): Expanded => {
  const forms = formsOf(abbreviations)
  return {
    wanted: waysOf(wanted, forms),
    unwanted: unwanted.flatMap((term) => waysOf([term], forms)),
  }
}

type Forms = { others: ReadonlyMap<string, Written[][]>; longest: number }

const nameOf = (words: readonly Written[]): string => words.map(({ key }) => key).join(' ')

/** By the words of a form: the other forms of the same thing. */
const formsOf = (abbreviations: readonly Abbreviation[]): Forms => {
  const others = new Map<string, Written[][]>()
  let longest = 0
  for (const { short, long } of abbreviations) {
    const both = [wordsOf(short), wordsOf(long)] as const
    if (both.some((words) => words.length === 0)) continue
    for (const [form, other] of [both, [both[1], both[0]] as const]) {
      const name = nameOf(form)
      others.set(name, [...(others.get(name) ?? []), other])
      longest = Math.max(longest, form.length)
    }
  }
  return { others, longest }
}

const waysOf = (terms: readonly Term[], forms: Forms): Way[][] => {
  const found: Way[][] = []
  for (let at = 0; at < terms.length;) {
    const count = formAt(terms, at, forms)
    const some = terms.slice(at, at + count)
    found.push(some.length === 1 ? waysOfTerm(some[0] as Term, forms) : waysOfRun(some, forms))
    at += count
  }
  return found
}

/** How many of the terms from there on, which nobody has quoted, are one form; one where none is. */
const formAt = (terms: readonly Term[], at: number, { others, longest }: Forms): number => {
  let words: Written[] = []
  let best = 1
  for (let next = at; next < terms.length && words.length < longest; next++) {
    const term = terms[next]
    if (!term || term.isQuoted) break
    words = [...words, ...term.words]
    if (others.has(nameOf(words))) best = next - at + 1
  }
  return best
}

/** Words that were typed side by side may stand anywhere; the other form of them stands together. */
const waysOfRun = (terms: readonly Term[], { others }: Forms): Way[] => [
  [...terms],
  ...(others.get(nameOf(terms.flatMap(({ words }) => words))) ?? []).map(together),
]

const together = (words: Written[]): Way => [{ words, numbers: [] }]

/** A phrase as it is, and with the forms in it said otherwise. */
const waysOfTerm = ({ words, numbers }: Term, { others, longest }: Forms): Way[] => {
  let ways: Written[][] = [[]]
  for (let at = 0; at < words.length;) {
    const form = longestForm(words.slice(at, at + longest), others)
    const own = words.slice(at, at + Math.max(1, form.length))
    const said = [own, ...(others.get(nameOf(form)) ?? [])]
    ways = ways.flatMap((way) => said.map((one) => [...way, ...one])).slice(0, mostWays)
    at += own.length
  }
  return ways.map((way) => [{ words: way, numbers }])
}

const longestForm = (words: readonly Written[], others: Forms['others']): readonly Written[] => {
  for (let count = words.length; count > 0; count--) {
    const some = words.slice(0, count)
    if (others.has(nameOf(some))) return some
  }
  return []
}
