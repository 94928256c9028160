import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  bodyOf,
  figure,
  heading,
  list,
  type ListNode,
  paragraph,
  text,
} from '../../../src/domain/body.ts'
import {
  type Choice,
  choiceName,
  clashes,
  mayKeepBoth,
  type Merged,
  mergeArticles,
  settled,
  type Values,
  wordsOf,
} from '../../../src/domain/merge.ts'

const merge = (base: Values, { theirs = {}, mine = {} }: { theirs?: Values; mine?: Values }) =>
  mergeArticles({ base, theirs: { ...base, ...theirs }, mine: { ...base, ...mine } })

const clashing = (merged: readonly Merged[]) => merged.filter(clashes).map(({ path }) => path)

/** The merge as it comes out when the same is chosen everywhere. */
const outcome = (
  base: Values,
  { theirs = {}, mine = {}, choose = 'mine' }: { theirs?: Values; mine?: Values; choose?: Choice },
) => {
  const merged = merge(base, { theirs, mine })
  return settled({ ...base, ...theirs }, merged, everywhere(merged, choose))
}

const everywhere = (merged: readonly Merged[], choice: Choice): Record<string, Choice> =>
  Object.fromEntries(
    merged.flatMap(({ path, pieces }) =>
      pieces.map((_, index) => [choiceName(path, index), choice]),
    ),
  )

const said = (...lines: string[]) => bodyOf(lines.map((line) => paragraph(line)))

describe('two people in one article', () => {
  it('keeps what only I have changed, and takes over what only the other has', () => {
    const base = { title: 'Tít', kicker: '', lead: 'Sapo' }
    const merged = merge(base, { theirs: { kicker: 'Của họ' }, mine: { title: 'Của tôi' } })
    expect(clashing(merged)).toEqual([])
    expect(
      outcome(base, { theirs: { kicker: 'Của họ' }, mine: { title: 'Của tôi' } }),
    ).toMatchObject({ title: 'Của tôi', kicker: 'Của họ', lead: 'Sapo' })
  })

  it('asks where both have written something else', () => {
    const changed = { theirs: { title: 'Của họ' }, mine: { title: 'Của tôi' } }
    expect(clashing(merge({ title: 'Tít' }, changed))).toEqual(['title'])
    expect(outcome({ title: 'Tít' }, { ...changed, choose: 'mine' }).title).toBe('Của tôi')
    expect(outcome({ title: 'Tít' }, { ...changed, choose: 'theirs' }).title).toBe('Của họ')
  })

  it('keeps both of two texts, in one line or below each other as the field is', () => {
    const theirs = { title: 'Của họ', lead: 'Của họ' }
    const mine = { title: 'Của tôi', lead: 'Của tôi' }
    expect(outcome({ title: '', lead: '' }, { theirs, mine, choose: 'both' })).toMatchObject({
      title: 'Của họ Của tôi',
      lead: 'Của họ\nCủa tôi',
    })
  })

  it('offers to keep both of texts and paragraphs, not of dates and names', () => {
    const [base, theirs, mine] = ['', 'a', 'b']
    expect(mayKeepBoth('title', { base, theirs, mine })).toBe(true)
    expect(mayKeepBoth('title', { base, theirs, mine: '' })).toBe(false)
    expect(mayKeepBoth('body', { base: [], theirs: [theirs], mine: [mine] })).toBe(true)
    expect(mayKeepBoth('body', { base: [], theirs: [], mine: [mine] })).toBe(false)
    expect(mayKeepBoth('plannedFor', { base, theirs, mine })).toBe(false)
    expect(mayKeepBoth('category', { base, theirs, mine })).toBe(false)
  })

  it('does not ask about the same change made twice, nor about white space at the ends', () => {
    const changed = { theirs: { title: 'Mới', lead: 'Sapo ' }, mine: { title: 'Mới' } }
    expect(clashing(merge({ title: 'Cũ', lead: 'Sapo' }, changed))).toEqual([])
  })

  it('looks at each field of a group by itself', () => {
    const base = { hero: { image: '1', caption: 'Ảnh', alt: '' } }
    const theirs = { hero: { image: '1', caption: 'Ảnh của họ', alt: '' } }
    const mine = { hero: { image: '1', caption: 'Ảnh', alt: 'Mô tả của tôi' } }
    expect(outcome(base, { theirs, mine }).hero).toMatchObject({
      image: '1',
      caption: 'Ảnh của họ',
      alt: 'Mô tả của tôi',
    })
  })

  it('refuses to drop what nobody has decided about', () => {
    const merged = merge({ title: 'Tít' }, { theirs: { title: 'A' }, mine: { title: 'B' } })
    expect(() => settled({}, merged, {})).toThrow('title')
  })

  it('leaves what moves set as the server has it', () => {
    const theirs = { state: 'editing', revision: 7 }
    expect(outcome({ state: 'draft', revision: 3 }, { theirs })).toMatchObject(theirs)
  })

  it('adds the topics of both, and takes out what either took out', () => {
    const base = { topics: ['a', 'b'] }
    const changed = { theirs: { topics: ['a', 'b', 'c'] }, mine: { topics: ['b', 'd'] } }
    expect(outcome(base, changed).topics).toEqual(['b', 'c', 'd'])
  })

  it('reads an empty list as a form and a server write it', () => {
    const theirs = { bylines: [{ author: '1', role: 'text' }] }
    const [base, mine] = [{ bylines: null }, { bylines: 0 }]
    expect(outcome(base, { theirs, mine }).bylines).toEqual(theirs.bylines)
  })
})

