const organisation =
  /^(?:(?:tổng\s+)?(?:LĐLĐ|LDLD|liên đoàn lao động)|CĐCS|CDCS|CĐ|công đoàn|ban|(?:tổ|nhóm)\s+(?:PV|phóng viên))(?=\s|$)/iu
const reporters = /^(?:tổ|nhóm)\s+(?:PV|phóng viên)(?=\s|$)/iu
const capital = /(?<=\s)[\p{Lu}\d]/u
const nameSyllable = /^\p{Lu}[\p{L}\p{M}'’.]*$/u
const initials = /^\p{Lu}{1,2}(?:\.\p{Lu}{1,2}){0,2}\.\p{Lu}\p{Ll}*$/u

/**
 * Whether a printed name is one of an organisation: `LĐLĐ huyện Phú Xuyên`, `Ban Tuyên giáo`. A name
 * has a capital after the word that tells its kind; a line such as `Công đoàn đồng hành` is none.
 */
export function isOrganisationName(name: string): boolean {
  const prefix = organisation.exec(name)?.[0]
  if (prefix === undefined || !/^\p{Lu}/u.test(name)) return false
  if (reporters.test(name)) return true
  const rest = name.slice(prefix.length)
  // `Ban` alone begins many a sentence: only `Ban Thời sự` and the like are names.
  return /^ban$/iu.test(prefix) ? /^\s+\p{Lu}/u.test(rest) : capital.test(rest)
}

/** Whether a printed name is one of a person: two to five capitalised syllables, or initials: `B.D`, `Q.Anh`. */
export function isPersonName(name: string): boolean {
  const syllables = name.split(/\s+/)
  if (syllables.length === 1) return initials.test(name)
  return syllables.length <= 5 && syllables.every((syllable) => nameSyllable.test(syllable))
}
