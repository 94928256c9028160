import type { Sentence } from '../domain/language.ts'

export type FailureCode =
  | 'empty'
  | 'binary'
  | 'tooLarge'
  | 'tooManyLines'
  | 'tooManyImages'
  | 'foreignEncoding'
  | 'damagedText'
  | 'webPage'
  | 'wordPress'
  | 'xml'
  | 'json'
  | 'noArticle'
  | 'notAText'
  | 'unreadable'
  | 'link'
  | 'sameSource'
  | 'notSaved'

/** Why a source brings no article, and the line to look at where there is one. */
export type Failure = { code: FailureCode; line?: number; detail?: string }

/** The bounds of a source (domain rule N16). */
export const sourceLimits = { bytes: 1_048_576, lines: 2_000, images: 200 } as const

/** What the operator reads of a failure. */
export function failureSentence({ code, line = 1, detail = '' }: Failure): Sentence {
  switch (code) {
    case 'empty':
      return { vi: 'Tệp không có nội dung.', en: 'The file is empty.' }
    case 'binary':
      return {
        vi: `Đây là tệp nhị phân, không phải văn bản (dòng ${line}).`,
        en: `This is a binary file, not a text (line ${line}).`,
      }
    case 'tooLarge':
      return { vi: 'Tệp lớn hơn 1 MB.', en: 'The file is larger than 1 MB.' }
    case 'tooManyLines':
      return { vi: 'Văn bản dài hơn 2.000 dòng.', en: 'The text has more than 2,000 lines.' }
    case 'tooManyImages':
      return {
        vi: `Văn bản có hơn 200 ảnh (dòng ${line}).`,
        en: `The text has more than 200 images (line ${line}).`,
      }
    case 'foreignEncoding':
      return {
        vi: `Bảng mã không đọc được${detail && ` (${detail})`}: hãy lưu lại tệp ở dạng UTF-8.`,
        en: `The encoding cannot be read${detail && ` (${detail})`}: save the file as UTF-8.`,
      }
    case 'damagedText':
      return {
        vi: `Văn bản UTF-8 bị hỏng ở dòng ${line}.`,
        en: `The UTF-8 text is damaged in line ${line}.`,
      }
    case 'webPage':
      return {
        vi: 'Đây là một trang HTML: hãy chép riêng phần văn bản của bài.',
        en: 'This is an HTML page: copy the text of the article out of it.',
      }
    case 'wordPress':
      return {
        vi: 'Đây là tệp xuất của WordPress (WXR): hãy lưu từng bài thành một tệp văn bản.',
        en: 'This is an export of WordPress (WXR): save each article as a text of its own.',
      }
    case 'xml':
      return {
        vi: 'Đây là tệp XML: hãy chép riêng phần văn bản của bài.',
        en: 'This is an XML file: copy the text of the article out of it.',
      }
    case 'json':
      return {
        vi: 'Đây là dữ liệu JSON: hãy chép riêng phần văn bản của bài.',
        en: 'This is JSON data: copy the text of the article out of it.',
      }
    case 'noArticle':
      return {
        vi: 'Văn bản chỉ có ảnh hoặc danh sách, không có tít hay đoạn văn nào.',
        en: 'The text holds photos or lists only: no title and no paragraph.',
      }
    case 'notAText':
      return {
        vi: 'Chỉ nhận tệp văn bản có đuôi .txt, .text hoặc .md, hoặc không có đuôi.',
        en: 'Only text files are taken: .txt, .text, .md, or without an ending.',
      }
    case 'unreadable':
      return {
        vi: `Không đọc được tệp${detail && ` (${detail})`}.`,
        en: `The file cannot be read${detail && ` (${detail})`}.`,
      }
    case 'link':
      return {
        vi: 'Đây là liên kết, không phải tệp: hãy chép chính tệp vào thư mục.',
        en: 'This is a link and no file: copy the file itself into the folder.',
      }
    case 'notSaved':
      return {
        vi: `Không lưu được bài: ${detail}`,
        en: `The article could not be saved: ${detail}`,
      }
    case 'sameSource':
      return {
        vi: `Trùng địa chỉ bài cũ hoặc tên với ${detail} trong cùng lần nhập này, mà nội dung khác.`,
        en: `It has the legacy address or the name of ${detail} in this very import, and another text.`,
      }
  }
}
