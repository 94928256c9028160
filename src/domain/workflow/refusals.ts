import type { Language, Sentence } from '../language.ts'
import { photoPlace } from './photoPlace.ts'
import { type State, states } from './states.ts'

/** Why a move or a write may not be made. `path` is dotted: `body.3.caption`. */
export type Refusal =
  | { code: 'wrongState'; state: State }
  | { code: 'noteTooShort'; length: number }
  | { code: 'rightsExpired'; path: string; isUsedUp: true }
  | { code: 'missingCredit'; path: string; agency: string }
  | { code: PlainCode; path?: string }

type PlainCode = keyof typeof plain | keyof typeof ofPhotos

/** One sentence each, saying what to do where something can be done. */
const plain = {
  wrongRole: {
    vi: 'Vai trò của bạn không được làm việc này.',
    en: 'Your role does not allow this.',
  },
  notYourSection: {
    vi: 'Bài thuộc chuyên mục ngoài phạm vi của bạn.',
    en: 'The article belongs to a section that is not yours.',
  },
  notTheClaimer: {
    vi: 'Chỉ người đang nhận biên tập bài này mới được làm việc này.',
    en: 'Only whoever has claimed this article may do this.',
  },
  useAMove: {
    vi: 'Mục này chỉ thay đổi qua một bước của quy trình; hãy dùng nút của bước đó.',
    en: 'This changes only through a move of the workflow; make that move instead.',
  },
  alreadyClaimed: {
    vi: 'Người khác đã nhận biên tập bài này.',
    en: 'Somebody else has already claimed this article.',
  },
  notLive: { vi: 'Bài hiện không có trên trang.', en: 'The article is not live.' },
  liveExists: {
    vi: 'Bài đang có trên trang; hãy gỡ bài trước.',
    en: 'The article is live; withdraw it first.',
  },
  ownWork: {
    vi: 'Bài của chính bạn phải do người khác duyệt.',
    en: 'Somebody other than its author has to approve the article.',
  },
  editedByYou: {
    vi: 'Bạn đã sửa bản này, nên người khác phải duyệt.',
    en: 'You have changed this version, so somebody else has to approve it.',
  },
  missingTitle: { vi: 'Hãy đặt tít cho bài.', en: 'Give the article a title.' },
  missingLead: { vi: 'Hãy viết sapo cho bài.', en: 'Give the article a lead.' },
  missingBody: {
    vi: 'Chính văn phải có ít nhất một đoạn.',
    en: 'The body needs at least one paragraph.',
  },
  missingCategory: { vi: 'Hãy chọn chuyên mục cho bài.', en: 'Choose a category for the article.' },
  missingByline: {
    vi: 'Hãy ghi tác giả hoặc nguồn của bài.',
    en: 'Give the article a byline or a source.',
  },
  missingAlt: {
    vi: 'Ảnh còn thiếu mô tả (alt); hãy viết mô tả hoặc đánh dấu ảnh trang trí.',
    en: 'A photo has no alt text; describe it, or mark it as decorative.',
  },
  missingCaption: { vi: 'Ảnh còn thiếu chú thích.', en: 'A photo has no caption.' },
  missingCredit: { vi: 'Ảnh còn thiếu tên người chụp hoặc nguồn.', en: 'A photo has no credit.' },
  emptySlot: {
    vi: 'Một chỗ ảnh còn trống; hãy chọn ảnh hoặc bỏ chỗ ảnh đó.',
    en: 'A photo slot is empty; choose a photo or remove the slot.',
  },
  needsReview: {
    vi: 'Còn mục cần xem lại chưa được đánh dấu đã xong.',
    en: 'Something still needs review; resolve it first.',
  },
  openMustFix: {
    vi: 'Còn ghi chú bắt buộc sửa chưa được giải quyết.',
    en: 'A must-fix note is still open; deal with it and resolve it first.',
  },
  missingBasis: { vi: 'Hãy chọn căn cứ.', en: 'Choose the basis.' },
  missingKind: {
    vi: 'Bài đang có trên trang: hãy chọn loại cập nhật.',
    en: 'The article is live: say what kind of update this is.',
  },
  missingCorrection: {
    vi: 'Hãy ghi rõ điều sai, điều đúng, loại và căn cứ cải chính.',
    en: 'Say what was wrong, what is right, the kind of correction and its basis.',
  },
  missingUser: {
    vi: 'Hãy chọn một người đang làm việc tại tòa soạn.',
    en: 'Choose somebody who works in the newsroom.',
  },
  timeNotAhead: {
    vi: 'Hãy chọn giờ đăng còn ở phía trước.',
    en: 'Choose a time in the future.',
  },
  beforeEmbargo: {
    vi: 'Giờ đăng sớm hơn thời hạn cấm công bố; hãy chọn giờ muộn hơn.',
    en: 'That is before the embargo ends; choose a later time.',
  },
  notDue: { vi: 'Chưa đến giờ đăng bài.', en: 'It is not yet time to publish the article.' },
  embargoed: {
    vi: 'Bài còn trong thời hạn cấm công bố.',
    en: 'The article is still under embargo.',
  },
  sealBroken: {
    vi: 'Nội dung đã khác bản được duyệt; hãy trả lại để duyệt lại.',
    en: 'The content is not what was approved; return it and have it approved again.',
  },
  slugTaken: {
    vi: 'Đường dẫn này đã được dùng cho bài khác.',
    en: 'Another article already has this slug.',
  },
  internal: {
    vi: 'Hệ thống gặp lỗi khi đăng bài và vẫn đang thử lại; hãy báo người quản trị.',
    en: 'Something went wrong while it was being published, and is tried again; tell an administrator.',
  },
} as const satisfies Record<string, Sentence>

