import { describe, expect, it } from '@jest/globals'
import { articleIn, codesOf, signedForm, titledForm, windows1258, withoutLines } from './texts.ts'

const forms = [
  ['with a title', titledForm],
  ['with a byline', signedForm],
] as const

describe.each(forms)('the form %s', (_, form) => {
  const article = withoutLines(articleIn(form))

  it.each([
    ['decomposed (NFD)', form.normalize('NFD')],
    ['with Windows line ends', form.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', form.replaceAll('\n', '\r')],
    ['with a byte order mark', `\uFEFF${form}`],
    ['with no-break spaces', form.replaceAll(' ', '\u00A0')],
    ['with doubled blank lines', form.replaceAll('\n', '\n\n')],
    ['with blanks around its lines', form.replaceAll('\n', '  \n\t ')],
    ['with a line end at its end', `${form}\n`],
    ['with all of that', `\uFEFF${form.normalize('NFD').replaceAll('\n', ' \r\n\r\n\u00A0')}`],
  ])('reads the same %s', (_variant, text) => {
    expect(withoutLines(articleIn(text))).toEqual(article)
  })

  it('reads the same from windows-1258, and says that it guessed', () => {
    const guessed = articleIn(windows1258(form))
    expect(codesOf(guessed).at(-1)).toBe('encodingGuessed')
    const findings = guessed.findings.filter(({ code }) => code !== 'encodingGuessed')
    expect(withoutLines({ ...guessed, findings })).toEqual(article)
  })

  it('drops what cannot be seen, and says where', () => {
    const marked = articleIn(form.replace('\n', '\u202E\u0007\n'))
    expect(withoutLines({ ...marked, leftovers: [] })).toEqual(article)
    expect(marked.leftovers).toEqual([{ number: 1, text: 'U+202E, U+0007' }])
  })
})

it('a text loses a NUL that has got into it, and says where', () => {
  const text = `${titledForm}\n${'Một tin khác nữa.\n'.repeat(50)}`
  const marked = articleIn(text.replace('đã cử', 'đã\u0000 cử'))
  expect(marked.lead).toContain('đã cử 120 đoàn viên')
  expect(marked.leftovers).toEqual([{ number: 2, text: 'U+0000' }])
})

describe('a title', () => {
  const untitled = titledForm.slice(titledForm.indexOf('\n'))
  const titleOf = (line: string) => articleIn(line + untitled).title

  it.each([
    'Công nhân cần gì ở công đoàn?',
    'Ấm áp Tết Sum vầy!',
    'a'.repeat(160),
    `${'a'.repeat(119)}?`,
    `${'a'.repeat(119)}!`,
    'Ơi “bạn”?',
  ])('may be %s', (line) => {
    expect(titleOf(line)).toBe(line)
  })
  it.each([
    'a'.repeat(161),
    `${'a'.repeat(120)}!`,
    `${'a'.repeat(120)}?`,
    'Công đoàn quận đã tổ chức hội thi.',
    'Đến nay đã có nhiều đơn vị…',
    'Anh nói: “Tôi rất vui.”',
  ])('is not %s, which becomes the lead', (line) => {
    const article = articleIn(line + untitled)
    expect(article.title).toBeNull()
    expect(article.lead).toBe(line)
    expect(article.findings[0]).toMatchObject({ code: 'titleMissing', suggestion: null })
  })
})

describe('the lists of the hour', () => {
  const [before = '', lists = ''] = titledForm.split('Có thể bạn quan tâm\n')
  const [recommended = '', other = ''] = lists.split('\nTin khác')

  it('may stand in either order', () => {
    const swapped = articleIn(`${before}Tin khác${other}\n${recommended}`)
    expect(withoutLines(swapped)).toEqual(withoutLines(articleIn(titledForm)))
  })
  it('are known in capitals, without diacritics and with a colon', () => {
    const shouted = titledForm.replace('Nên xem', 'NEN XEM').replace('Tin khác', '>> Tin khác:')
    expect(withoutLines(articleIn(shouted))).toEqual(withoutLines(articleIn(titledForm)))
  })
  it('take the time before the date, as the sister paper prints it', () => {
    const turned = titledForm.replace('Đời sống, Đoàn thể 25/07/2025 13:56', '13:56 | 25/07/2025')
    expect(articleIn(turned).lists.other[0]).toMatchObject({
      category: null,
      publishedAt: '2025-07-25T06:56:00.000Z',
    })
  })
  it('suggest no section when their items do not agree', () => {
    const mixed = titledForm.replace('Đời sống, Đoàn thể 25', 'Thời sự 25')
    expect(codesOf(articleIn(mixed))).not.toContain('categoryInferred')
  })
  it('keep an impossible date as text, and say so', () => {
    const article = articleIn(titledForm.replace('25/07/2025', '31/02/2025'))
    expect(article.lists.other[0]).toMatchObject({ publishedAt: null })
    expect(article.leftovers.map(({ text }) => text)).toEqual([
      'Đời sống, Đoàn thể 31/02/2025 13:56',
    ])
    expect(article.findings).toContainEqual({
      code: 'dateMissing',
      line: 16,
      path: 'lists',
      suggestion: 'Đời sống, Đoàn thể 31/02/2025 13:56',
    })
  })
  it('may end with tags in one line', () => {
    const article = articleIn(`${signedForm}\nTừ khóa: công đoàn, Suối Ngọc`)
    expect(article.lists.tags.map(({ title }) => title)).toEqual(['công đoàn', 'Suối Ngọc'])
    expect(article.bylines).toHaveLength(1)
  })
})
