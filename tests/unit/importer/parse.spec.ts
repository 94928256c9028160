import { describe, expect, it } from '@jest/globals'
import { parseSource } from '../../../src/importer/parse.ts'
import { articleIn, codesOf, signedForm, signedFormTitle, titledForm } from './texts.ts'

describe('the form with a title and lists', () => {
  const article = articleIn(titledForm)

  it('takes its first line as the title, with its quotation marks', () => {
    expect(article.title).toBe('Quận Sông Mây: 120 đoàn viên dự hội thi “Bàn tay vàng” năm 2020')
  })
  it('takes its first paragraph as the lead, and does not repeat it', () => {
    expect(article.lead).toMatch(/^Liên đoàn Lao động quận Sông Mây cho biết/)
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['figure', 'paragraph', 'paragraph'])
  })
  it('leaves an empty slot with its caption where the photo stood', () => {
    expect(article.blocks[0]).toMatchObject({
      caption: 'Thí sinh trổ tài tại phần thi may công nghiệp.',
      src: '',
      alt: '',
    })
  })
  it('keeps figures, document numbers and dots as they are printed', () => {
    expect(article.blocks[1]).toMatchObject({
      text: 'Theo Quyết định số 87/QĐ-LĐLĐ ngày 12/5/2020, ban giám khảo chấm 7/24 phần thi, đạt 29,17% kế hoạch.',
    })
  })
  it('keeps the lists of the hour apart, with their sections and times', () => {
    expect(article.lists.readers).toEqual([])
    expect(article.lists.recommended.map(({ title }) => title)).toEqual([
      'Bữa cơm "Ấm tình công nhân” ở khu trọ T&T',
      'Lưu ý về chế độ ốm đau từ tháng 7/2025',
    ])
    expect(article.lists.other[0]).toEqual({
      line: 15,
      title: 'Phường Mây Trắng: ra quân "Mùa hè xanh" 2025',
      category: 'Đời sống, Đoàn thể',
      publishedAt: '2025-07-25T06:56:00.000Z',
    })
  })
  it('asks about the byline, the photo, the date and the section', () => {
    expect(codesOf(article)).toEqual([
      'bylineMissing',
      'imageMissingFile',
      'dateMissing',
      'categoryInferred',
    ])
  })
  it('suggests the section on which all of Tin khác agree', () => {
    expect(article.findings.at(-1)).toMatchObject({
      path: 'category',
      suggestion: 'Đời sống, Đoàn thể',
    })
  })
  it('collects what the text says of its time, and sets no date', () => {
    expect(article.originalPublishedAt).toBeNull()
    expect(article.dateClues).toEqual(['năm 2020', 'ngày 12/5/2020', '6 tháng đầu năm 2020'])
  })
})

describe('the form with an alt line and a byline', () => {
  const article = articleIn(signedForm)

  it('has no title, and suggests one in the words of the article', () => {
    expect(article.title).toBeNull()
    expect(article.findings[0]).toMatchObject({
      code: 'titleMissing',
      path: 'title',
      suggestion: signedFormTitle,
    })
  })
  it('reads the alt line and the caption after it', () => {
    expect(article.blocks[1]).toMatchObject({
      kind: 'figure',
      index: 1,
      alt: 'LDLD tinh Song May khao sat phat trien doan vien, thanh lap CDCS tai Suoi Ngoc',
      caption: 'Lễ ra mắt Công đoàn cơ sở Công ty TNHH A&B MAY MẶC',
    })
  })
  it('takes the last line as the byline of an organisation', () => {
    expect(article.bylines).toEqual([
      { line: 11, name: 'LĐLĐ huyện Suối Ngọc', kind: 'organisation', role: 'text' },
    ])
    expect(article.blocks).toHaveLength(3)
  })
  it('asks about the title, the photo and the date', () => {
    expect(codesOf(article)).toEqual(['titleMissing', 'imageMissingFile', 'dateMissing'])
  })
  it('points at the field that each question is about', () => {
    expect(article.findings.map(({ path }) => path)).toEqual([
      'title',
      'body.1.image',
      'originalPublishedAt',
    ])
  })
})

