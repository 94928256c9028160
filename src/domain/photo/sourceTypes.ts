import type { Sentence } from '../language.ts'

/** How a picture came about, in the IPTC's words (cv.iptc.org/newscodes/digitalsourcetype), and whether a machine made it. */
export const sourceTypes = {
  digitalCapture: { vi: 'Chụp bằng máy ảnh số', en: 'Taken with a camera' },
  computationalCapture: {
    vi: 'Chụp, máy ghép nhiều khung hình',
    en: 'Taken, several frames in one',
  },
  negativeFilm: { vi: 'Quét từ phim âm bản', en: 'Scanned negative' },
  positiveFilm: { vi: 'Quét từ phim dương bản', en: 'Scanned positive' },
  print: { vi: 'Quét từ ảnh in', en: 'Scanned print' },
  humanEdits: { vi: 'Người đã chỉnh sửa', en: 'Edited by a person' },
  composite: { vi: 'Ghép từ nhiều ảnh', en: 'Composite' },
  compositeCapture: { vi: 'Ghép từ nhiều ảnh chụp', en: 'Composite of captured pictures' },
  screenCapture: { vi: 'Chụp màn hình', en: 'Screen capture' },
  virtualRecording: { vi: 'Ghi trong môi trường ảo', en: 'Recorded in a virtual space' },
  digitalCreation: { vi: 'Người vẽ trên máy', en: 'Drawn by a person' },
  digitalArt: { vi: 'Tranh số', en: 'Digital art' },
  dataDrivenMedia: { vi: 'Dựng từ dữ liệu', en: 'Made of data' },
  algorithmicallyEnhanced: { vi: 'Thuật toán làm nét, làm sạch', en: 'Enhanced by an algorithm' },
  compositeSynthetic: { vi: 'Ghép, có phần do máy tạo', en: 'Composite with synthetic parts' },
  compositeWithTrainedAlgorithmicMedia: {
    vi: 'Ảnh có phần do AI tạo hoặc sửa',
    en: 'Altered with generative AI',
  },
  trainedAlgorithmicMedia: { vi: 'AI tạo', en: 'Made by generative AI' },
  algorithmicMedia: { vi: 'Thuật toán tạo', en: 'Made by an algorithm' },
} as const satisfies Record<string, Sentence>

export type SourceType = keyof typeof sourceTypes

const machines: ReadonlySet<string> = new Set<SourceType>([
  'compositeSynthetic',
  'compositeWithTrainedAlgorithmicMedia',
  'trainedAlgorithmicMedia',
  'algorithmicMedia',
])

/** Whether a picture of that source was made or altered by a machine, and readers have to be told. */
export const isMachineMade = (type: unknown): boolean =>
  typeof type === 'string' && machines.has(type)

/** The word of the IPTC in what a file or a program says: its address, or its last part; null where it is none. */
export function sourceTypeIn(said: string): SourceType | null {
  const last = said.trim().split(/[/#:]/).at(-1) ?? ''
  return Object.keys(sourceTypes).find(isSame(last)) ?? null
}

const isSame =
  (said: string) =>
  (type: string): type is SourceType =>
    type.toLowerCase() === said.toLowerCase()
