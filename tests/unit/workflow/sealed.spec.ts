import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bodyOf, bold, figure, link, paragraph, text } from '../../../src/domain/body.ts'
import { canonical, type Sealed } from '../../../src/domain/workflow/sealed.ts'
import { aBody, someWords } from '../../support/bodies.ts'

const sealed = (given: Partial<Sealed> = {}): Sealed => ({
  title: 'Tít',
  kicker: '',
  slug: 'tit',
  lead: 'Sapo.',
  source: '',
  category: 'cong-doan',
  bylines: [{ author: 'a', role: 'text', name: 'LĐLĐ huyện Phú Xuyên' }],
  body: bodyOf([paragraph('Một đoạn.'), figure({ image: 'i', caption: 'Chú thích' })]),
  hero: null,
  photos: [{ file: 'hash', caption: 'Chú thích', alt: 'Mô tả', credit: 'An' }],
  ...given,
})

describe('a seal', () => {
  it.each([
    { title: 'Tít khác' },
    { kicker: 'Tít phụ' },
    { slug: 'khac' },
    { lead: 'Sapo khác.' },
    { source: 'TTXVN' },
    { category: 'viec-lam' },
    { bylines: [] },
    { bylines: [{ author: 'a', role: 'photo', name: 'LĐLĐ huyện Phú Xuyên' }] },
    { body: bodyOf([paragraph('Một đoạn'), figure({ image: 'i', caption: 'Chú thích' })]) },
    { body: bodyOf([figure({ image: 'i', caption: 'Chú thích' }), paragraph('Một đoạn.')]) },
    {
      body: bodyOf([paragraph([bold('Một đoạn.')]), figure({ image: 'i', caption: 'Chú thích' })]),
    },
    { hero: { image: 'i' } },
    { photos: [{ file: 'another', caption: 'Chú thích', alt: 'Mô tả', credit: 'An' }] },
    { photos: [{ file: 'hash', caption: 'Chú thích', alt: 'Khác', credit: 'An' }] },
  ] satisfies Partial<Sealed>[])('is another one with %j', (change) => {
    expect(canonical(sealed(change))).not.toBe(canonical(sealed()))
  })

  it('is the same whatever the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(sealed()).reverse()) as Sealed
    expect(canonical(turned)).toBe(canonical(sealed()))
  })

  it('is the same with white space at the ends of a text, or in another Unicode form', () => {
    const spaced = sealed({
      title: '  Tít ',
      lead: 'Sapo.\n'.normalize('NFD'),
      body: bodyOf([paragraph(' Một đoạn. '), figure({ image: 'i', caption: 'Chú thích ' })]),
    })
    expect(canonical(spaced)).toBe(canonical(sealed()))
  })

  it('is another one with a space that stood between two words gone', () => {
    const split = (first: string) =>
      sealed({ body: bodyOf([paragraph([text(first), bold('đậm')])]) })
    expect(canonical(split('Chữ '))).not.toBe(canonical(split('Chữ')))
  })

  it('is the same however the editor cuts a line into texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
        (parts) => {
          const cut = sealed({ body: bodyOf([paragraph(parts.map((part) => text(part)))]) })
          const joined = sealed({ body: bodyOf([paragraph([text(parts.join(''))])]) })
          expect(canonical(cut)).toBe(canonical(joined))
        },
      ),
    )
  })

  it('is the same when the editor writes down what is empty anyway', () => {
    const opened = JSON.parse(
      JSON.stringify(sealed().body).replaceAll('"direction":"ltr"', '"direction":null'),
    ) as unknown
    expect(canonical(sealed({ body: opened }))).toBe(canonical(sealed()))
  })

  it.each([
    { kicker: '  ' },
    { hero: {} },
    { hero: { image: null, caption: ' ', alt: '', credit: null, decorative: false } },
  ] satisfies Partial<Sealed>[])('is the same with nothing in %j', (nothing) => {
    expect(canonical(sealed(nothing))).toBe(canonical(sealed()))
  })

  it('knows a photo by its id, whole or not', () => {
    const whole = { id: 'i', caption: 'Chú thích', updatedAt: '2026-03-01' }
    expect(canonical(sealed({ hero: { image: whole } }))).toBe(
      canonical(sealed({ hero: { image: 'i' } })),
    )
  })

  it.each(['newTab', 'rel'])('is another one with another %s of a link', (field) => {
    const led = (more: object) => {
      const line = link('https://example.org/', 'chữ')
      return sealed({
        body: bodyOf([paragraph([{ ...line, fields: { ...line.fields, ...more } }])]),
      })
    }
    expect(canonical(led({ [field]: true }))).not.toBe(canonical(led({})))
  })

  it('is another one with a text that a frontend would hide', () => {
    const styled = (style: string) =>
      sealed({ body: bodyOf([paragraph([{ ...text('Một đoạn.'), style }])]) })
    expect(canonical(styled('display: none'))).not.toBe(canonical(styled('')))
  })
})

