/** The Vietnamese alphabet, with the letters that it borrows; a letter of its own is no variant of another. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
/** None, then huyền, hỏi, ngã, sắc, nặng; a mark of another language comes last. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const vowelMarks = /[\u0302\u0306\u031b]/u

const longest = 100
const firstLetter = 'A'.charCodeAt(0)

/**
 * A text to sort names by, as Vietnamese does, that every database puts in the same order: letters, then tones, then
 * small before capital.
 */
export function sortKey(name: string): string {
  const letters = [...name.trim().replace(/\s+/gu, ' ').normalize('NFC')].slice(0, longest)
  const weighed = letters.map(weigh)
  return [
    weighed.map(({ letter }) => letter).join(''),
    weighed.map(({ tone }) => tone).join(''),
    weighed.map(({ size }) => size).join(''),
  ].join(' ')
}

type Weight = { letter: string; tone: number; size: 0 | 1 }

const weigh = (written: string): Weight => {
  const lower = written.toLowerCase()
  const [base = '', ...marks] = [...lower.normalize('NFD')]
  const own = base + marks.filter((mark) => vowelMarks.test(mark)).join('')
  const place = alphabet.indexOf(own.normalize('NFC'))
  const plain = place < 0 ? alphabet.indexOf(base) : place
  const others = place < 0 ? marks : marks.filter((mark) => !vowelMarks.test(mark))
  const tone = tones.indexOf(others.join(''))
  return {
    letter: plain < 0 ? weighOther(lower) : String.fromCharCode(firstLetter + plain),
    tone: plain < 0 ? 0 : tone < 0 ? tones.length : tone,
    size: written === lower ? 0 : 1,
  }
}

/** A gap comes before signs, signs before digits, and what is of another script after all letters. */
const weighOther = (letter: string): string => {
  if (letter === ' ') return '!'
  if (/^[0-9]$/.test(letter)) return letter
  return /^\p{L}/u.test(letter) ? letter : '"'
}
