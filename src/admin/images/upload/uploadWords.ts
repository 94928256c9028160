import type { Sentence } from '../../../domain/language.ts'
import type { UploadState } from './UploadQueue.ts'

/** What the upload of photos says. */
export const uploadWords = {
  heading: { vi: 'Tải ảnh lên', en: 'Upload photos' },
  hint: {
    vi: 'Ghi chung cho mọi ảnh; ô để trống thì lấy chữ ghi trong từng tệp. {so} là số thứ tự của ảnh.',
    en: 'Said of all photos; what is left empty is taken from each file. {so} is the number of the photo.',
  },
  more: { vi: 'Thêm ảnh', en: 'Add photos' },
  start: { vi: 'Tải lên', en: 'Upload' },
  photos: { vi: 'ảnh', en: 'photos' },
  all: { vi: 'Tất cả', en: 'All' },
  kept: { vi: 'đã lên', en: 'uploaded' },
  refused: { vi: 'chưa lên được', en: 'failed' },
  again: { vi: 'Thử lại', en: 'Try again' },
  allAgain: { vi: 'Thử lại tất cả', en: 'Try all again' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  done: { vi: 'Xong', en: 'Done' },
  offline: {
    vi: 'Đang mất mạng; sẽ gửi tiếp khi có mạng lại.',
    en: 'There is no connection; sending goes on when there is one.',
  },
  drop: { vi: 'Thả ảnh vào đây', en: 'Drop photos here' },
  same: { vi: 'Tệp này đã có trong kho:', en: 'This file is there already:' },
  similar: { vi: 'Trong kho có ảnh rất giống:', en: 'A photo much like it is there:' },
  isLeft: {
    vi: 'Chưa bỏ được ảnh vừa gửi; hãy thử lại.',
    en: 'The photo just sent could not be taken away; try again.',
  },
  useDouble: { vi: 'Dùng ảnh có sẵn', en: 'Use the one that is there' },
  keepBoth: { vi: 'Giữ cả hai', en: 'Keep both' },
  noCaption: { vi: 'Chưa có chú thích', en: 'No caption yet' },
} as const satisfies Record<string, Sentence>

export const stateWords: Record<UploadState, Sentence> = {
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  sending: { vi: 'Đang gửi', en: 'Sending' },
  lost: { vi: 'Sẽ gửi lại', en: 'Will be sent again' },
  kept: { vi: 'Đã lên', en: 'Uploaded' },
  refused: { vi: 'Chưa lên được', en: 'Failed' },
}
