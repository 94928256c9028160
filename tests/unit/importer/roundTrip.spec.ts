import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { articleIn } from './texts.ts'

/** An article as a reporter would tell of it, to be written down in either form and read again. */
const syllable = fc.constantFrom(
  ...'công đoàn cơ sở huyện Phú Mây “đổi mới” 7/24 29,17% 161/QĐ-LĐLĐ T&T <b> đạt'.split(' '),
)
const words = fc.array(syllable, { minLength: 3, maxLength: 12 }).map((some) => some.join(' '))
const sentence = words.map((some) => `Sáng nay ${some}.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '))
const caption = words.map((some) => `Lễ ra mắt ${some} năm ấy`)
const block = fc.oneof(
  { weight: 3, arbitrary: fc.record({ text: paragraph }) },
  { weight: 1, arbitrary: fc.record({ caption, credit: fc.constantFrom('', 'Mai Quý', 'TTXVN') }) },
)
const minutes = fc.integer({ min: 0, max: 5_000_000 })
const item = fc.record({
  title: words.map((some) => `Tin về ${some}`),
  section: fc.constantFrom('Hội Đoàn thể', 'Đời sống, Xã hội', 'Thời sự'),
  at: minutes.map((count) => new Date(Date.UTC(2016, 0, 1) + count * 60_000)),
})
const article = fc.record({
  title: words.map((some) => `Quận Sông: ${some}`),
  lead: paragraph,
  blocks: fc
    .array(block, { minLength: 1, maxLength: 8 })
    .map((some) => [...some, { text: 'Đoạn cuối của bài.' }]),
  byline: fc.constantFrom(null, 'LĐLĐ huyện Phú Mây', 'Mai Quý'),
  recommended: fc.array(item, { maxLength: 3 }),
  other: fc.array(item, { maxLength: 3 }),
})
type Told = typeof article extends fc.Arbitrary<infer T> ? T : never

const two = (number: number) => String(number).padStart(2, '0')
const stamp = (at: Date) => {
  const local = new Date(at.getTime() + 7 * 3_600_000)
  const date = [local.getUTCDate(), local.getUTCMonth() + 1].map(two).join('/')
  const time = [local.getUTCHours(), local.getUTCMinutes()].map(two).join(':')
  return `${date}/${local.getUTCFullYear()} ${time}`
}
const credited = ({ caption, credit }: { caption: string; credit: string }) =>
  credit === '' ? caption : `${caption} (Ảnh: ${credit})`

const listsOf = ({ recommended, other }: Told) => [
  'Nên xem',
  ...recommended.map(({ title }) => title),
  'Tin khác',
  ...other.flatMap(({ title, section, at }) => [title, `${section} ${stamp(at)}`]),
]
const asPiped = (told: Told) => [
  told.title,
  told.lead,
  ...told.blocks.flatMap((one) => ('text' in one ? [one.text] : ['![]() |', `${credited(one)} |`])),
  ...(told.byline === null ? [] : [told.byline]),
  ...listsOf(told),
]
const asAltLines = (told: Told) => [
  told.title,
  told.lead,
  ...told.blocks.flatMap((one, at) =>
    'text' in one ? [one.text] : [`Le ra mat - Anh ${at}`, credited(one)],
  ),
  ...(told.byline === null ? [] : [told.byline]),
  ...listsOf(told),
]

describe.each([
  ['piped captions', asPiped],
  ['alt lines', asAltLines],
])('any article written down with %s', (_, written) => {
  it.each(['\n', '\n\n', '\r\n'])('is read as it was told (%j between lines)', (end) => {
    fc.assert(
      fc.property(article, (told) => {
        const read = articleIn(written(told).join(end))
        expect({
          title: read.title,
          lead: read.lead,
          blocks: read.blocks.map((one) =>
            one.kind === 'paragraph'
              ? { text: one.text }
              : { caption: one.caption, credit: one.credit },
          ),
          byline: read.bylines[0]?.name ?? null,
          recommended: read.lists.recommended.map(({ title }) => title),
          other: read.lists.other.map(({ title, category, publishedAt }) => ({
            title,
            section: category,
            at: publishedAt,
          })),
        }).toEqual({
          ...told,
          recommended: told.recommended.map(({ title }) => title),
          other: told.other.map((one) => ({ ...one, at: one.at.toISOString() })),
        })
      }),
    )
  })
})
