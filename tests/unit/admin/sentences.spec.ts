import { describe, expect, it } from '@jest/globals'
import { historyDetail } from '../../../src/admin/articles/historyDetail.ts'
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
      '12/03/2026 14:05 – Vũ Khánh, (Deputy) editor-in-chief, fly',
    )
  })
})

describe('what was said with a move', () => {
  const people = { u1: 'Lê Văn Bình' }
  const clock = (moment: string) => `(${moment})`
  const vi = { language: 'vi', clock, people } as const
  const en = { language: 'en', clock, people } as const

  it.each([
    ['for when', { move: 'schedule', publishAt: '2026-03-12' }, '(2026-03-12)', '(2026-03-12)'],
    [
      'for when and as what, over a live version',
      {
        move: 'schedule',
        publishAt: '2026-03-12',
        kind: 'correction',
        correction: { kind: 'apology', wrong: 'a', right: 'b', basis: 'internalError' },
      },
      '(2026-03-12), Cải chính, Xin lỗi',
      '(2026-03-12), Correction, Apology',
    ],
    [
      'to whom and by when',
      { move: 'assign', user: 'u1', dueAt: '2026-03-13' },
      'Lê Văn Bình, hạn nộp (2026-03-13)',
      'Lê Văn Bình, due (2026-03-13)',
    ],
    [
      'on what grounds',
      { move: 'withdraw', basis: 'authority', requestedBy: 'Sở Văn hóa', documentNo: '15/SVH' },
      'căn cứ “Yêu cầu của cơ quan”, theo yêu cầu của Sở Văn hóa, văn bản số 15/SVH',
      'on the grounds “Request of an authority”, requested by Sở Văn hóa, document no. 15/SVH',
    ],
    [
      'on the grounds of a correction',
      { move: 'correct', correction: { kind: 'clarification', basis: 'copyright' } },
      'Nói lại cho rõ, căn cứ “Bản quyền”',
      'Clarification, on the grounds “Copyright”',
    ],
    ['as what kind', { move: 'publish', kind: 'update' }, 'Cập nhật', 'Update'],
  ])('is told: %s', (_, row, inVietnamese, inEnglish) => {
    expect(historyDetail(row, vi)).toBe(inVietnamese)
    expect(historyDetail(row, en)).toBe(inEnglish)
  })

  it.each([
    ['nothing was', { move: 'approve' }],
    ['it does not belong to the move', { move: 'submit', publishAt: '2026-03-12', user: 'u1' }],
    ['nobody knows the word', { move: 'withdraw', basis: 'whim' }],
    ['nobody knows the person', { move: 'assign', user: 'u2' }],
  ])('is not told where %s', (_, row) => {
    expect(historyDetail(row, vi)).toBeNull()
  })

  it('ends the sentence', () => {
    const row = { move: 'schedule', roles: ['secretary'] }
    const told = { at, name: 'Vũ Khánh', detail: '20/03/2026 06:00', language: 'vi' } as const
    expect(historySentence(row, told)).toBe(
      '12/03/2026 14:05 – Vũ Khánh (Thư ký tòa soạn) hẹn giờ đăng: 20/03/2026 06:00',
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
