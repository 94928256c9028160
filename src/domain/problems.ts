import type { Sentence } from './language.ts'

/** What can be wrong with a request besides a move's refusals: code, status and sentence (contract §4). */
export const problems = {
  unauthorized: {
    status: 401,
    vi: 'Hãy đăng nhập để làm việc này.',
    en: 'Log in to do this.',
  },
  forbidden: {
    status: 403,
    vi: 'Bạn không có quyền làm việc này.',
    en: 'You are not allowed to do this.',
  },
  notFound: { status: 404, vi: 'Không tìm thấy nội dung này.', en: 'There is no such thing here.' },
  gone: { status: 410, vi: 'Bài viết đã được gỡ.', en: 'This article has been withdrawn.' },
  malformed: {
    status: 400,
    vi: 'Yêu cầu không đúng dạng.',
    en: 'The request is not in the right form.',
  },
  invalid: { status: 400, vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' },
  weakPassword: {
    status: 400,
    vi: 'Mật khẩu này quá yếu; hãy chọn mật khẩu khác.',
    en: 'This password is too weak; choose another.',
  },
  wrongPassword: {
    status: 403,
    vi: 'Hãy nhập đúng mật khẩu hiện tại của bạn.',
    en: 'Give your present password.',
  },
  // Of accounts; of articles a refusal of the rules says it.
  wrongRole: {
    status: 403,
    vi: 'Không ai tự đổi quyền của mình; hãy nhờ một quản trị viên khác.',
    en: 'Nobody changes their own rights; ask another administrator.',
  },
  inUse: {
    status: 409,
    vi: 'Mục này đang được dùng nên không xóa được.',
    en: 'This is in use and cannot be deleted.',
  },
  fileIsFixed: {
    status: 409,
    vi: 'Tệp ảnh không thay được; hãy tải lên thành ảnh mới.',
    en: 'The file of a photo cannot be replaced; upload a new photo.',
  },
  slugReserved: {
    status: 400,
    vi: 'Đường dẫn này dành riêng cho hệ thống; hãy chọn đường dẫn khác.',
    en: 'This slug is reserved; choose another.',
  },
  slugTaken: {
    status: 409,
    vi: 'Đường dẫn này đã được dùng; hãy chọn đường dẫn khác.',
    en: 'This slug is taken; choose another.',
  },
  staleRevision: {
    status: 409,
    vi: 'Bài đã thay đổi sau bản mà bạn dựa vào; hãy mở lại bản mới nhất rồi làm tiếp.',
    en: 'The article has been changed since the version you started from; open its newest version and try again.',
  },
  tooLarge: { status: 413, vi: 'Dữ liệu gửi lên quá lớn.', en: 'What was sent is too large.' },
  tooComplex: {
    status: 400,
    vi: 'Yêu cầu này hỏi quá nhiều trong một lần; hãy chia nhỏ ra.',
    en: 'This asks for too much at once; ask for it in parts.',
  },
  rateLimited: {
    status: 429,
    vi: 'Quá nhiều yêu cầu; hãy thử lại sau ít phút.',
    en: 'Too many requests; try again in a few minutes.',
  },
  busy: {
    status: 503,
    vi: 'Hệ thống đang bận; hãy thử lại sau giây lát.',
    en: 'The system is busy; try again in a moment.',
  },
  internal: {
    status: 500,
    vi: 'Có lỗi trong hệ thống; việc vừa làm chưa được ghi nhận.',
    en: 'Something went wrong on our side; nothing was changed.',
  },
} as const satisfies Record<string, { status: number } & Sentence>

export type ProblemCode = keyof typeof problems
