import { describe, expect, it } from '@jest/globals'
import { hardCodedIn } from '../../../src/admin/words/hardCoded.ts'
import { isId, saysObject, withLabel, withoutRest } from '../../../src/admin/words/unspoken.ts'

const uuid = '7b1d3c1e-5a0e-4f5e-9d57-0c8f3f1f2a11'
const objectId = '65f0c0ffee65f0c0ffee65f0'

describe('what Payload says in English alone', () => {
  it.each([
    ['Successfully saved 3 files', 'Đã lưu 3 tệp.'],
    ['Choose Date and Time', 'Chọn ngày và giờ'],
    ['Month  tháng 11, 2026', 'tháng 11, 2026'],
    ['option Minh An, selected.', 'đã chọn Minh An.'],
    [
      'Select is focused , press Down to open the menu, press left to focus selected values',
      'Phím xuống để mở danh sách.',
    ],
  ])('“%s” is “%s”', (said, meant) => expect(hardCodedIn.vi(said)).toBe(meant))

  it('leaves what somebody wrote', () => expect(hardCodedIn.vi('Tháng ba ở Phú Xuyên')).toBeNull())
  it('stays in English', () => expect(hardCodedIn.en('Copy URL')).toBeNull())
})

describe('what says nothing in any language', () => {
  it.each([uuid, objectId])('is an id: %s', (text) => expect(isId(text)).toBe(true))
  it.each(['', 'Bài', `Bài ${uuid}`])('is none: “%s”', (text) => expect(isId(text)).toBe(false))

  it.each([uuid, objectId])('is the id of a document without a title', (id) =>
    expect(withoutRest(`Chưa có tiêu đề - ID: ${id}`)).toBe('Chưa có tiêu đề'),
  )
  it('is the size of a file that nobody told', () => expect(withoutRest('NaNundefined')).toBe('–'))
  it('is no title', () => expect(withoutRest('Bài có tiêu đề')).toBeNull())

  it('is a label of several languages, which stands beside', () => {
    const said = 'Sắp xếp theo [object Object] Tăng dần'
    expect(saysObject(said)).toBe(true)
    expect(withLabel(said, 'Tít')).toBe('Sắp xếp theo Tít Tăng dần')
  })
})
