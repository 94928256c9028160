import type { Sentence } from '../../../domain/language.ts'

/** What the page of a photo says. */
export const viewWords = {
  focus: { vi: 'Tâm ảnh', en: 'Focal point' },
  across: { vi: 'ngang', en: 'across' },
  down: { vi: 'dọc', en: 'down' },
  hint: {
    vi: 'Bấm vào chỗ quan trọng nhất của ảnh, hoặc dời bằng phím mũi tên (thêm Shift để dời xa); nhớ lưu.',
    en: 'Click on what matters most in the photo, or move it with the arrow keys (Shift for larger steps); then save.',
  },
  crops: { vi: 'Ảnh sẽ được cắt thế này', en: 'How the photo will be cut' },
  share: { vi: 'chia sẻ', en: 'sharing' },
  whole: { vi: 'Xem ảnh gốc', en: 'Open the whole photo' },
  said: { vi: 'Tệp ảnh ghi gì', en: 'What the file says' },
  silent: { vi: 'Tệp ảnh không ghi gì.', en: 'The file says nothing.' },
  doubts: { vi: 'Chỗ chưa chắc trong tệp', en: 'Doubtful in the file' },
} as const satisfies Record<string, Sentence>
