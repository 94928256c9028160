import type { Sentence } from '../../../domain/language.ts'

/** What the photo desk says. */
export const deskWords = {
  archive: { vi: 'Kho ảnh', en: 'Photos' },
  close: { vi: 'Đóng', en: 'Close' },
  grid: { vi: 'Ảnh trong kho', en: 'Photos of the archive' },
  search: {
    vi: 'Tìm trong mọi chữ của ảnh, không cần dấu',
    en: 'Search all words of the photos, accents or not',
  },
  filters: { vi: 'Lọc ảnh', en: 'Narrow the photos' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  any: { vi: 'mọi nơi', en: 'any' },
  nothing: {
    vi: 'Không có ảnh nào như vậy. Hãy thử từ khác hoặc bỏ bớt điều kiện lọc.',
    en: 'There is no such photo. Try other words, or fewer filters.',
  },
  empty: { vi: 'Kho chưa có ảnh nào.', en: 'There is no photo yet.' },
  add: { vi: 'Tải ảnh lên', en: 'Upload photos' },
  addOne: { vi: 'Thêm một ảnh', en: 'Add one photo' },
  choose: { vi: 'Chọn ảnh', en: 'Choose photo' },
  open: { vi: 'Mở ảnh', en: 'Open photo' },
  noCaption: { vi: 'Chưa có chú thích', en: 'No caption yet' },
  noAlt: { vi: 'Thiếu alt', en: 'No alt' },
  noCredit: { vi: 'Thiếu nguồn', en: 'No credit' },
  live: { vi: 'Đang đăng', en: 'Live' },
  creditMark: { vi: 'Ảnh:', en: 'Photo:' },
  rightsEnd: { vi: 'Quyền đến', en: 'Rights until' },
  rightsOver: { vi: 'Hết quyền từ', en: 'Rights ended' },
  chosen: { vi: 'ảnh đã chọn', en: 'chosen' },
  unchoose: { vi: 'Bỏ chọn', en: 'Clear selection' },
  choosePage: { vi: 'Chọn cả trang', en: 'Choose the whole page' },
  take: { vi: 'Chèn', en: 'Insert' },
  photos: { vi: 'ảnh', en: 'photos' },
  of: { vi: 'trong', en: 'of' },
  pages: { vi: 'Các trang', en: 'Pages' },
  earlier: { vi: 'Trang trước', en: 'Previous page' },
  later: { vi: 'Trang sau', en: 'Next page' },
  keys: {
    vi: 'Phím mũi tên để đi, dấu cách để chọn, Enter để mở, Shift để chọn một dải, Ctrl+A chọn cả trang.',
    en: 'Arrow keys move, space chooses, Enter opens, Shift chooses a range, Ctrl+A the page.',
  },
} as const satisfies Record<string, Sentence>
