import { describe, expect, it } from '@jest/globals'
import { invitationLetter, resetLetter } from '../../../src/mail/letters.ts'

const link = 'https://news.example/admin/reset/abc'

describe('a letter', () => {
  it.each([
    ['vi', 'Mời bạn vào tòa soạn', '7 ngày', 'Đặt lại mật khẩu', 'một giờ'],
    ['en', 'Your account in the newsroom', '7 days', 'Reset your password', 'an hour'],
  ] as const)('speaks %s, and says how long its link works', (language, ...expected) => {
    const invitation = invitationLetter({ name: 'An', link, days: 7 }, language)
    const reset = resetLetter({ name: 'An', link }, language)
    expect([invitation.subject, reset.subject]).toEqual([expected[0], expected[2]])
    expect(invitation.text).toContain(expected[1])
    expect(reset.text).toContain(expected[3])
    expect(invitation.html).toContain(`<html lang="${language}">`)
  })

  it('holds its link in text and HTML alike', () => {
    const { text, html } = resetLetter({ name: 'An', link }, 'vi')
    expect(text.split('\n')).toContain(link)
    expect(html).toContain(`<a href="${link}">`)
  })

  it('takes a name for text', () => {
    const { text, html } = resetLetter({ name: '<b>"An" & Co</b>', link }, 'vi')
    expect(text).toContain('Chào <b>"An" & Co</b>,')
    expect(html).toContain('Chào &#60;b&#62;&#34;An&#34; &#38; Co&#60;/b&#62;,')
  })
})
