import { isRecord } from '../domain/isRecord.ts'
import type { FlattenedField } from 'payload'
import { settings } from '../config/settings.ts'
import { keptBody } from '../domain/body.ts'
import { momentOf } from '../domain/moment.ts'
import { cleanLine, cleanText, showsNothing } from '../domain/text/clean.ts'

type Written = Record<string, unknown>
type Fields = readonly FlattenedField[]

/**
 * Where a key stands that no field can have, for it holds `$` or a dot: MongoDB takes `$max` for an order and
 * `hero.caption` for a place. Null when there is none. In a body it stands as refusals of bodies name it (`body.3.$set`):
 * nothing that our editor writes has such a key, the `$` of Lexical's node state neither.
 */
export function foreignKeyIn(
  data: unknown,
  fields: Fields,
  path: readonly string[] = [],
): string | null {
  if (typeof data !== 'object' || data === null || data instanceof Date) return null
  for (const [key, value] of Object.entries(data)) {
    const at = [...path, key]
    if (!Array.isArray(data) && /[$.]/.test(key)) return at.join('.')
    const field = fields.find(({ name }) => name === key)
    if (field?.type === 'richText') {
      const found = foreignKeyIn(value, [])
      if (found !== null) return `${at.join('.')}.${found.replace(/^root\.(?:children\.)?/, '')}`
      continue
    }
    const within = Array.isArray(data) ? fields : fieldsOf(field)
    const found = foreignKeyIn(value, within, at)
    if (found !== null) return found
  }
  return null
}

/**
 * Of what is written, what fields hold, at every depth: rows and groups keep their own fields, a document in the place
 * of its name becomes the name. Texts are clean, a name that shows nothing is none, and dates are moments (contract §3);
 * whether a value is one that its field can hold is for others to judge.
 *
 * @param besides names that Payload takes from a request and that are no fields: a password.
 * @param isOurs whether code of ours writes it: hidden fields are no caller's to write.
 */
export function onlyFields(
  data: Written,
  fields: Fields,
  { besides = [], isOurs = false }: { besides?: readonly string[]; isOurs?: boolean } = {},
): Written {
  const kept = fields.flatMap((field): [string, unknown][] =>
    Object.hasOwn(data, field.name) && (isOurs || !isHidden(field))
      ? [[field.name, keptOf(data[field.name], field, isOurs)]]
      : [],
  )
  const taken = besides.flatMap((name): [string, unknown][] =>
    Object.hasOwn(data, name) ? [[name, data[name]]] : [],
  )
  return Object.fromEntries([...kept, ...taken])
}

const isHidden = (field: FlattenedField): boolean => 'hidden' in field && field.hidden === true

const fieldsOf = (field: FlattenedField | undefined): Fields =>
  field !== undefined && 'flattenedFields' in field ? field.flattenedFields : []

function keptOf(value: unknown, field: FlattenedField, isOurs: boolean): unknown {
  switch (field.type) {
    case 'group':
    case 'tab':
      return isRecord(value) ? onlyFields(value, field.flattenedFields, { isOurs }) : value
    case 'array':
      return Array.isArray(value)
        ? value.map((row: unknown) =>
            isRecord(row)
              ? onlyFields(row, field.flattenedFields, { besides: ['id'], isOurs })
              : row,
          )
        : value
    case 'relationship':
    case 'upload':
      return Array.isArray(value) ? value.map(named) : named(value)
    case 'richText':
      return keptBody(value)
    case 'date':
      return typeof value === 'string' ? momentOf(value, settings.timeZone) : value
    default:
      return Array.isArray(value)
        ? value.map((one: unknown) => cleaned(one, field))
        : cleaned(value, field)
  }
}

const cleaned = (value: unknown, field: FlattenedField): unknown => {
  const { name, type } = field
  if (typeof value !== 'string') return value
  if (isNameToShow(field) && isEmpty(value)) return ''
  if (type === 'text' || type === 'email' || (type === 'textarea' && lines.has(name)))
    return cleanLine(value)
  return type === 'textarea' ? cleanText(value) : value
}

/** What people have to fill in; what the server alone does is a name for machines, such as `-` for standard input. */
const isNameToShow = (field: FlattenedField): boolean =>
  (field.type === 'text' || field.type === 'textarea') &&
  field.required === true &&
  field.admin?.readOnly !== true

/** A NUL is refused as such. */
const isEmpty = (text: string): boolean => !text.includes('\u0000') && showsNothing(text)

/** Shown in one line, though written in a larger box. */
const lines: ReadonlySet<string> = new Set(['alt', 'caption', 'credit', 'headline'])

/** Payload puts the document in the place of its name when it shows it, and forms send back what they were shown. */
const named = (value: unknown): unknown => {
  if (!isRecord(value)) return value
  if ('relationTo' in value) return { relationTo: value.relationTo, value: named(value.value) }
  return 'id' in value ? value.id : value
}
