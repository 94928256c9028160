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
    vi: 'Tệp này không phải ảnh JPEG, PNG, WebP, AVIF, TIFF hay GIF; hãy xuất ảnh ra JPEG rồi tải lên.',
    en: 'This file is no JPEG, PNG, WebP, AVIF, TIFF or GIF photo; export it as a JPEG and upload that.',
  },
  heic: {
    vi: 'Ở đây không đọc được ảnh HEIC: hãy xuất ảnh ra JPEG rồi tải lên; trên iPhone, chọn Cài đặt > Camera > Định dạng > Tương thích nhất để chụp JPEG.',
    en: 'HEIC photos cannot be read here: export it as a JPEG and upload that; an iPhone takes JPEG with Settings > Camera > Formats > Most Compatible.',
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
  manyPages: {
    vi: 'Tệp này có nhiều trang; hãy xuất từng trang thành một ảnh riêng rồi tải lên.',
    en: 'This file has several pages; export each as a photo of its own, and upload those.',
  },
  polyglot: {
    vi: 'Trong tệp ảnh này có cả một trang web, chương trình hay tệp nén, nên không được nhận; hãy xuất ảnh ra JPEG rồi tải lên.',
    en: 'A web page, a program or an archive stands in this photo file as well, so it is not taken; export the photo as a JPEG and upload that.',
  },
}
