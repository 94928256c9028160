import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/accessTo.ts'
import { label } from '../../fields/label.ts'
import { refuseMissing } from '../../hardening/refuseMissing.ts'
import { fields } from './fields.ts'
import { guardNotes } from './hooks/guardNotes.ts'
import { judgeChange } from './hooks/judgeChange.ts'
import { sayWhatIsGone } from './hooks/sayWhatIsGone.ts'

/** What the newsroom says beside an article: remarks, questions, and what must be fixed before it goes on. */
export const Notes: CollectionConfig = {
  slug: 'notes',
  labels: { singular: label('Ghi chú', 'Note'), plural: label('Ghi chú', 'Notes') },
  admin: {
    useAsTitle: 'text',
    defaultColumns: ['text', 'kind', 'article', 'writer', 'resolvedAt', 'createdAt'],
    group: label('Quy trình', 'Workflow'),
  },
  access: accessTo('notes'),
  disableDuplicate: true,
  defaultSort: '-createdAt',
  // Whether a quote is gone is asked of these, whatever a caller selects.
  forceSelect: { article: true, path: true, quote: true },
  hooks: {
    beforeOperation: [guardNotes],
    beforeValidate: [judgeChange, refuseMissing],
    afterOperation: [sayWhatIsGone],
  },
  fields,
}
