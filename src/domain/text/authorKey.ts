import { fold } from './fold.ts'

/** Abbreviations of the trade unions' world, folded; those of one meaning only. */
const abbreviations: Record<string, string> = {
  bhxh: 'bao hiem xa hoi',
  bch: 'ban chap hanh',
  cd: 'cong doan',
  cdcs: 'cong doan co so',
  cnld: 'cong nhan lao dong',
  cnvcld: 'cong nhan vien chuc lao dong',
  hdnd: 'hoi dong nhan dan',
  kcn: 'khu cong nghiep',
  ldld: 'lien doan lao dong',
  lhpn: 'lien hiep phu nu',
  mttq: 'mat tran to quoc',
  nld: 'nguoi lao dong',
  pv: 'phong vien',
  tnhh: 'trach nhiem huu han',
  tp: 'thanh pho',
  tphcm: 'thanh pho ho chi minh',
  ttxvn: 'thong tan xa viet nam',
  ubnd: 'uy ban nhan dan',
}

/**
 * What is the same in all spellings of an author's name: abbreviations written out, then folded.
 * `LĐLĐ huyện Phú Xuyên`, `Liên đoàn Lao động huyện Phú Xuyên` and `LDLD huyen Phu Xuyen` share one
 * (domain rule N9).
 */
export function authorKey(name: string): string {
  return fold(name)
    .replace(/\btp\.\s*(?=\p{L})/gu, 'tp ')
    .replace(/\btp hcm\b/g, 'tphcm')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (Object.hasOwn(abbreviations, word) ? abbreviations[word] : word))
    .join(' ')
}

const expanded = new Set(Object.values(abbreviations).flatMap((words) => words.split(' ')))

/** Whether a folded word is written the same in every spelling of a name. */
export const hasOneSpelling = (word: string): boolean =>
  !Object.hasOwn(abbreviations, word) && !expanded.has(word)
