import type { Language } from '../../domain/language.ts'
import { bases, correctionKinds, kinds } from '../../domain/workflow/situation.ts'
import { basisLabels, correctionKindLabels, kindLabels } from '../../domain/workflow/words.ts'
import type { Move as StoredMove } from '../../payload-types.ts'

type Given = 'publishAt' | 'user' | 'dueAt' | 'kind' | 'basis' | 'requestedBy' | 'documentNo'
type Row = Pick<StoredMove, 'move'> & Partial<Pick<StoredMove, Given>> & { correction?: unknown }
type Telling = {
  language: Language
  /** A moment as printed. */
  clock: (at: string) => string
  /** Names by user id. */
  people: Record<string, string>
}

/** What was said with a move besides its note: for when, for whom, on what grounds; null when nothing was. */
export const historyDetail = (row: Row, telling: Telling): string | null =>
  partsOf(row, telling).filter(Boolean).join(', ') || null

function partsOf(row: Row, { language, clock, people }: Telling): (string | null | undefined)[] {
  const { publishAt, user, dueAt } = row
  const label = labelsIn(language)
  const kind = label(row.kind, kinds, kindLabels)
  const notice = label(correctionIn(row).kind, correctionKinds, correctionKindLabels)
  switch (row.move) {
    case 'schedule':
      return [publishAt && clock(publishAt), kind, notice]
    case 'assign':
      return [
        user && people[user],
        dueAt && { vi: `hạn nộp ${clock(dueAt)}`, en: `due ${clock(dueAt)}` }[language],
      ]
    case 'publish':
    case 'publishUrgent':
    case 'publishOnTime':
      return [kind, notice, ...groundsOf(row, language)]
    case 'correct':
      return [notice, ...groundsOf(row, language)]
    case 'withdraw':
      return groundsOf(row, language)
    default:
      return []
  }
}

function groundsOf(row: Row, language: Language): (string | null | undefined)[] {
  const { requestedBy, documentNo } = row
  const basis = labelsIn(language)(row.basis ?? correctionIn(row).basis, bases, basisLabels)
  const said = (vi: string, en: string) => ({ vi, en })[language]
  return [
    basis && said(`căn cứ “${basis}”`, `on the grounds “${basis}”`),
    requestedBy && said(`theo yêu cầu của ${requestedBy}`, `requested by ${requestedBy}`),
    documentNo && said(`văn bản số ${documentNo}`, `document no. ${documentNo}`),
  ]
}

const correctionIn = ({ correction }: Row): { kind?: unknown; basis?: unknown } =>
  typeof correction === 'object' && correction !== null ? correction : {}

/** Labels of our own words; null for anything else. */
const labelsIn =
  (language: Language) =>
  <Word extends string>(
    value: unknown,
    words: readonly Word[],
    labels: Record<Word, Record<Language, string>>,
  ): string | null => {
    const word = words.find((one) => one === value)
    return word === undefined ? null : labels[word][language]
  }
