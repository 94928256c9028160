import type { Language } from '../../../domain/language.ts'
import { getTranslation, type I18nClient } from '@payloadcms/translations'
import type { ClientField } from 'payload'
import { clockOf } from '../../../domain/clock.ts'
import { bodyOf, figuresOf, isBody, plainTextOf, saidOf } from '../../../domain/body.ts'
import { idOf, idsOf } from '../../../domain/idOf.ts'
import { inRows } from './fieldOf.ts'

/** What is needed to read a value aloud; names of documents by id, as far as they are known. */
export type Reader = {
  i18n: I18nClient
  language: Language
  names: Readonly<Record<string, string>>
  timeZone: string
}

const words = {
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  photo: { vi: 'Ảnh', en: 'Photo' },
}

/** The label of a field, in the language of the page. */
export const labelOf = (field: ClientField | undefined, { i18n }: Pick<Reader, 'i18n'>): string =>
  field && 'label' in field && field.label && typeof field.label !== 'function'
    ? asText(getTranslation(field.label, i18n))
    : ''

/** A value as its readers would say it: names for documents, paragraphs for a body, a line for each row. */
export function shownText(value: unknown, field: ClientField | undefined, reader: Reader): string {
  const { i18n, language, names, timeZone } = reader
  switch (field?.type) {
    case 'richText':
      return Array.isArray(value) ? textOfBlocks(value, reader) : textOfBody(value, reader)
    case 'array': {
      const parts = field.fields.flatMap(inRows)
      return rowsOf(value)
        .map((row) =>
          parts
            .map((part) => ('name' in part ? shownText(row[part.name], part, reader) : ''))
            .filter(Boolean)
            .join(' · '),
        )
        .join('\n')
    }
    case 'relationship':
    case 'upload': {
      const ids = Array.isArray(value) ? idsOf(value) : idsOf([value])
      return ids.map((id) => names[id] ?? '…').join(', ')
    }
    case 'checkbox':
      return (value === true ? words.yes : words.no)[language]
    case 'date':
      return typeof value === 'string' && value !== '' ? clockOf(timeZone)(value).text : ''
    case 'select': {
      const option = field.options.find((one) => typeof one === 'object' && one.value === value)
      return option && typeof option === 'object' && typeof option.label !== 'function'
        ? asText(getTranslation(option.label, i18n))
        : asText(value)
    }
    default:
      return asText(value)
  }
}

const textOfBody = (body: unknown, reader: Reader): string =>
  isBody(body) ? textOfBlocks(body.root.children, reader) : ''

/** Paragraphs as text, blocks by the names of their photos and the words in them. */
const textOfBlocks = (blocks: readonly unknown[], { language, names }: Reader): string =>
  blocks
    .map((block) => {
      const body: unknown = bodyOf([block as never])
      if (!isBody(body)) return ''
      const [node] = body.root.children
      const said = node && saidOf(node, language)
      if (!said) return plainTextOf(body)
      const photos = figuresOf(body).flatMap(({ image }) =>
        image === null ? [] : [`${words.photo[language]}: ${names[image] ?? '…'}`],
      )
      return [...photos, ...said].join('\n')
    })
    .join('\n\n')

const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value)
    ? value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null)
    : []

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The documents that a value names, by the collection they are in. */
export function namedIn(value: unknown, field: ClientField | undefined): [string, string][] {
  switch (field?.type) {
    case 'relationship':
    case 'upload': {
      const { relationTo } = field
      const ids = Array.isArray(value) ? idsOf(value) : [idOf(value)]
      return ids.flatMap((id): [string, string][] =>
        id === null || typeof relationTo !== 'string' ? [] : [[relationTo, id]],
      )
    }
    case 'array':
      return rowsOf(value).flatMap((row) =>
        field.fields
          .flatMap(inRows)
          .flatMap((part) => ('name' in part ? namedIn(row[part.name], part) : [])),
      )
    case 'richText': {
      const blocks = Array.isArray(value) ? value : []
      const body: unknown = Array.isArray(value) ? bodyOf(blocks as never[]) : value
      return isBody(body)
        ? figuresOf(body).flatMap(({ image }): [string, string][] =>
            image === null ? [] : [['images', image]],
          )
        : []
    }
    default:
      return []
  }
}
