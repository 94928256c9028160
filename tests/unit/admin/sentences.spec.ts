import { describe, expect, it } from '@jest/globals'
import { historySentence } from '../../../src/admin/articles/historySentence.ts'
import { whyReadOnly } from '../../../src/admin/articles/whyReadOnly.ts'

const at = '12/03/2026 14:05'

describe('a row of the history', () => {
  it('says when, who, as what, and what was done', () => {
    const row = { move: 'approve', roles: ['deskHead'] }
    expect(historySentence(row, { at, name: 'Nguyễn Văn An', language: 'vi' })).toBe(
      '12/03/2026 14:05 – Nguyễn Văn An (Trưởng ban) duyệt',
    )
    expect(historySentence(row, { at, name: 'Nguyễn Văn An', language: 'en' })).toBe(
      '12/03/2026 14:05 – Nguyễn Văn An (Desk head) approved it',
    )
  })

  it('names the newsroom itself where nobody did it', () => {
    expect(
      historySentence({ move: 'publish', roles: [] }, { at, name: null, language: 'vi' }),
    ).toBe('12/03/2026 14:05 – Hệ thống xuất bản')
  })

  it('keeps the name of a move it does not know', () => {
    const row = { move: 'fly', roles: ['chief', 'nobody we know'] }
    expect(historySentence(row, { at, name: 'Vũ Khánh', language: 'en' })).toBe(
      '12/03/2026 14:05 – Vũ Khánh ((Deputy) editor-in-chief) fly',
    )
  })
})

describe('a form that cannot be typed into', () => {
  const standing = { state: 'submitted', claimer: null, language: 'vi' } as const

  it('names the state where nobody may edit', () => {
    expect(whyReadOnly([{ code: 'useAMove' }], standing)).toBe(
      'Bài ở trạng thái “Chờ biên tập” nên không sửa trực tiếp được.',
    )
  })

  it('names whoever is editing', () => {
    const editing = { ...standing, state: 'editing', claimer: 'Lê Văn Bình' } as const
    expect(whyReadOnly([{ code: 'notTheClaimer' }], editing)).toBe(
      'Lê Văn Bình đang biên tập bài này.',
    )
  })

  it('says what the role may do', () => {
    expect(whyReadOnly([{ code: 'wrongRole' }], { ...standing, state: 'review' })).toBe(
      'Bài ở trạng thái “Chờ duyệt”: vai trò của bạn xem được, không sửa được.',
    )
  })

  it('says the rule in every other case', () => {
    expect(whyReadOnly([{ code: 'notYourSection' }], standing)).toBe(
      'Bài thuộc chuyên mục ngoài phạm vi của bạn.',
    )
  })

  it('says nothing while it can be', () => {
    expect(whyReadOnly([], standing)).toBeNull()
  })
})