/** What may not be shown, and why, behind the place in the article where it stands. */
const ofPhotos = {
  rightsMissing: {
    vi: 'chưa có quyền sử dụng; hãy ghi giấy phép vào hồ sơ ảnh.',
    en: 'nobody has recorded a licence; record it with the photo first.',
  },
  rightsExpired: {
    vi: 'quyền sử dụng hết hạn trước lúc đăng; hãy gia hạn hoặc thay ảnh.',
    en: 'the right to use it ends before it is published; extend it, or choose another photo.',
  },
  consentMissing: {
    vi: 'chưa rõ người trong ảnh có đồng ý không; hãy ghi vào hồ sơ ảnh.',
    en: 'nobody knows whether the people in it agreed; record it with the photo first.',
  },
} as const satisfies Record<string, Sentence>

const usedUp: Sentence = {
  vi: 'chỉ được dùng một lần và đã đăng trong bài khác; hãy thay ảnh.',
  en: 'it may be used once, and another article has been published with it; choose another photo.',
}

const agencyMissing = (agency: string): Sentence => ({
  vi: `phần ghi nguồn phải giữ tên hãng: “${agency}”.`,
  en: `the credit has to keep the agency’s line, “${agency}”.`,
})

const ofPhoto = (path: string | undefined, said: Sentence): Sentence => {
  const place = photoPlace(path)
  return { vi: `${place.vi}: ${said.vi}`, en: `${place.en}: ${said.en}` }
}

const wrongState = (state: State): Sentence => ({
  vi: `Không làm được việc này khi bài ở trạng thái “${states[state].vi}”.`,
  en: `This cannot be done while the article is in the state “${states[state].en}”.`,
})

const noteTooShort = (length: number): Sentence => ({
  vi: `Hãy ghi rõ lý do, ít nhất ${length} ký tự.`,
  en: `Give a reason of ${length} characters or more.`,
})

/** No field is named: it is the article as it stands that nobody edits. */
const nobodyEdits: Sentence = {
  vi: 'Bài ở trạng thái này không ai sửa trực tiếp được; hãy làm một bước của quy trình trước.',
  en: 'Nobody edits an article in this state; make a move of the workflow first.',
}

/** The status each refusal answers with (contract §4): 403 for who asks, 409 for what stands in the way. */
export const statusOf = ({ code }: Refusal): 403 | 409 =>
  code === 'wrongRole' ||
  code === 'notYourSection' ||
  code === 'notTheClaimer' ||
  code === 'useAMove'
    ? 403
    : 409

/** What the person reads, in their language. */
export const sentence = (refusal: Refusal, language: Language): string =>
  sentenceOf(refusal)[language]

function sentenceOf(refusal: Refusal): Sentence {
  if (refusal.code === 'wrongState') return wrongState(refusal.state)
  if (refusal.code === 'noteTooShort') return noteTooShort(refusal.length)
  if (refusal.code === 'useAMove' && refusal.path === undefined) return nobodyEdits
  if ('agency' in refusal) return ofPhoto(refusal.path, agencyMissing(refusal.agency))
  if ('isUsedUp' in refusal) return ofPhoto(refusal.path, usedUp)
  return isOfPhotos(refusal.code)
    ? ofPhoto(refusal.path, ofPhotos[refusal.code])
    : plain[refusal.code]
}

const isOfPhotos = (code: PlainCode): code is keyof typeof ofPhotos => Object.hasOwn(ofPhotos, code)
