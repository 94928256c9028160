import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/accessTo.ts'
import { basisLabels, correctionKindLabels } from '../domain/workflow/choices.ts'
import { label } from '../fields/label.ts'
import { offScreen } from '../fields/offScreen.ts'
import { optionsOf } from '../fields/optionsOf.ts'
import { appendOnly } from './appendOnly.ts'

/**
 * What was published wrong and what is right (Press Law 103/2016/QH13, article 42): a row for each notice,
 * written by the move that publishes it and never changed.
 */
export const Corrections: CollectionConfig = {
  slug: 'corrections',
  labels: { singular: label('Cải chính', 'Correction'), plural: label('Cải chính', 'Corrections') },
  admin: {
    useAsTitle: 'wrong',
    defaultColumns: ['at', 'article', 'kind', 'wrong', 'basis'],
    group: label('Lưu trữ', 'Archive'),
  },
  access: accessTo('corrections'),
  hooks: { beforeOperation: [appendOnly] },
  defaultSort: '-at',
  timestamps: false,
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      label: label('Bài', 'Article'),
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: label('Loại', 'Kind'),
      options: optionsOf(correctionKindLabels),
    },
    { name: 'wrong', type: 'textarea', required: true, label: label('Điều sai', 'Wrong') },
    { name: 'right', type: 'textarea', required: true, label: label('Điều đúng', 'Right') },
    {
      name: 'basis',
      type: 'select',
      required: true,
      label: label('Căn cứ', 'Basis'),
      options: optionsOf(basisLabels),
    },
    { name: 'requestedBy', type: 'text', label: label('Theo yêu cầu của', 'Requested by') },
    { name: 'documentNo', type: 'text', label: label('Số văn bản', 'Document no.') },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: label('Đăng lúc', 'Published at'),
      admin: { date: { displayFormat: 'dd/MM/yyyy HH:mm' } },
    },
    { name: 'moveId', type: 'text', admin: offScreen },
  ],
}
