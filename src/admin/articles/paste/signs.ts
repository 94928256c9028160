const small = {
  sup: new Map(
    [...'0123456789+-=()'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'][at] ?? sign]),
  ),
  sub: new Map(
    [...'0123456789+-=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at] ?? sign]),
  ),
}

/** m² and CO₂ as they are typed: the editor knows no text above or below the line. */
export const raisedFigures = (text: string, raised: 'sup' | 'sub' | null): string =>
  raised === null || !/^\s*[\d+\-=()]+\s*$/.test(text)
    ? text
    : [...text].map((sign) => small[raised].get(sign) ?? sign).join('')

/** Whether a text is nothing but emoji, which many pages show as pictures. */
export const isEmoji = (text: string): boolean =>
  /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\uFE0F\u200D]+$/u.test(text)
