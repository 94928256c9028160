import { describe, expect, it } from '@jest/globals'
import { bodyOf, bold, figure, list, paragraph, text } from '../../../src/domain/body.ts'
import { type Pointed, quotesIn } from '../../../src/domain/notes/quote.ts'
import { isFieldPath, isNoteText } from '../../../src/domain/notes/words.ts'

const article = {
  title: 'Công đoàn Phú Xuyên',
  kicker: null,
  lead: 'Sapo  có\nhai dòng.',
  hero: { image: 'a', caption: 'Toàn cảnh hội nghị', alt: '', credit: '' },
  body: bodyOf([
    paragraph([text('Ông '), bold('Nguyễn Văn A'), text(' phát biểu.')]),
    figure({ caption: 'Ảnh tặng quà' }),
    list(['Một là đoàn kết', 'Hai là sáng tạo']),
  ]),
  bylines: [{ name: 'Thanh Hà' }, { name: 'Minh An' }],
}
const holds = quotesIn(article)

describe('a quote still stands in the article', () => {
  it.each<[string, Pointed]>([
    ['at its path', { path: 'title', quote: 'Phú Xuyên' }],
    ['written in letters and marks apart', { path: 'title', quote: 'Phú Xuyên'.normalize('NFD') }],
    ['over other white space', { path: 'lead', quote: 'Sapo có hai\u00a0dòng.' }],
    ['over formatted words', { path: 'body.0', quote: 'Ông Nguyễn Văn A phát' }],
    ['moved to another block', { path: 'body.7', quote: 'phát biểu' }],
    ['in a caption that has moved', { path: 'body.0.caption', quote: 'tặng quà' }],
    ['over the items of a list', { path: 'body.2', quote: 'đoàn kết Hai là' }],
    ['in the caption of the main photo', { path: 'hero.caption', quote: 'hội nghị' }],
    ['in another row', { path: 'bylines.0.name', quote: 'Minh An' }],
    ['anywhere, without a path', { quote: 'Nguyễn Văn A' }],
    ['anywhere in captions', { path: null, quote: 'Toàn cảnh' }],
    ['with nothing quoted', { path: 'title' }],
    ['with white space quoted', { path: 'title', quote: ' \n' }],
  ])('%s', (_, pointed) => {
    expect(holds(pointed)).toBe(true)
  })
})

describe('a quote is gone', () => {
  it.each<[string, Pointed]>([
    ['from its field, though another holds it', { path: 'lead', quote: 'Phú Xuyên' }],
    ['from the body', { path: 'body.0', quote: 'Nguyễn Văn B' }],
    ['from everywhere', { quote: 'không còn nữa' }],
    ['from an empty field', { path: 'kicker', quote: 'Phú Xuyên' }],
    ['from a place that is no more', { path: 'seo.title', quote: 'Phú Xuyên' }],
  ])('%s', (_, pointed) => {
    expect(holds(pointed)).toBe(false)
  })

  it('from an article without a body', () => {
    expect(quotesIn({ body: null })({ path: 'body.0', quote: 'x' })).toBe(false)
  })
})

describe('a place in the article', () => {
  it.each(['title', 'lead', 'body.3', 'body.3.caption', 'hero.caption', 'bylines.0.name'])(
    'is %s',
    (path) => expect(isFieldPath(path)).toBe(true),
  )

  it.each(['', '.', 'body.', '.title', 'body..3', '3', 'body[3]', '$where', '__proto__', 'a b', 7])(
    'is not %s',
    (path) => expect(isFieldPath(path)).toBe(false),
  )
})

describe('the text of a note', () => {
  it('counts characters, not halves of them', () => {
    expect(isNoteText('😀'.repeat(10_000))).toBe(true)
    expect(isNoteText('😀'.repeat(10_001))).toBe(false)
  })

  it.each(['', ' \n\t', 5, null])('is not %j', (text) => {
    expect(isNoteText(text)).toBe(false)
  })
})