describe('the body of two people', () => {
  it('keeps both when they wrote in different paragraphs', () => {
    const base = { body: said('một', 'hai', 'ba', 'bốn') }
    const theirs = { body: said('một', 'hai của họ', 'ba', 'bốn') }
    const mine = { body: said('một', 'hai', 'ba', 'bốn', 'năm của tôi') }
    expect(clashing(merge(base, { theirs, mine }))).toEqual([])
    expect(outcome(base, { theirs, mine }).body).toEqual(
      said('một', 'hai của họ', 'ba', 'bốn', 'năm của tôi'),
    )
  })

  it('asks about the paragraph that both have changed, and about no other', () => {
    const base = { body: said('một', 'hai', 'ba') }
    const theirs = { body: said('một', 'hai A', 'ba') }
    const mine = { body: said('một', 'hai B', 'ba', 'bốn') }
    const body = merge(base, { theirs, mine }).find(({ path }) => path === 'body')
    expect(body?.pieces.map(({ by }) => by)).toEqual(['nobody', 'both', 'nobody', 'mine'])
    expect(outcome(base, { theirs, mine, choose: 'both' }).body).toEqual(
      said('một', 'hai A', 'hai B', 'ba', 'bốn'),
    )
  })

  it('asks about one paragraph at a time, where they stand side by side', () => {
    const base = { body: said('một', 'hai', 'ba') }
    const theirs = { body: said('một A', 'hai A', 'ba') }
    const mine = { body: said('một', 'hai B', 'ba B') }
    const body = merge(base, { theirs, mine }).find(({ path }) => path === 'body')
    expect(body?.pieces.map(({ by }) => by)).toEqual(['theirs', 'both', 'mine'])
  })

  it('asks when one takes out what the other has changed', () => {
    const base = { body: said('một', 'hai') }
    const theirs = { body: said('một') }
    const mine = { body: said('một', 'hai, sửa lại') }
    expect(clashing(merge(base, { theirs, mine }))).toEqual(['body'])
    expect(outcome(base, { theirs, mine, choose: 'mine' }).body).toEqual(mine.body)
  })

  it('is not troubled by what the editor writes when it merely opens a text', () => {
    const items: ListNode = { ...list(['một việc'], 'number'), start: undefined }
    const photo = figure({ image: '1', caption: 'Ảnh' })
    const stored = bodyOf([paragraph('một'), items, photo])
    const opened = {
      root: {
        ...stored.root,
        children: [
          {
            ...paragraph('một'),
            children: [
              { ...text('m'), mode: 'normal' },
              { ...text('ột'), detail: 0 },
            ],
            textFormat: 0,
            direction: 'ltr',
          },
          { ...items, start: 1 },
          { ...photo, format: '' },
          paragraph(''),
        ],
      },
    }
    const theirs = { body: bodyOf([heading('h2', 'Tít phụ'), ...stored.root.children]) }
    const merged = merge({ body: stored }, { theirs, mine: { body: opened } })
    expect(clashing(merged)).toEqual([])
    expect(outcome({ body: stored }, { theirs, mine: { body: opened } }).body).toEqual(theirs.body)
  })
})

const words = fc.array(fc.constantFrom(...Array.from('abcdexy')), { maxLength: 7 })

describe('any three texts', () => {
  it('lose no paragraph that somebody wrote, when both are kept', () => {
    fc.assert(
      fc.property(words, words, words, (was, there, here) => {
        const [base, theirs, mine] = [was, there, here].map((one) => ({ body: said(...one) }))
        const { body } = outcome(base!, { theirs, mine, choose: 'both' })
        const lines = JSON.stringify(body)
        const isWritten = (line: string) => !was.includes(line)
        for (const line of [...there, ...here].filter(isWritten))
          expect(lines).toContain(JSON.stringify(line))
      }),
    )
  })

  it('become mine where only I wrote, and theirs where only they did', () => {
    fc.assert(
      fc.property(words, words, (was, now) => {
        const [base, changed] = [{ body: said(...was) }, { body: said(...now) }]
        const lines = (body: unknown) => JSON.stringify(body ?? said())
        expect(lines(outcome(base, { mine: changed }).body)).toBe(lines(changed.body))
        expect(lines(outcome(base, { theirs: changed }).body)).toBe(lines(changed.body))
        expect(clashing(merge(base, { theirs: changed, mine: changed }))).toEqual([])
      }),
    )
  })

  it('never become what neither wrote, and are asked about where both did', () => {
    const line = fc.constantFrom('', 'a', 'b', 'c ')
    fc.assert(
      fc.property(line, line, line, (title, there, here) => {
        const changed = { theirs: { title: there }, mine: { title: here } }
        const [was, theirs, mine] = [title, there, here].map((one) => one.trim())
        const isAsked = clashing(merge({ title }, changed)).length > 0
        expect(isAsked).toBe(theirs !== was && mine !== was && theirs !== mine)
        const made = String(outcome({ title }, { ...changed, choose: 'mine' }).title).trim()
        expect(made).toBe(mine === was ? theirs : mine)
      }),
    )
  })
})

it('marks the words that are new', () => {
  expect(wordsOf('hai trăm công nhân dự hội sáng nay', 'ba trăm công nhân dự hội')).toEqual([
    { text: 'hai ', isNew: true },
    { text: 'trăm công nhân dự hội ', isNew: false },
    { text: 'sáng nay', isNew: true },
  ])
})
