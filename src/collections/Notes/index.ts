import type { CollectionConfig } from 'payload'
import { readOfArticle } from '../../access/articles.ts'
import { boundReads } from '../../access/publicReads.ts'
import { nobody } from '../../access/roles.ts'
import { acceptNull } from '../../fields/acceptNull.ts'
import { label } from '../../fields/label.ts'
import { refuseMissing } from '../../fields/refuseMissing.ts'
import { refuseWrongTypes } from '../../fields/refuseWrongTypes.ts'
import { fields } from './fields.ts'

/** What the newsroom says beside an article: remarks, questions, and what must be fixed before it goes on. */
export const Notes: CollectionConfig = {
  slug: 'notes',
  labels: { singular: label('Ghi chú', 'Note'), plural: label('Ghi chú', 'Notes') },
  admin: {
    useAsTitle: 'text',
    defaultColumns: ['text', 'kind', 'article', 'writer', 'resolvedAt', 'createdAt'],
    group: label('Quy trình', 'Workflow'),
  },
  access: { create: nobody, read: readOfArticle, update: nobody, delete: nobody },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  hooks: {
    beforeOperation: [refuseWrongTypes, acceptNull, boundReads],
    beforeValidate: [refuseMissing],
  },
  fields,
}
