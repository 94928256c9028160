/** Words about a photo, its credit apart. */
export type Credited = { caption: string; credit: string; isIllustration: boolean }

const illustration = String.raw`(?<kind>\s+minh\s+(?:họa|hoạ))?`
const name = String.raw`(?<credit>[^\s:;|()][^:;|()]{0,79}?)`
const names = String.raw`(?<credit>[^\s:;|()][^:|()]{0,79}?)`
const inBrackets = new RegExp(
  String.raw`^(?<caption>.*?)\((?<sign>ảnh|nguồn ảnh|nguồn|source|photo)${illustration}\s*:\s*${names}\s*\)\.?$`,
  'iu',
)
// Outside brackets only a capital tells a credit from a sentence that speaks of a photo.
const atTheEnd = new RegExp(
  String.raw`^(?:(?<caption>.*?)(?<sep>[-–—|\s]))??(?<sign>Ảnh|ẢNH|Nguồn ảnh|Nguồn|Source|Photo)${illustration}\s*:\s*${name}\.?$`,
  'u',
)
const illustrates = /ảnh\s+minh\s+(?:họa|hoạ)/iu
/** A credit is sought no further from the end. */
const longestTail = 160
const sentenceWithin = /[.!?]\s+\p{Ll}/u

/**
 * Parts a caption from the credit at its end: `(Ảnh: X)`, `Ảnh: X`, `Nguồn: X`, `(Source: X)`
 * (rule N7). The words `Ảnh minh họa` stay, for readers must see them; so does all the rest.
 */
export function creditedOf(words: string): Credited {
  const isIllustration = illustrates.test(words)
  const head = words.slice(0, -longestTail)
  const tail = words.slice(-longestTail)
  const found = (inBrackets.exec(tail) ?? atTheEnd.exec(tail))?.groups
  const credit = found?.credit ?? ''
  if (found === undefined || sentenceWithin.test(credit))
    return { caption: words, credit: '', isIllustration }
  const { caption = '', sign = '', kind } = found
  const kept = kind === undefined ? '' : `(${sign}${kind})`
  const before = withoutDash(caption.trimEnd(), found.sep)
  return { caption: [head + before, kept].filter(Boolean).join(' '), credit, isIllustration }
}

/** One dash parts the credit from the caption, with spaces around it or without. */
const withoutDash = (caption: string, sep: string | undefined): string =>
  sep?.trim() === '' && /[-–—|]$/.test(caption) ? caption.slice(0, -1).trimEnd() : caption
