import { languageOf, type Sentence } from '../../domain/language.ts'
import type { Field, PayloadRequest } from 'payload'
import { nobodyWritesField } from '../../access/roles.ts'
import { idOf } from '../../domain/idOf.ts'
import { noteKinds } from '../../domain/notes/kinds.ts'
import { isFieldPath, isNoteText, isQuote } from '../../domain/notes/words.ts'
import { dayAndTime } from '../../fields/dayAndTime.ts'
import { label } from '../../fields/label.ts'
import { optionsOf } from '../../fields/optionsOf.ts'

const sidebar = { position: 'sidebar' } as const

/** Said once: the form shows it, and `guardNotes` says why another value is refused. */
const saidOnce = { access: { update: nobodyWritesField } } as const

type Check = (value: unknown) => boolean

const orNothing =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || value === '' || check(value)

/** Payload's check of a text, by one of ours and in the caller's language. */
const said =
  (check: Check, sentence: Sentence) =>
  (value: unknown, { req }: { req: PayloadRequest }): string | true =>
    check(value) || sentence[languageOf(req.i18n)]

export const fields: Field[] = [
  {
    name: 'article',
    type: 'relationship',
    relationTo: 'articles',
    required: true,
    index: true,
    label: label('Bài', 'Article'),
    admin: { appearance: 'drawer' },
    ...saidOnce,
  },
  {
    name: 'kind',
    type: 'select',
    required: true,
    defaultValue: 'note',
    label: label('Loại', 'Kind'),
    options: optionsOf(noteKinds),
    ...saidOnce,
  },
  {
    name: 'text',
    type: 'textarea',
    required: true,
    validate: said(isNoteText, {
      vi: 'Viết từ 1 đến 10.000 ký tự.',
      en: 'Write between 1 and 10,000 characters.',
    }),
    label: label('Nội dung', 'Text'),
  },
  {
    name: 'path',
    type: 'text',
    validate: said(orNothing(isFieldPath), {
      vi: 'Ghi vị trí như title, lead, body.3 hoặc hero.caption.',
      en: 'Name a place such as title, lead, body.3 or hero.caption.',
    }),
    label: label('Ở đâu', 'Where'),
    admin: {
      description: label(
        'Đường dẫn của ô trong bài: title, lead, body.3, hero.caption.',
        'The place in the article: title, lead, body.3, hero.caption.',
      ),
    },
    ...saidOnce,
  },
  {
    name: 'quote',
    type: 'textarea',
    validate: said(orNothing(isQuote), {
      vi: 'Trích tối đa 10.000 ký tự.',
      en: 'Quote at most 10,000 characters.',
    }),
    label: label('Đoạn trích', 'Quote'),
    ...saidOnce,
  },
  {
    name: 'quoteIsGone',
    type: 'checkbox',
    virtual: true,
    label: label('Đoạn trích không còn trong bài', 'The quote is no longer in the article'),
    admin: { readOnly: true, condition: ({ quoteIsGone }) => quoteIsGone === true },
  },
  {
    name: 'replyTo',
    type: 'relationship',
    relationTo: 'notes',
    index: true,
    label: label('Trả lời cho', 'In reply to'),
    filterOptions: ({ data }: { data: { article?: unknown } }) => {
      const article = idOf(data?.article)
      return article === null || { article: { equals: article } }
    },
    ...saidOnce,
  },
  {
    name: 'writer',
    type: 'relationship',
    relationTo: 'users',
    label: label('Người viết', 'Writer'),
    admin: { ...sidebar, readOnly: true, allowEdit: false },
    ...saidOnce,
  },
  {
    name: 'resolvedAt',
    type: 'date',
    label: label('Đã giải quyết', 'Resolved'),
    admin: {
      ...sidebar,
      date: dayAndTime,
      components: { Field: '/src/admin/articles/ReviewDone.client.tsx#ReviewDone' },
    },
  },
  {
    name: 'resolvedBy',
    type: 'relationship',
    relationTo: 'users',
    label: label('Người giải quyết', 'Resolved by'),
    admin: { ...sidebar, readOnly: true, allowEdit: false },
  },
]
