import type { Sentence } from '../domain/language.ts'
import { beyondPhotoLimits } from '../domain/photoLimits.ts'
import type { PhotoFault } from './develop.ts'

/** Why a file can't become a photo, and what to do about it. */
export const faultSentences: Record<PhotoFault, Sentence> = {
  noFile: {
    vi: 'Hãy chọn một tệp ảnh để tải lên.',
    en: 'Choose a photo file to upload.',
  },
  notAPhoto: {
    vi: 'Tệp này không phải ảnh JPEG, PNG hay WebP; hãy xuất ảnh ra một trong các dạng đó.',
    en: 'This file is no JPEG, PNG or WebP photo; export it as one of these.',
  },
  brokenPhoto: {
    vi: 'Tệp ảnh bị hỏng hoặc chưa đủ; hãy lấy lại tệp gốc.',
    en: 'The photo file is broken or incomplete; fetch it again from its source.',
  },
  tooManyPixels: beyondPhotoLimits,
  animated: {
    vi: 'Đây là ảnh động; hãy tải lên một ảnh tĩnh.',
    en: 'This is an animation; upload a still photo.',
  },
}
