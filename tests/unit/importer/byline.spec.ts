import { describe, expect, it } from '@jest/globals'
import { articleIn, codesOf } from './texts.ts'

const endingIn = (lines: string) =>
  articleIn(`Tít của bài\nSapo của bài nằm ở đây.\nĐoạn sau cùng của bài.\n${lines}`)
const bylinesIn = (lines: string) =>
  endingIn(lines).bylines.map(({ name, kind, role }) => `${name} (${kind}, ${role})`)

describe('the line at the end', () => {
  it.each([
    ['LĐLĐ huyện Phú Mây', ['LĐLĐ huyện Phú Mây (organisation, text)']],
    ['LDLD huyen Phu May', ['LDLD huyen Phu May (organisation, text)']],
    ['Tổng LĐLĐ Việt Nam', ['Tổng LĐLĐ Việt Nam (organisation, text)']],
    ['Liên đoàn Lao động quận Sông Mây', ['Liên đoàn Lao động quận Sông Mây (organisation, text)']],
    ['Công đoàn ngành Giáo dục', ['Công đoàn ngành Giáo dục (organisation, text)']],
    ['Nhóm PV', ['Nhóm PV (organisation, text)']],
    ['Ban Thời sự', ['Ban Thời sự (organisation, text)']],
    ['LĐLĐ huyện Phú Mây - Thường Sông', ['LĐLĐ huyện Phú Mây - Thường Sông (organisation, text)']],
    ['Mai Quý', ['Mai Quý (person, text)']],
    ['Nguyễn Thị Minh Khai', ['Nguyễn Thị Minh Khai (person, text)']],
    ['B.D', ['B.D (person, text)']],
    ['Q.Anh', ['Q.Anh (person, text)']],
    ['Mai Quý - Ngọc Ánh', ['Mai Quý (person, text)', 'Ngọc Ánh (person, text)']],
    ['Mai Quý và Ngọc Ánh', ['Mai Quý (person, text)', 'Ngọc Ánh (person, text)']],
    ['Mai Quý - LĐLĐ quận Sông Mây', ['Mai Quý - LĐLĐ quận Sông Mây (person, text)']],
    ['Bài và ảnh: Mai Quý', ['Mai Quý (person, text)', 'Mai Quý (person, photo)']],
    ['Bài: Mai Quý\nẢnh: Ngọc Ánh', ['Mai Quý (person, text)', 'Ngọc Ánh (person, photo)']],
    ['Tin, ảnh: Mai Quý', ['Mai Quý (person, text)', 'Mai Quý (person, photo)']],
    ['Tin/ảnh: Mai Quý.', ['Mai Quý (person, text)', 'Mai Quý (person, photo)']],
    ['Tin, bài: Mai Quý', ['Mai Quý (person, text)']],
    ['Thực hiện: Mai Quý - Ngọc Ánh', ['Mai Quý (person, text)', 'Ngọc Ánh (person, text)']],
    ['Thực hiện: Nhóm PV', ['Nhóm PV (organisation, text)']],
    ['Bài và ảnh Mai Quý', ['Mai Quý (person, text)', 'Mai Quý (person, photo)']],
    ['(Bài và ảnh: Mai Quý)', ['Mai Quý (person, text)', 'Mai Quý (person, photo)']],
    ['Bài: Mai Quý - Ảnh: Ngọc Ánh', ['Mai Quý (person, text)', 'Ngọc Ánh (person, photo)']],
    ['Ảnh: Mai', ['Mai (person, photo)']],
    ['Video, clip: Mai Quý', ['Mai Quý (person, video)']],
    ['Mai Quý (tổng hợp)', ['Mai Quý (person, compiled)']],
  ])('%s names who wrote', (lines, bylines) => {
    expect(bylinesIn(lines)).toEqual(bylines)
  })

  it.each([
    ['Theo LĐLĐ huyện Phú Mây', 'LĐLĐ huyện Phú Mây', []],
    ['Mai Quý (TTXVN)', 'TTXVN', ['Mai Quý (person, text)']],
    ['Mai Quý\nTheo Chinhphu.vn', 'Chinhphu.vn', ['Mai Quý (person, text)']],
  ])('%s names a source, which is no author', (lines, source, bylines) => {
    expect(endingIn(lines).source).toBe(source)
    expect(bylinesIn(lines)).toEqual(bylines)
    expect(codesOf(endingIn(lines))).not.toContain('bylineMissing')
  })

  it.each([
    'Hội thi kết thúc tốt đẹp.',
    'Công đoàn đồng hành cùng người lao động',
    'Ban hành quy chế mới',
    'Theo quy định của pháp luật',
    'Mai Quý, Ngọc Ánh và nhiều đoàn viên khác',
    'Mai',
  ])('%s stays in the text', (line) => {
    expect(endingIn(line).blocks.at(-1)).toMatchObject({ kind: 'paragraph', text: line })
    expect(codesOf(endingIn(line))).toContain('bylineMissing')
  })

  it.each([
    'Thực hiện: các đơn vị báo cáo trước tháng sau',
    'Tin, ảnh: mai quý',
    'Bài và ảnh: phóng viên của báo.',
  ])('%s stays in the text, and the editor is asked', (line) => {
    const article = endingIn(line)
    expect(article.blocks.at(-1)).toMatchObject({ text: line })
    expect(article.findings).toContainEqual({
      code: 'authorAmbiguous',
      line: 4,
      path: 'body.1',
      suggestion: line,
    })
  })

  it('may be followed by photos', () => {
    expect(bylinesIn('Mai Quý\n![]() |\nHội thi. |')).toEqual(['Mai Quý (person, text)'])
  })
  it('is not the only paragraph of an article', () => {
    expect(articleIn('Tít của bài\nMai Quý').lead).toBe('Mai Quý')
  })
})
