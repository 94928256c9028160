import { describe, expect, it } from '@jest/globals'
import {
  asShown,
  bodyOf,
  bold,
  figure,
  figuresOf,
  hasParagraph,
  heading,
  linebreak,
  link,
  list,
  paragraph,
  plainTextOf,
  quote,
  text,
} from '../../../src/domain/body.ts'

describe('the photos of a body', () => {
  it('come in order, each with its place among the blocks', () => {
    const body = bodyOf([
      paragraph('Mở bài.'),
      figure({ caption: 'Chờ ảnh' }),
      paragraph('Thân bài.'),
      figure({ image: 'a1', alt: 'Hội trường', credit: 'Hà An', decorative: true }),
    ])
    expect(figuresOf(body)).toEqual([
      { path: 'body.1', image: null, caption: 'Chờ ảnh', alt: '', credit: '', decorative: false },
      {
        path: 'body.3',
        image: 'a1',
        caption: '',
        alt: 'Hội trường',
        credit: 'Hà An',
        decorative: true,
      },
    ])
  })

  it('count by their id where Payload populated them, and may say nothing of themselves', () => {
    const populated = { ...figure(), fields: { blockType: 'figure', image: { id: 'a1' } } } as const
    expect(figuresOf(bodyOf([populated]))).toEqual([
      { path: 'body.0', image: 'a1', caption: '', alt: '', credit: '', decorative: false },
    ])
  })
})

describe('the words of a body', () => {
  it('stand in blocks parted by blank lines, without captions', () => {
    const body = bodyOf([
      paragraph([text('Ngày '), bold('25/3'), linebreak(), link('https://example.vn', 'Xem')]),
      figure({ caption: 'Không có trong văn bản' }),
      heading('h2', 'Kết quả'),
      list(['một', 'hai']),
      { ...quote(''), children: [paragraph('Lời một.'), paragraph('Lời hai.')] },
      paragraph('  '),
      { type: 'horizontalrule', version: 1 },
      paragraph('Hết.'),
    ])
    expect(plainTextOf(body)).toBe(
      'Ngày 25/3\nXem\n\nKết quả\n\nmột\nhai\n\nLời một.\nLời hai.\n\nHết.',
    )
  })

  it('keep the nesting of lists as lines', () => {
    const nested = list(['một'])
    nested.children[0]?.children.push(list(['một một', 'một hai']))
    expect(plainTextOf(bodyOf([nested]))).toBe('một\nmột một\nmột hai')
  })

  it.each([
    ['a letter', [paragraph('ư')], true],
    ['a digit', [paragraph('7')], true],
    ['a decomposed letter', [paragraph('u\u031b')], true],
    ['nothing', [], false],
    ['symbols', [paragraph('🙂 ➜ ©')], true],
    ['white space and dots', [paragraph(' \u00a0…')], false],
    ['a heading only', [heading('h2', 'Kết quả')], false],
    ['a photo only', [figure({ caption: 'Lễ ra mắt' })], false],
  ])('with %s make a paragraph or not', (_, nodes, expected) => {
    expect(hasParagraph(bodyOf(nodes))).toBe(expected)
  })
})

describe('the words shown with a photo', () => {
  const photo = { alt: 'Hội trường', caption: 'Lễ ra mắt', credit: 'Hà An' }
  const nothing = { alt: '', caption: ' ', credit: '', decorative: false }

  it('are the photo’s own where the use has none', () => {
    expect(asShown(nothing, photo)).toEqual(photo)
    expect(asShown({ ...nothing, caption: ' Khai mạc ' }, photo)).toEqual({
      ...photo,
      caption: 'Khai mạc',
    })
  })

  it('hold no alt when the photo is decorative', () => {
    expect(asShown({ ...nothing, alt: 'Hoa văn', decorative: true }, photo).alt).toBe('')
  })

  it('are empty where nobody has said anything', () => {
    expect(asShown(nothing, { alt: null })).toEqual({ alt: '', caption: '', credit: '' })
    expect(asShown(nothing, null)).toEqual({ alt: '', caption: '', credit: '' })
  })
})
