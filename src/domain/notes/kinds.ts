import type { Sentence } from '../language.ts'

/** What a note beside an article asks for; one that must be fixed stops `forward` and `approve` (contract §4). */
export const noteKinds = {
  note: { vi: 'Ghi chú', en: 'Note' },
  question: { vi: 'Câu hỏi', en: 'Question' },
  mustFix: { vi: 'Phải sửa', en: 'Must fix' },
} as const satisfies Record<string, Sentence>

export type NoteKind = keyof typeof noteKinds
