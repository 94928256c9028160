import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { altWarnings, warningsOfAlt } from '../../../src/domain/photo/altWarnings.ts'

const caption = 'Công nhân tham gia hội thao sáng 20/11.'
const of = (alt: string) => warningsOfAlt({ alt, caption })

it.each([
  'Công nhân tham gia hội thao sáng 20/11.',
  'công nhân  tham gia hội thao sáng 20/11',
  ' “Công nhân tham gia hội thao sáng 20/11” ',
  'Công nhân tham gia hội thao sáng 20/11.'.normalize('NFD'),
])('“%s” repeats the caption', (alt) => {
  expect(of(alt)).toEqual(['altIsCaption'])
})

it.each([
  ...['Ảnh công nhân', 'ảnh: hai người', 'Hình ảnh lễ khai mạc', 'Bức ảnh chụp hội trường', 'Ảnh'],
  ...['ẢNH CHỤP TỪ TRÊN CAO', 'Ảnh'.normalize('NFD'), 'Tấm hình cũ', 'Photo of a crowd'],
  ...['A photo of two men', 'photograph: the hall', 'Picture of a bridge', 'Image of a bridge'],
])('“%s” says that it is a photo', (alt) => {
  expect(of(alt)).toEqual(['altSaysPhoto'])
})

it.each(['IMG_1234.jpg', 'DSC_0001', 'dscn0042.JPG', 'IMG-20261120-WA0003.jpg', 'hoi-thao.png'])(
  '“%s” is the name of a file',
  (alt) => {
    expect(of(alt)).toEqual(['altIsFileName'])
  },
)

it.each([
  ...['Anh Nguyễn Văn An bắt tay khách', 'Ảnh hưởng của bão số 3 trên phố', 'Hình thành cầu mới'],
  ...[
    'Ảnh hậu nhận giải',
    'Ánh đèn trên sông',
    'Photographers at the gate',
    'Hai công nhân chụp ảnh',
  ],
  ...['', '   ', '\u200b', 'Dscheladze phát biểu', 'Xe tải 1234'],
])('nothing is to be said of “%s”', (alt) => {
  expect(of(alt)).toEqual([])
})

it('nothing is to be said of a decorative photo, nor of an empty alt beside an empty caption', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (alt, said) => {
      expect(warningsOfAlt({ alt, caption: said, decorative: true })).toEqual([])
      expect(warningsOfAlt({ alt: '', caption: said })).toEqual([])
    }),
  )
})

it('spaces, case and the end of a sentence hide no repetition', () => {
  const words = fc.array(fc.constantFrom('Hội', 'thao', 'Ảnh', 'xã', 'IMG_1', 'Đ'), {
    minLength: 1,
  })
  fc.assert(
    fc.property(
      words,
      fc.constantFrom(' ', '  ', '\n'),
      fc.constantFrom('', '.', '…', '!'),
      (said, gap, end) => {
        const alt = said.join(gap).toUpperCase() + end
        expect(warningsOfAlt({ alt, caption: said.join(' ') })).toContain('altIsCaption')
      },
    ),
  )
})

it('each warning says why in both languages', () => {
  for (const { vi, en } of Object.values(altWarnings)) {
    expect(vi).toMatch(/^.{40,}\.$/)
    expect(en).toMatch(/^.{40,}\.$/)
  }
})
