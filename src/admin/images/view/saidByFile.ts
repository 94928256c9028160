import type { Sentence } from '../../../domain/language.ts'

/** What a file may say of its photo, in the order in which it is shown. */
const labels = {
  headline: { vi: 'Tên ảnh', en: 'Headline' },
  title: { vi: 'Tiêu đề', en: 'Title' },
  caption: { vi: 'Chú thích', en: 'Caption' },
  longDescription: { vi: 'Mô tả dài', en: 'Extended description' },
  alt: { vi: 'Mô tả ảnh (alt)', en: 'Alt text' },
  creator: { vi: 'Người chụp', en: 'Creator' },
  creatorJobTitle: { vi: 'Chức danh người chụp', en: 'Creator’s job title' },
  credit: { vi: 'Ghi nguồn', en: 'Credit' },
  source: { vi: 'Nguồn', en: 'Source' },
  copyright: { vi: 'Bản quyền', en: 'Copyright notice' },
  usageTerms: { vi: 'Điều kiện sử dụng', en: 'Usage terms' },
  rightsUrl: { vi: 'Trang về quyền', en: 'Rights page' },
  takenAt: { vi: 'Chụp lúc', en: 'Taken at' },
  event: { vi: 'Sự kiện', en: 'Event' },
  personsShown: { vi: 'Người trong ảnh', en: 'Persons shown' },
  sublocation: { vi: 'Địa điểm', en: 'Location' },
  city: { vi: 'Thành phố', en: 'City' },
  state: { vi: 'Tỉnh', en: 'Province' },
  country: { vi: 'Nước', en: 'Country' },
  keywords: { vi: 'Từ khóa', en: 'Keywords' },
  instructions: { vi: 'Chỉ dẫn', en: 'Instructions' },
  captionWriter: { vi: 'Người viết chú thích', en: 'Caption writer' },
  job: { vi: 'Mã công việc', en: 'Job identifier' },
  digitalSourceType: { vi: 'Cách tạo ảnh', en: 'Digital source type' },
  aiSystem: { vi: 'Hệ thống AI', en: 'AI system' },
  camera: { vi: 'Máy ảnh', en: 'Camera' },
} as const satisfies Record<string, Sentence>

/** The blocks of a file by their names, which are the same everywhere. */
const blocks: Readonly<Record<string, string>> = { xmp: 'XMP', iptc: 'IPTC', exif: 'Exif' }

const doubts: Readonly<Record<string, Sentence>> = {
  unreadable: { vi: 'chữ hỏng, không đọc được', en: 'the text is damaged' },
  guessed: { vi: 'đoán bảng mã', en: 'the encoding was guessed' },
  cut: { vi: 'bị cắt cuối', en: 'cut at its end' },
  broken: { vi: 'hỏng', en: 'broken' },
}

export type Line = { word: string; label: Sentence; text: string; from: string | null }

/** What the file said, one line each; what nobody has a word for stays out. */
export const linesOf = (embedded: unknown): Line[] => {
  const said = recordOf(embedded)
  const from = recordOf(said.from)
  return Object.entries(labels).flatMap(([word, label]) => {
    const text = [said[word]].flat().filter(isText).join(', ')
    return text === '' ? [] : [{ word, label, text, from: blocks[String(from[word])] ?? null }]
  })
}

/** What was doubtful in the file. */
export const doubtsOf = (embedded: unknown): Sentence[] => {
  const { warnings } = recordOf(embedded)
  return (Array.isArray(warnings) ? warnings : []).flatMap((one: unknown) => {
    const { code, path } = recordOf(one)
    const doubt = doubts[String(code)]
    const what = String(path).split('.').at(-1) ?? ''
    const label = (labels as Record<string, Sentence>)[what]
    const name = blocks[what]
    if (!doubt || !(label ?? name)) return []
    return [
      {
        vi: `${label?.vi ?? name}: ${doubt.vi}`,
        en: `${label?.en ?? name}: ${doubt.en}`,
      },
    ]
  })
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
