import { describe, expect, it, jest } from '@jest/globals'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Given, InputRule } from '../../../src/domain/workflow/given.ts'
import { hashOf } from '../../../src/ledger/hashOf.ts'

const table = '../../../src/domain/workflow/given.ts'
const { inputs: known } = await import('../../../src/domain/workflow/given.ts')

const words = { vi: 'Lời', en: 'Word' }
const further: Record<string, InputRule> = {
  line: {
    as: 'line',
    with: 'basis',
    label: words,
    told: (line) => ({ vi: line, en: `of ${line}` }),
  },
  text: { as: 'text', with: 'basis', label: words },
  moment: { as: 'moment', with: 'basis', label: words },
  person: { as: 'person', with: 'basis', label: words, asked: { vi: 'Ai?', en: 'Who?' } },
  choice: { as: 'choice', of: { this: { vi: 'Này', en: 'This' } }, with: 'basis', label: words },
  parts: { as: 'parts', of: { inner: { as: 'line', label: words } } },
}

// As if the table had these lines too, which nothing but the table knows of.
jest.unstable_mockModule(table, () => ({ inputs: { ...known, ...further } }))
const { parseMoveRequest } = await import('../../../src/domain/workflow/parseMoveRequest.ts')
const { inputNames, inputsWith, ruleOf } = await import('../../../src/domain/workflow/inputs.ts')
const { givenColumns, loggedColumns, loggedIn } = await import('../../../src/ledger/loggedRow.ts')
const { givenArguments } = await import('../../../src/endpoints/givenArguments.ts')
const { givenFields } = await import('../../../src/collections/givenFields.ts')
const { givenIn } = await import('../../../src/admin/articles/givenIn.ts')
const { historyDetail, peopleIn } = await import('../../../src/admin/articles/historyDetail.ts')
const { logWords } = await import('../../../src/admin/articles/logWords.ts')
const { MoveInputs } = await import('../../../src/admin/articles/MoveInputs.client.tsx')

/** Of every kind, as it comes in. */
const sent = {
  line: 'Một\ndòng',
  text: 'Hai\r\ndòng',
  moment: '2026-03-01',
  person: 'u1',
  choice: 'this',
  parts: { inner: 'a\tb', unasked: 1 },
}
const read = {
  line: 'Một dòng',
  text: 'Hai\ndòng',
  moment: '2026-02-28T17:00:00.000Z',
  person: 'u1',
  choice: 'this',
  parts: { inner: 'a b' },
}
const zone = 'Asia/Ho_Chi_Minh'

describe('a further input in the table', () => {
  it('is read and cleaned as what it is', () => {
    expect(parseMoveRequest({ move: 'submit', ...sent }, zone)).toMatchObject({ given: read })
  })

  it.each([
    ['line', 1],
    ['text', 'a\0'],
    ['moment', 'tomorrow'],
    ['person', {}],
    ['choice', 'that'],
    ['choice', 'constructor'],
    ['parts', { inner: [] }],
    ['parts', 'inner'],
  ])('is refused as a %s that is %j', (name, value) => {
    expect(parseMoveRequest({ move: 'submit', [name]: value }, zone)).toEqual({ fault: name })
  })

  it('is logged and hashed, in a column and a field of its own', () => {
    expect(loggedColumns).toEqual(expect.arrayContaining(Object.keys(further)))
    expect(givenColumns(read as Given)).toMatchObject({ ...read, note: null })
    const typeOf = new Map(
      givenFields.map((field) => ['name' in field ? field.name : '', field.type]),
    )
    expect(Object.keys(further).map((name) => typeOf.get(name))).toEqual([
      'text',
      'textarea',
      'date',
      'text',
      'text',
      'json',
    ])
  })

  it('leaves the hash of a row that was written before it as it was', () => {
    const stored = {
      id: 'm1',
      article: 'a1',
      revision: 7,
      move: 'withdraw',
      from: 'published',
      to: 'withdrawn',
      actor: 'u1',
      roles: ['chief'],
      via: 'rest',
      at: '2026-11-27T05:00:00.000Z',
      note: 'Gỡ theo văn bản.',
      basis: 'authority',
      requestedBy: 'Sở Văn hóa',
      documentNo: '15/SVH',
      correction: { kind: 'apology', wrong: 'sai', right: 'đúng', basis: 'authority' },
      dueAt: null,
      hash: '',
    }
    expect(hashOf(loggedIn(stored))).toBe(
      'd858a7a53f025d391bc803b752f5e0f08c6cbb95973747d0fbd2cb114ccb31a6',
    )
  })

  it('is an argument of GraphQL', () => {
    const named = Object.entries(givenArguments({ text: 'String', parts: 'JSON' }))
    expect(named.slice(-6).map(([name, { type }]) => `${name}: ${type}`)).toEqual([
      'line: String',
      'text: String',
      'moment: String',
      'person: String',
      'choice: String',
      'parts: JSON',
    ])
  })

  it('is asked for in the dialog, and taken from it', () => {
    const needs = ['basis', 'parts' as 'basis'] as const
    const form = renderToStaticMarkup(
      createElement(MoveInputs, { needs, staff: { u1: 'Lê Văn Bình' }, language: 'en' }),
    )
    const asked = [...form.matchAll(/<(input|textarea|select) [^>]*?name="([^"]*)"/g)]
    expect(asked.map(([, tag, name]) => `${tag} ${name}`)).toEqual([
      'select basis',
      'input requestedBy',
      'input documentNo',
      'input line',
      'textarea text',
      'input moment',
      'select person',
      'select choice',
      'input parts.inner',
      'textarea note',
    ])
    expect(form).toMatch(/<span>Who\?<\/span>.*Lê Văn Bình.*<option value="this">This</)

    const filled = new FormData()
    filled.append('moment', '2026-03-01T08:00')
    filled.append('parts.inner', 'x')
    expect(givenIn(filled, zone)).toEqual({
      moment: '2026-03-01T08:00+07:00',
      parts: { inner: 'x' },
    })
  })

  it('is told in the history of whatever it goes with', () => {
    const telling = { clock: (at: string) => `(${at})`, people: { u1: 'Lê Văn Bình' } }
    const row = { move: 'withdraw', basis: 'copyright', ...read }
    expect(peopleIn(row)).toEqual(['u1'])
    expect(historyDetail(row, { ...telling, language: 'en' })).toBe(
      'on the grounds “Copyright”, of Một dòng, Hai\ndòng, (2026-02-28T17:00:00.000Z), Lê Văn Bình, This',
    )
    expect(logWords('choice', 'this', 'vi')).toBe('Này')
  })

  it('is kept from the schedule until it is published, where it goes with that', () => {
    expect(inputsWith('publishOnTime')).toEqual([
      'kind',
      'correction',
      'requestedBy',
      'documentNo',
      'line',
      'text',
      'moment',
      'person',
      'choice',
    ])
  })
})

describe('the table of inputs', () => {
  it('has the order of the columns of the log, as it is exported', () => {
    expect(Object.keys(known)).toEqual([
      'note',
      'kind',
      'basis',
      'requestedBy',
      'documentNo',
      'publishAt',
      'user',
      'dueAt',
      'correction',
    ])
  })

  it('lets an input go with none but another of it', () => {
    const companions = inputNames.flatMap((name) => ruleOf(name).with ?? [])
    expect(companions).toEqual(expect.arrayContaining(['basis', 'user']))
    expect(companions.filter((name) => !Object.hasOwn(known, name))).toEqual([])
  })
})
