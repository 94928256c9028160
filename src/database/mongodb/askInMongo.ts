import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { FlattenedField, PayloadRequest, Where } from 'payload'
import { clustersOf, inAnyCase, marks, spellingsOf } from '../../domain/text/alike.ts'
import { askOtherwise } from '../asking/askOtherwise.ts'
import { fieldsOn, stepsToOther } from '../asking/fieldsOn.ts'
import { type Condition, excludedBy, wordsIn } from '../asking/mapConditions.ts'

/**
 * Makes MongoDB answer as Payload means it. Payload's patterns know one spelling, and what is excluded by another
 * document's words it looks for the other way round: a document of several is found by any of them.
 */
export const askInMongo = (adapter: MongooseAdapter): void => {
  askOtherwise(adapter, async (condition, rows, req) => {
    const fields = fieldsOn(condition.path, rows.fields, adapter.payload)
    return (
      (await withoutHolders(adapter, condition, fields, req)) ??
      asPatterns(condition, fields.at(-1))
    )
  })
}

/** What is excluded by another document's words is excluded by the ids of the documents that have them. */
async function withoutHolders(
  adapter: MongooseAdapter,
  condition: Condition,
  fields: readonly FlattenedField[],
  req: Partial<PayloadRequest> | undefined,
): Promise<Where | null> {
  const steps = stepsToOther(condition.path, fields)
  const field = fields[steps - 1]
  if (!field || !('relationTo' in field) || typeof field.relationTo !== 'string') return null
  const segments = condition.path.split(/\.|__/)
  const excluded = excludedBy({ ...condition, path: segments.slice(steps).join('.') })
  if (excluded === null) return null
  const { docs } = await adapter.find<{ id: string | number }>({
    collection: field.relationTo,
    pagination: false,
    req,
    select: {},
    where: excluded,
  })
  return { [segments.slice(0, steps).join('.')]: { not_in: docs.map(({ id }) => id) } }
}

const texts: ReadonlySet<string> = new Set(['text', 'textarea', 'email', 'code', 'select', 'radio'])

const isText = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

function asPatterns(
  { path, operator, operand }: Condition,
  field: FlattenedField | undefined,
): Where | null {
  if (!field || !texts.has(field.type) || !isText(operand)) return null
  const words = wordsIn(String(operand)).map(patternOf)
  switch (operator) {
    case 'like':
      if (words.length === 0) return { [path]: { in: [patternOf('')] } }
      return { and: words.map((word) => ({ [path]: { in: [word] } })) }
    case 'not_like':
      return { [path]: { not_in: words } }
    case 'contains':
      // Of a select of several Payload means one of its values.
      if (field.type === 'select' && field.hasMany) return null
      return { [path]: { in: [patternOf(String(operand))] } }
    default:
      return null
  }
}

/** What finds a text in another, in any case and spelling; the letter before a mark is another letter. */
const patternOf = (text: string): RegExp =>
  new RegExp(`${clustersOf(text).map(clusterPattern).join('')}(?![${marks}])`)

const clusterPattern = (cluster: string): string => {
  const spellings = spellingsOf(cluster).map((spelling) => [...spelling].map(classOf).join(''))
  return spellings.length > 1 ? `(?:${spellings.join('|')})` : (spellings[0] ?? '')
}

const classOf = (letter: string): string => {
  const letters = inAnyCase(letter)
  if (letters.length > 1) return `[${letters.join('')}]`
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`)
}
