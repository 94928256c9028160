import { randomBytes } from 'node:crypto'
import type { FlattenedField } from 'payload'
import { bodyOf, figure, paragraph } from '../../../src/domain/body.ts'

/** Words, days and choices that stand nowhere but in what is hidden, so that whoever reads one knows of it. */
export type Marks = {
  /** What every word of them begins with. */
  root: string
  word: () => string
  day: () => string
  number: () => number
  /** Even or odd: of two kinds of marks one chooses otherwise than the other. */
  turn: number
  year: number
}

/** @param year in which its days lie, and no other's. */
export const newMarks = (turn: number, year: number): Marks => {
  const root = `kin${randomBytes(5).toString('hex')}`
  let count = 0
  return {
    root,
    turn,
    year,
    word: () => `${root}x${String(++count).padStart(4, '0')}`,
    number: () => 1_000 * (2 - turn) + ++count,
    // Later marks are smaller days and numbers, and with another root a word stands elsewhere too: orders change.
    day: () => new Date(Date.UTC(year, 11 - 6 * turn, 28) - ++count * 3_600_000).toISOString(),
  }
}

/** A word as the n-th mark will be: questions are made before what they ask for. */
export const wordOf = ({ root }: Marks, n: number): string =>
  `${root}x${String(n).padStart(4, '0')}`

type Naming = {
  marks: Marks
  /** The document that a field names; null where it names none. */
  idIn: (collection: string) => string | null
  /** What is not to be filled in, by its path. */
  without?: readonly string[]
  /** What only certain values are taken for. */
  values?: Readonly<Record<string, unknown>>
}

/** Something for every field, with a mark wherever there can be one: a new field is marked by itself. */
export const filled = (
  fields: readonly FlattenedField[],
  naming: Naming,
  at = '',
): Record<string, unknown> =>
  Object.fromEntries(
    fields
      .filter(({ name }) => name !== 'id' && !naming.without?.includes(at + name))
      .map((field) => [field.name, valueFor(field, naming, at + field.name)])
      .filter(([, value]) => value !== undefined),
  )

function valueFor(field: FlattenedField, naming: Naming, path: string): unknown {
  const { marks, idIn, values = {} } = naming
  if (path in values) return values[path]
  const many = 'hasMany' in field && field.hasMany === true
  const one = (value: unknown) => (many ? [value] : value)
  if ('virtual' in field && field.virtual) return undefined
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'code':
      return one(marks.word())
    case 'email':
      return `${marks.word()}@newsroom.example`
    case 'date':
      return marks.day()
    case 'number':
      return one(marks.number())
    case 'checkbox':
      return marks.turn % 2 === 1
    case 'json':
      return { [marks.word()]: marks.word() }
    case 'select':
    case 'radio': {
      const option = field.options[marks.turn % field.options.length]
      return one(typeof option === 'string' ? option : option?.value)
    }
    case 'relationship':
    case 'upload': {
      const [relationTo = ''] = [field.relationTo].flat()
      const id = idIn(relationTo)
      if (id === null) return many ? [] : null
      return one(Array.isArray(field.relationTo) ? { relationTo, value: id } : id)
    }
    case 'richText': {
      const words = { caption: marks.word(), alt: marks.word(), credit: marks.word() }
      return bodyOf([paragraph(marks.word()), figure({ image: idIn('images'), ...words })])
    }
    case 'group':
      return filled(field.flattenedFields, naming, `${path}.`)
    case 'array':
      // Payload gives a row its id, and the database wants one.
      return [
        {
          id: randomBytes(12).toString('hex'),
          ...filled(field.flattenedFields, naming, `${path}.`),
        },
      ]
    default:
      return undefined
  }
}
