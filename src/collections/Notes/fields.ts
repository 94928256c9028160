import type { Field } from 'payload'
import { nobodyWritesField } from '../../access/roles.ts'
import { noteKinds } from '../../domain/notes/kinds.ts'
import { label } from '../../fields/label.ts'

const sidebar = { position: 'sidebar' } as const
const moment = { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' } as const

/** Said once: the form shows it, and `guardNotes` says why another value is refused. */
const saidOnce = { access: { update: nobodyWritesField } } as const

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
    options: Object.entries(noteKinds).map(([value, name]) => ({ value, label: name })),
    ...saidOnce,
  },
  {
    name: 'text',
    type: 'textarea',
    required: true,
    label: label('Nội dung', 'Text'),
  },
  {
    name: 'path',
    type: 'text',
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
    admin: { ...sidebar, date: moment },
  },
  {
    name: 'resolvedBy',
    type: 'relationship',
    relationTo: 'users',
    label: label('Người giải quyết', 'Resolved by'),
    admin: { ...sidebar, readOnly: true, allowEdit: false },
  },
]
