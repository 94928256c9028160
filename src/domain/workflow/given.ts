import type { Sentence } from '../language.ts'
import { basisLabels, type Choices, correctionKindLabels, kindLabels } from './choices.ts'

/** One value: a line, a text of several, a moment (ISO 8601), the id of a user, or one of a few words. */
export type ValueRule = {
  /** As the log names it, and a dialog too, unless `asked` says more. */
  label: Sentence
  asked?: Sentence
  /** As the history tells it, by the value as it is shown; unless the value speaks for itself. */
  told?: (shown: string) => Sentence
} & ({ as: 'line' | 'text' | 'moment' | 'person' } | { as: 'choice'; of: Choices })

/** A value, or several under one name; `with` is the input it goes with, unless a move asks for it by itself. */
export type InputRule = (ValueRule | { as: 'parts'; of: Readonly<Record<string, ValueRule>> }) & {
  with?: string
}

/**
 * Each input that comes with a move, once: how it is read and cleaned, logged and hashed, asked for and told. They
 * stand in the order of the log's columns: a new one comes last.
 */
export const inputs = {
  note: {
    as: 'text',
    label: { vi: 'Ghi chú', en: 'Note' },
    asked: { vi: 'Lý do', en: 'Reason' },
  },
  kind: {
    as: 'choice',
    of: kindLabels,
    label: { vi: 'Loại cập nhật', en: 'Kind' },
    asked: { vi: 'Loại cập nhật', en: 'Kind of update' },
  },
  basis: {
    as: 'choice',
    of: basisLabels,
    label: { vi: 'Căn cứ', en: 'Basis' },
    told: (basis) => ({ vi: `căn cứ “${basis}”`, en: `on the grounds “${basis}”` }),
  },
  requestedBy: {
    as: 'line',
    with: 'basis',
    label: { vi: 'Theo yêu cầu của', en: 'Requested by' },
    told: (who) => ({ vi: `theo yêu cầu của ${who}`, en: `requested by ${who}` }),
  },
  documentNo: {
    as: 'line',
    with: 'basis',
    label: { vi: 'Số văn bản', en: 'Document no.' },
    told: (number) => ({ vi: `văn bản số ${number}`, en: `document no. ${number}` }),
  },
  publishAt: {
    as: 'moment',
    label: { vi: 'Hẹn giờ', en: 'Publish at' },
    asked: { vi: 'Giờ đăng (giờ tòa soạn)', en: 'Time of publication (newsroom time)' },
  },
  /** The new owner. */
  user: { as: 'person', label: { vi: 'Giao cho', en: 'Assign to' } },
  dueAt: {
    as: 'moment',
    with: 'user',
    label: { vi: 'Hạn nộp', en: 'Due' },
    asked: { vi: 'Hạn nộp (không bắt buộc)', en: 'Due (optional)' },
    told: (moment) => ({ vi: `hạn nộp ${moment}`, en: `due ${moment}` }),
  },
  /** What was wrong and what is right, as readers are told. */
  correction: {
    as: 'parts',
    of: {
      kind: {
        as: 'choice',
        of: correctionKindLabels,
        label: { vi: 'Loại cải chính', en: 'Kind of correction' },
      },
      wrong: { as: 'text', label: { vi: 'Điều đã đăng sai', en: 'What was wrong' } },
      right: { as: 'text', label: { vi: 'Điều đúng', en: 'What is right' } },
      basis: {
        as: 'choice',
        of: basisLabels,
        label: { vi: 'Căn cứ cải chính', en: 'Basis of the correction' },
      },
    },
  },
} as const satisfies Readonly<Record<string, InputRule>>

type Inputs = typeof inputs

export type InputName = keyof Inputs

/** What a move may ask for: all but what goes with another input. */
export type Input = {
  [Name in InputName]: Inputs[Name] extends { with: string } ? never : Name
}[InputName]

type ValueOf<Rule> = Rule extends { as: 'choice'; of: infer Words } ? keyof Words : string

/** As far as they were given; a move that needs some needs all of them. */
type PartsOf<Rules> = { -readonly [Part in keyof Rules]?: ValueOf<Rules[Part]> }

/** What the caller gave with the move, every moment in ISO 8601. */
export type Given = {
  -readonly [Name in InputName]?: Inputs[Name] extends { as: 'parts'; of: infer Parts }
    ? PartsOf<Parts>
    : ValueOf<Inputs[Name]>
}

/** A correction of which nothing is missing. */
export type Correction = Required<NonNullable<Given['correction']>>
