import type { Language } from '../domain/language.ts'

type Said = {
  /** The article's id. */
  article?: string
  /** The account's id, where it is its log that is told of. */
  account?: string
  /** What a row of that log says has changed. */
  change?: string
  /** Of the row of the log: its id, its revision and its move. */
  row?: string
  revision?: number
  move?: string
  /** The row before it. */
  before?: string | null
  /** Of a row of another table. */
  id?: string
  number?: number
  /** ISO 8601 */
  at?: string
  /** The name of a file, a table or a part. */
  name?: string
  count?: number
  hash?: string
}

type Sentences = Record<Language, (said: Said) => string>

const ofVi = ({ account, article }: Said): string =>
  account === undefined ? `Bài ${article}` : `Tài khoản ${account}`
const ofEn = ({ account, article }: Said): string =>
  account === undefined ? `Article ${article}` : `Account ${account}`

const rowVi = (s: Said): string =>
  s.account === undefined
    ? `${ofVi(s)}, lần sửa ${s.revision}, bước ${s.move} (dòng ${s.row})`
    : `${ofVi(s)}, thay đổi số ${s.number}, ${s.change} (dòng ${s.row})`
const rowEn = (s: Said): string =>
  s.account === undefined
    ? `${ofEn(s)}, revision ${s.revision}, move ${s.move} (row ${s.row})`
    : `${ofEn(s)}, change ${s.number}, ${s.change} (row ${s.row})`

/** What can be wrong, and how it is said. */
const problems = {
  rowForged: {
    vi: (s) => `${rowVi(s)}: nội dung dòng nhật ký không còn khớp với mã của nó.`,
    en: (s) => `${rowEn(s)}: the row of the log is not what its hash says.`,
  },
  linkBroken: {
    vi: (s) =>
      `${rowVi(s)}: không nối tiếp ${s.before ? `dòng ${s.before}` : 'chỗ bắt đầu'}; một dòng ở trước đã bị sửa, xóa hay chèn thêm.`,
    en: (s) =>
      `${rowEn(s)}: does not follow ${s.before ? `row ${s.before}` : 'the beginning'}; a row before it was rewritten, taken away or put in.`,
  },
  endCut: {
    vi: (s) =>
      `${s.row ? rowVi(s) : ofVi(s)}: nhật ký không kết thúc ở dòng đã ghi cuối cùng (mã ${s.hash ?? 'trống'}).`,
    en: (s) =>
      `${s.row ? rowEn(s) : ofEn(s)}: the log does not end with the row that was written last (hash ${s.hash ?? 'none'}).`,
  },
  stateForged: {
    vi: (s) =>
      `${s.row ? rowVi(s) : `Bài ${s.article}`}: trạng thái của bài là “${s.name}”, không phải trạng thái mà nhật ký dẫn đến.`,
    en: (s) =>
      `${s.row ? rowEn(s) : `Article ${s.article}`}: the article is “${s.name}”, which is not where its log led.`,
  },
  fieldForged: {
    vi: (s) => `${rowVi(s)}: “${s.name}” của bài không còn như bước này để lại.`,
    en: (s) => `${rowEn(s)}: the article’s “${s.name}” is not what this move left.`,
  },
  slugGone: {
    vi: (s) => `Bài ${s.article}: đường dẫn đã đăng “${s.name}” không còn được giữ cho bài.`,
    en: (s) => `Article ${s.article}: its published slug “${s.name}” is no longer held for it.`,
  },
  articleGone: {
    vi: (s) => `Bài ${s.article} không còn.`,
    en: (s) => `The article ${s.article} is gone.`,
  },
  accountGone: {
    vi: (s) => `${ofVi(s)} không còn, mà nhật ký của tài khoản thì còn.`,
    en: (s) => `${ofEn(s)} is gone, and its log is not.`,
  },
  standingForged: {
    vi: (s) => `${ofVi(s)}: “${s.name}” không phải như nhật ký của tài khoản dẫn đến.`,
    en: (s) => `${ofEn(s)}: its “${s.name}” is not what its log led to.`,
  },
  sealedGone: {
    vi: (s) =>
      `${ofVi(s)}: dòng nhật ký có mã ${s.hash}, đã niêm phong lúc ${s.at} (niêm phong số ${s.number}), không còn.`,
    en: (s) =>
      `${ofEn(s)}: the row of the log with the hash ${s.hash}, sealed at ${s.at} (seal ${s.number}), is gone.`,
  },
  headsForged: {
    vi: (s) => `Niêm phong số ${s.number} (${s.at}): nội dung không còn khớp với mã của nó.`,
    en: (s) => `Seal ${s.number} (${s.at}) is not what its hash says.`,
  },
  headsBroken: {
    vi: (s) =>
      `Niêm phong số ${s.number} (${s.at}) không nối tiếp niêm phong trước; có niêm phong đã bị sửa hay xóa.`,
    en: (s) =>
      `Seal ${s.number} (${s.at}) does not follow the one before it; one was rewritten or taken away.`,
  },
  expectedGone: {
    vi: (s) => `Không còn niêm phong nào có mã ${s.hash}: nhật ký đã bị làm lại hay cắt bớt.`,
    en: (s) => `No seal has the hash ${s.hash} any more: the logs were made anew or cut off.`,
  },
  versionGone: {
    vi: (s) => `${rowVi(s)}: phiên bản ${s.id} của bước này không còn.`,
    en: (s) => `${rowEn(s)}: its version ${s.id} is gone.`,
  },
  versionForged: {
    vi: (s) => `${rowVi(s)}: phiên bản ${s.id} không còn đúng như lúc đó.`,
    en: (s) => `${rowEn(s)}: its version ${s.id} is not what it was then.`,
  },
  publicationGone: {
    vi: (s) => `${rowVi(s)}: bản đã đăng không còn trong kho lưu trữ.`,
    en: (s) => `${rowEn(s)}: what it published is gone from the archive.`,
  },
  publicationForged: {
    vi: (s) => `${rowVi(s)}: bản đã đăng ${s.id} (lần ${s.number}) không còn đúng như lúc đăng.`,
    en: (s) =>
      `${rowEn(s)}: the publication ${s.id} (number ${s.number}) is not what was published.`,
  },
  publicationStray: {
    vi: (s) =>
      `Bài ${s.article}: bản đã đăng ${s.id} (lần ${s.number}) không do bước nào trong nhật ký đăng.`,
    en: (s) =>
      `Article ${s.article}: no move of the log published the publication ${s.id} (number ${s.number}).`,
  },
  correctionGone: {
    vi: (s) => `${rowVi(s)}: cải chính của bước này không còn.`,
    en: (s) => `${rowEn(s)}: its correction is gone.`,
  },
  correctionForged: {
    vi: (s) => `${rowVi(s)}: cải chính ${s.id} không còn đúng như lúc đăng.`,
    en: (s) => `${rowEn(s)}: the correction ${s.id} is not what was published.`,
  },
  correctionStray: {
    vi: (s) => `Bài ${s.article}: cải chính ${s.id} không do bước nào trong nhật ký đăng.`,
    en: (s) => `Article ${s.article}: no move of the log published the correction ${s.id}.`,
  },
  pageForged: {
    vi: (s) => `Bài ${s.article}: trang cho bạn đọc không đúng với bản đã đăng (${s.name}).`,
    en: (s) =>
      `Article ${s.article}: the page that readers get is not what was published (${s.name}).`,
  },
  liveForged: {
    vi: (s) =>
      s.id
        ? `Bài ${s.article}: bài đang đăng không đúng với bản đã đăng ${s.id}.`
        : `Bài ${s.article}: bài đang đăng mà không có bản nào được đăng.`,
    en: (s) =>
      s.id
        ? `Article ${s.article}: the live version is not what the publication ${s.id} holds.`
        : `Article ${s.article}: it is live, and nothing of it was published.`,
  },
  sealForged: {
    vi: (s) => `Bài ${s.article}: nội dung không đúng với nội dung đã được duyệt.`,
    en: (s) => `Article ${s.article}: its content is not what was approved.`,
  },
  missed: {
    vi: (s) => `Bài ${s.article}: hẹn đăng lúc ${s.at} mà chưa đăng.`,
    en: (s) => `Article ${s.article}: was to be published at ${s.at}, and was not.`,
  },
  strayRows: {
    vi: (s) => `Bảng ${s.name}: số dòng lệch ${s.count} so với các bài đang có.`,
    en: (s) =>
      `The table ${s.name} differs by ${s.count} rows from what belongs to the articles that are there.`,
  },
  fileGone: {
    vi: (s) => `Ảnh ${s.id}: thiếu tệp ${s.name}.`,
    en: (s) => `Photo ${s.id}: its file ${s.name} is missing.`,
  },
  fileForged: {
    vi: (s) => `Ảnh ${s.id}: tệp ${s.name} không còn là tệp đã tải lên.`,
    en: (s) => `Photo ${s.id}: its file ${s.name} is not the one that was uploaded.`,
  },
  fileUnreadable: {
    vi: (s) => `Không đọc được tệp ${s.name}, nên chưa kiểm tra.`,
    en: (s) => `The file ${s.name} could not be read, and so was not checked.`,
  },
  fileStray: {
    vi: (s) => `Tệp ${s.name} không thuộc ảnh nào và không bản đã đăng nào dùng.`,
    en: (s) => `The file ${s.name} belongs to no photo, and no publication shows it.`,
  },
} as const satisfies Record<string, Sentences>