describe('an article that says more of itself', () => {
  it('is dated by a stamp beside its title, whose section is suggested', () => {
    const article = articleIn(titledForm.replace('\n', '\nHội Đoàn thể 05/06/2020 07:30\n'))
    expect(article.originalPublishedAt).toBe('2020-06-05T00:30:00.000Z')
    expect(codesOf(article)).not.toContain('dateMissing')
    expect(article.findings.at(-1)).toMatchObject({ suggestion: 'Hội Đoàn thể' })
  })
  it('is known by the address in its first or last line', () => {
    const address = 'https://bao.example/hoi-doan-the/hoi-thi-12345.html'
    expect(articleIn(`${address}\n${signedForm}`).legacyUrl).toBe(address)
    expect(articleIn(`${signedForm}\nNguồn: ${address}`)).toMatchObject({
      legacyUrl: address,
      bylines: [{ name: 'LĐLĐ huyện Suối Ngọc' }],
    })
  })
  it('suggests the section that its old address names', () => {
    const article = articleIn(`${signedForm}\nhttps://bao.example/hoi-doan-the/bai-12345.html`)
    expect(article.findings).toContainEqual(
      expect.objectContaining({ code: 'categoryInferred', suggestion: 'hoi-doan-the' }),
    )
  })
  it('keeps the mark of the paper before the lead as its source', () => {
    const article = articleIn(titledForm.replace('\nLiên đoàn', '\n(LĐTĐ) - Liên đoàn'))
    expect(article.lead).toMatch(/^Liên đoàn Lao động quận/)
    expect(article.source).toBe('LĐTĐ')
    expect(codesOf(article)).toContain('bylineMissing')
  })
  it('keeps a stamp with a day that never was as a leftover', () => {
    const article = articleIn(titledForm.replace('\n', '\nHội Đoàn thể 31/02/2020 07:30\n'))
    expect(article.leftovers).toEqual([{ number: 2, text: 'Hội Đoàn thể 31/02/2020 07:30' }])
    expect(article.findings).toContainEqual(
      expect.objectContaining({
        code: 'dateMissing',
        suggestion: expect.stringMatching(/^Hội Đoàn thể 31\/02\/2020 07:30; năm 2020/),
      }),
    )
  })
  it.each([
    ['a day still to come', '26/11/2026 08:00'],
    ['a day without an hour', 'Thứ hai, ngày 04/07/2016'],
  ])('suggests %s, and takes it neither for its date nor for its lead', (_, stamp) => {
    const text = Buffer.from(titledForm.replace('\n', `\n${stamp}\n`))
    const article = parseSource(text, new Date('2026-11-26T00:59:00.000Z'))
    expect(article).toMatchObject({
      originalPublishedAt: null,
      lead: expect.stringMatching(/^Liên đoàn Lao động quận/),
      leftovers: [{ number: 2, text: stamp }],
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'dateMissing',
          suggestion: expect.stringMatching(stamp),
        }),
      ]),
    })
  })
  it.each([
    'Thứ sáu, 05-06-2020 - 07:30:00 GMT+7',
    '05.06.2020 (Thứ Sáu) 07:30',
    '7h30, thứ 6 ngày 5/6/2020 (GMT +7)',
    'Đăng lúc: 07:30, ngày 5 tháng 6 năm 2020',
    '2020-06-05 07:30:00',
    '2020-06-05T07:30+07:00',
    'Ngày đăng: 05/06/2020 | 07:30',
  ])('is dated by %s', (stamp) => {
    const article = articleIn(titledForm.replace('\n', `\n${stamp}\n`))
    expect(article.originalPublishedAt).toBe('2020-06-05T00:30:00.000Z')
    expect(article.lead).toMatch(/^Liên đoàn Lao động quận/)
    expect(article.leftovers).toEqual([])
  })
  it('is not dated by its last change, which stays a suggestion', () => {
    const stamp = 'Cập nhật lúc 09:15, 06/06/2020'
    const article = articleIn(titledForm.replace('\n', `\n${stamp}\n`))
    expect(article).toMatchObject({
      originalPublishedAt: null,
      leftovers: [{ number: 2, text: stamp }],
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'dateMissing',
          suggestion: expect.stringContaining(stamp),
        }),
      ]),
    })
    expect(article.lead).toMatch(/^Liên đoàn Lao động quận/)
  })
  it('is signed between title and lead where the line says so', () => {
    const article = articleIn(titledForm.replace('\n', '\nBài và ảnh: Mai Quý\n'))
    expect(article.bylines.map(({ name, role }) => [name, role])).toEqual([
      ['Mai Quý', 'text'],
      ['Mai Quý', 'photo'],
    ])
    expect(article.lead).toMatch(/^Liên đoàn Lao động quận/)
  })
  it('takes no name alone for its lead, and asks', () => {
    const article = articleIn(titledForm.replace('\n', '\nMai Quý\n'))
    expect(article.lead).toMatch(/^Liên đoàn Lao động quận/)
    expect(article.findings).toContainEqual({
      code: 'authorAmbiguous',
      line: 2,
      path: 'body.0',
      suggestion: 'Mai Quý',
    })
  })
  it('suggests no more clues to its date than an editor can read', () => {
    const days = Array.from({ length: 500 }, (_, at) => `ngày 1/1/${1500 + at}`).join(' ')
    expect(articleIn(`${titledForm}`.replace('7/24', days)).dateClues).toHaveLength(20)
  })
})

describe('what is too long for its field', () => {
  const long = 'Câu rất dài. '.repeat(500).trim()

  it('is left in the text when it stands where the lead would', () => {
    const article = articleIn(`Tít của bài\n${long}\nĐoạn sau.`)
    expect(article.lead).toBeNull()
    expect(article.blocks[0]).toMatchObject({ text: long })
  })
  it('is left in the text when it stands where a caption would', () => {
    const article = articleIn(`Tít của bài\nSapo.\n![](a) |\n${long} |\n![](b) ${long}`)
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      'figure',
      'paragraph',
      'paragraph',
      'figure',
    ])
    expect(codesOf(article).filter((code) => code === 'captionAmbiguous')).toHaveLength(2)
  })
})
