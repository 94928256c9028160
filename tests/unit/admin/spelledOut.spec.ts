import { describe, expect, it } from '@jest/globals'
import { spelledOut } from '../../../src/admin/articles/spelledOut.ts'
import { type Body, bodyOf, figure, paragraph, plainTextOf } from '../../../src/domain/body.ts'

const lines = (body: unknown): string[] =>
  plainTextOf(body as Body)
    .split('\n')
    .filter(Boolean)

describe('two texts that are compared', () => {
  it('show what is said of each photo, below it', () => {
    const said = { image: 'p1', caption: 'Lễ ra mắt', alt: 'Hội trường', credit: 'Ảnh: An' }
    const body = bodyOf([paragraph('Trước.'), figure(said), paragraph('Sau.')])
    const { root } = spelledOut(body, 'vi') as { root: { children: unknown[] } }
    expect(root.children[1]).toEqual({
      type: 'upload',
      relationTo: 'images',
      value: 'p1',
      fields: {},
    })
    const rest = { root: { ...root, children: root.children.filter((_, index) => index !== 1) } }
    expect(lines(rest)).toEqual([
      'Trước.',
      'Chú thích: Lễ ra mắt',
      'Mô tả ảnh: Hội trường',
      'Người chụp / nguồn: Ảnh: An',
      'Sau.',
    ])
  })

  it('show an empty slot, and a photo that needs no words', () => {
    const body = bodyOf([figure({ caption: 'Còn thiếu ảnh', decorative: true })])
    expect(lines(spelledOut(body, 'en'))).toEqual([
      '[An empty slot for a photo]',
      'Caption: Còn thiếu ảnh',
      '[Decorative photo]',
    ])
  })

  it('are left alone where there is none', () => {
    expect(spelledOut(null, 'vi')).toBeNull()
    expect(spelledOut(undefined, 'vi')).toBeUndefined()
  })
})