/** Everything that an approval covers, whatever it holds. */
const anything: fc.Arbitrary<Sealed> = fc.record({
  title: someWords,
  kicker: someWords,
  slug: fc.constantFrom('tit', 'bai-2'),
  lead: someWords,
  source: someWords,
  category: fc.option(fc.uuid()),
  bylines: fc.array(
    fc.record({
      author: fc.option(fc.uuid()),
      role: fc.constantFrom('text', 'photo'),
      name: someWords,
    }),
    { maxLength: 3 },
  ),
  body: aBody,
  hero: fc.option(
    fc.record({
      image: fc.uuid(),
      caption: someWords,
      alt: someWords,
      credit: someWords,
      decorative: fc.boolean(),
    }),
  ),
  photos: fc.array(
    fc.record({ file: fc.uuid(), caption: someWords, alt: someWords, credit: someWords }),
    { maxLength: 3 },
  ),
})

type Path = readonly (string | number)[]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Where a single value stands that readers, or their programs, may be shown. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (!isObject(value)) return [path]
  const isItem = value.type === 'listitem'
  return Object.entries(value)
    .filter(([key]) => !['version', 'id', 'blockName', 'textFormat', 'textStyle'].includes(key))
    .filter(([key]) => !(isItem && key === 'value'))
    .flatMap(([key, held]) => leavesOf(held, [...path, key]))
}

/** Where lists stand, whose order is content. */
const listsOf = (value: unknown, path: Path = []): Path[] =>
  isObject(value)
    ? [
        ...(Array.isArray(value) && value.length > 0 ? [path] : []),
        ...Object.entries(value).flatMap(([key, held]) => listsOf(held, [...path, key])),
      ]
    : []

/** The same with another value at one place. */
function changed(
  value: unknown,
  [key, ...rest]: Path,
  change: (held: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value)
  if (!isObject(value)) throw new Error('There is nothing at this place.')
  const held = changed(value[key], rest, change)
  return Array.isArray(value) ? value.with(Number(key), held) : { ...value, [key]: held }
}

/** Another value of the same kind. */
const another = (held: unknown): unknown => {
  if (typeof held === 'string') return `${held}khác`
  if (typeof held === 'number') return held + 2
  return typeof held === 'boolean' ? !held : 'khác'
}

const oneOf = (paths: Path[], at: number): Path => paths[at % paths.length] ?? []

describe('whatever it covers, a seal', () => {
  it('is another one with any single value changed', () => {
    fc.assert(
      fc.property(anything, fc.nat(), (sealed, at) => {
        const there = changed(sealed, oneOf(leavesOf(sealed), at), another) as Sealed
        expect(canonical(there)).not.toBe(canonical(sealed))
      }),
      { numRuns: 300 },
    )
  })

  it('is another one with anything more in a list, or less', () => {
    const mark = paragraph('Đoạn thêm')
    fc.assert(
      fc.property(anything, fc.nat(), fc.nat(), (sealed, at, place) => {
        const list = oneOf(listsOf(sealed), at)
        const more = changed(sealed, list, (held) =>
          (held as unknown[]).toSpliced(place % ((held as unknown[]).length + 1), 0, mark),
        ) as Sealed
        const less = changed(sealed, list, (held) =>
          (held as unknown[]).toSpliced(place % (held as unknown[]).length, 1),
        ) as Sealed
        expect(canonical(more)).not.toBe(canonical(sealed))
        expect(canonical(less)).not.toBe(canonical(sealed))
      }),
      { numRuns: 300 },
    )
  })

  it('is the same however it is written down', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('', ' ', '\n', '\u00a0 '), (sealed, space) => {
        expect(canonical(rewritten(sealed, space) as Sealed)).toBe(canonical(sealed))
      }),
      { numRuns: 300 },
    )
  })
})

const lines = ['paragraph', 'heading', 'quote', 'listitem']

/** The same content as another program would write it: keys turned round, decomposed, spaced, numbered. */
function rewritten(value: unknown, space: string): unknown {
  if (typeof value === 'string') return `${space}${value.normalize('NFD')}${space}`
  if (Array.isArray(value)) return value.map((held) => rewritten(held, space))
  if (!isObject(value)) return value
  const { type } = value
  if (type === 'text')
    return { ...value, text: String(value.text).normalize('NFD'), version: 7, mode: 'normal' }
  const turned = Object.entries(value)
    .reverse()
    .map(([key, held]): [string, unknown] => {
      if (key === 'children' && lines.includes(String(type)))
        return [key, [text(space), ...(rewritten(held, '') as unknown[]), bold(space)]]
      if (key === 'children' && type === 'root')
        return [key, [paragraph(space), ...(rewritten(held, space) as unknown[]), paragraph('')]]
      return [key, isWritten(key) ? rewritten(held, space) : held]
    })
  return { ...Object.fromEntries(turned), version: 7, id: 'abc', direction: 'ltr' }
}

/** What stands in a text, and is no name of the program's. */
const isWritten = (key: string): boolean =>
  !['type', 'tag', 'listType', 'blockType', 'author', 'category', 'image', 'mode'].includes(key)
