const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const lower = [...vowels.flatMap((vowel) => tones.map((tone) => vowel + tone)), 'đ']

/** The 134 letters that Vietnamese adds to those of English. */
export const vietnameseLetters = [...lower, ...lower.map((letter) => letter.toUpperCase())]
  .map((letter) => letter.normalize('NFC'))
  .filter((letter) => !/^[a-z]$/i.test(letter))

/** The plain letter that a Vietnamese one is folded to, told without the product's own fold. */
export function plainLetterOf(letter: string): string {
  const base = letter.normalize('NFD').charAt(0).toLowerCase()
  return base === 'đ' ? 'd' : base
}
