import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../../../src/domain/importWarnings.ts'
import type { ParsedArticle } from '../../../src/importer/article.ts'
import { parseSource } from '../../../src/importer/parse.ts'

/** Invented; the form of the old site with a title, piped captions and lists, and no byline. */
export const titledForm = `Quận Sông Mây: 120 đoàn viên dự hội thi “Bàn tay vàng” năm 2020
Liên đoàn Lao động quận Sông Mây cho biết, thực hiện kế hoạch năm 2020, các công đoàn cơ sở đã cử 120 đoàn viên dự hội thi.
![]() |
Thí sinh trổ tài tại phần thi may công nghiệp. |
Theo Quyết định số 87/QĐ-LĐLĐ ngày 12/5/2020, ban giám khảo chấm 7/24 phần thi, đạt 29,17% kế hoạch.
Trong 6 tháng đầu năm 2020, toàn quận có 31/40 đơn vị tổ chức hội thi (đạt 77,5%)…
Có thể bạn quan tâm
Nên xem

Bữa cơm "Ấm tình công nhân” ở khu trọ T&T

Lưu ý về chế độ ốm đau từ tháng 7/2025
Tin khác

Phường Mây Trắng: ra quân "Mùa hè xanh" 2025
Đời sống, Đoàn thể 25/07/2025 13:56

Tri ân người có công tại xã Suối Ngọc
Đời sống, Đoàn thể 09/07/2025 18:28`

/** Invented; the other form: no title, an alt line without diacritics, a byline at the end. */
export const signedForm = `LĐLĐ tỉnh Sông Mây đã khảo sát việc phát triển đoàn viên và thành lập CĐCS tại huyện Suối Ngọc.

Tại buổi làm việc, LĐLĐ huyện báo cáo kết quả 6 tháng đầu năm 2016 của công đoàn huyện.

LDLD tinh Song May khao sat phat trien doan vien, thanh lap CDCS tai Suoi Ngoc - Anh 1

Lễ ra mắt Công đoàn cơ sở Công ty TNHH A&B MAY MẶC

Đến nay, huyện đã thành lập 5 CĐCS, kết nạp 95 đoàn viên.

LĐLĐ huyện Suối Ngọc`

export const signedFormTitle =
  'LĐLĐ tỉnh Sông Mây khảo sát phát triển đoàn viên, thành lập CĐCS tại Suối Ngọc'

/** The real article of that name, where the folder of samples is at hand. */
export const sample = (name: string): Buffer =>
  readFileSync(join(process.env.SAMPLES_DIR ?? '', name))

/** Reads a source that must bring an article. */
export function articleIn(source: string | Uint8Array): ParsedArticle {
  const parsed = parseSource(typeof source === 'string' ? Buffer.from(source) : source)
  if ('code' in parsed) throw new Error(`No article: ${JSON.stringify(parsed)}`)
  return parsed
}

export const codesOf = ({ findings }: { findings: Finding[] }) => findings.map(({ code }) => code)

/** What an article says, without where its lines stood and how they were encoded. */
export const withoutLines = (article: ParsedArticle): unknown =>
  JSON.parse(
    JSON.stringify(article, (key, value: unknown) =>
      key === 'line' || key === 'textHash' ? undefined : value,
    ),
  )

const high = new TextDecoder('windows-1258').decode(
  Uint8Array.from({ length: 128 }, (_, at) => at + 128),
)

/** Bytes of the old Vietnamese code page: letters of their own, tone marks after them. */
export function windows1258(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const marks = letter.normalize('NFD').slice(1)
    const forms = [
      letter,
      ...['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
        .filter((tone) => marks.includes(tone))
        .map((tone) => letter.normalize('NFD').replace(tone, '').normalize('NFC') + tone),
    ]
    const form = forms.find((units) => [...units].every((unit) => byteOf(unit) !== null))
    bytes.push(...[...(form ?? '?')].map((unit) => byteOf(unit) ?? 0x3f))
  }
  return Uint8Array.from(bytes)
}

function byteOf(unit: string): number | null {
  if (unit < '\x80') return unit.charCodeAt(0)
  const at = high.indexOf(unit)
  return at < 0 ? null : at + 128
}