/** What an operator should know, and is nobody's fault. */
const remarks = {
  blocked: {
    vi: (s) => `Bài ${s.article}: hẹn đăng lúc ${s.at}, nhưng còn vướng nên chưa đăng được.`,
    en: (s) =>
      `Article ${s.article}: was to be published at ${s.at}, and something stands in the way.`,
  },
  publicationUnproved: {
    vi: (s) =>
      `Bài ${s.article}: bản đã đăng ${s.id} (lần ${s.number}) có từ trước khi bản đã đăng được ghi mã; chỉ so được dấu nội dung.`,
    en: (s) =>
      `Article ${s.article}: the publication ${s.id} (number ${s.number}) is older than the hashes of publications; only its content hash could be compared.`,
  },
  fileMended: {
    vi: (s) => `Đã xóa tệp ${s.name}: không ảnh nào và không bản đã đăng nào dùng nó.`,
    en: (s) => `Removed the file ${s.name}: no photo and no publication named it.`,
  },
  neverSealed: {
    vi: () => 'Nhật ký chưa được niêm phong lần nào; tòa soạn đang chạy sẽ làm việc đó mỗi giờ.',
    en: () => 'The logs have never been sealed; a newsroom that runs does it every hour.',
  },
} as const satisfies Record<string, Sentences>

export type Problem = keyof typeof problems
export type Remark = keyof typeof remarks

/** Something the verification found, with what names it. */
export type Finding = { code: Problem | Remark } & Said

/** What was not proved, though nothing speaks against it. */
const unproved: ReadonlySet<Finding['code']> = new Set(['publicationUnproved', 'neverSealed'])

export const isProblem = ({ code }: Finding): boolean => code in problems
export const isUnproved = ({ code }: Finding): boolean => unproved.has(code)

export const sentenceOf = (finding: Finding, language: Language): string =>
  ({ ...problems, ...remarks })[finding.code][language](finding)
