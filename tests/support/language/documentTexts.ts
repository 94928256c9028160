import type { FlattenedField, Payload } from 'payload'
import { textsIn } from './newsroomWords.ts'

type Doc = Readonly<Record<string, unknown>>

/** Every text that stands in a document or in a version of one, and that somebody wrote: no code, no number, no choice. */
export const documentTexts = async (payload: Payload): Promise<Set<string>> => {
  const texts: string[] = []
  for (const { config } of Object.values(payload.collections)) {
    const collection = config.slug
    const all = { collection, depth: 0, pagination: false, showHiddenFields: true } as const
    const { docs } = await payload.find({ ...all, draft: true })
    const versions = config.versions ? (await payload.findVersions(all)).docs : []
    for (const doc of [...docs, ...versions.map(({ version }) => version as object)])
      texts.push(...writtenIn(config.flattenedFields, doc as Doc))
  }
  return new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(isWritten))
}

/** A code (`publishUrgent`) is spelled as one word of English, and shown in words of the newsroom. */
const isWritten = (text: string): boolean =>
  text.length > 1 && !/^[a-z]+(?:[A-Z][a-z]*)*$/.test(text)

const writtenIn = (fields: readonly FlattenedField[], doc: Doc): string[] =>
  fields.flatMap((field) => {
    const value = doc[field.name]
    // What a document is found by says all of it once more, without marks: nobody wrote that.
    if (field.name === 'searchText') return []
    switch (field.type) {
      case 'text':
      case 'textarea':
      case 'email':
      case 'json':
      case 'richText':
        return textsIn(value)
      case 'group':
        return writtenIn(field.flattenedFields, (value ?? {}) as Doc)
      case 'array':
        return ((value ?? []) as Doc[]).flatMap((row) => writtenIn(field.flattenedFields, row))
      default:
        return []
    }
  })
