import type { CollectionConfig, Field } from 'payload'
import { accessTo } from '../access/accessTo.ts'
import type { Line } from '../domain/article/fields.ts'
import { label } from '../fields/label.ts'
import { offScreen } from '../fields/offScreen.ts'
import { appendOnly } from './appendOnly.ts'

/** A JSON field without a screen of its own: Payload's editor for it is loaded from a public network. */
const frozen = (name: string): Field => ({ name, type: 'json', admin: offScreen })

/** The lines of an article, a column each; one that was added later stands behind the others. */
const { title, kicker, lead, source, ...laterLines } = {
  title: { name: 'title', type: 'text', required: true, label: label('Tít', 'Title') },
  kicker: { name: 'kicker', type: 'text', label: label('Tít phụ', 'Kicker') },
  lead: { name: 'lead', type: 'textarea', label: label('Sapo', 'Lead') },
  source: { name: 'source', type: 'text', label: label('Nguồn', 'Source') },
} satisfies Record<Line, Field>

/**
 * What was published, frozen: the archive that the law asks for, and what a seal can be compared with.
 * Rows are written by `publish` alone and never change.
 */
export const Publications: CollectionConfig = {
  slug: 'publications',
  labels: {
    singular: label('Bản đã đăng', 'Publication'),
    plural: label('Bản đã đăng', 'Publications'),
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'number', 'kind', 'at', 'responsibleEditor'],
    group: label('Lưu trữ', 'Archive'),
  },
  access: accessTo('publications'),
  hooks: { beforeOperation: [appendOnly] },
  defaultSort: '-at',
  timestamps: false,
  indexes: [{ fields: ['article', 'number'], unique: true }],
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      label: label('Bài', 'Article'),
    },
    {
      type: 'row',
      fields: [
        { name: 'number', type: 'number', required: true, label: label('Lần đăng', 'Number') },
        {
          name: 'kind',
          type: 'select',
          required: true,
          label: label('Loại', 'Kind'),
          options: [
            { value: 'first', label: label('Đăng lần đầu', 'First publication') },
            { value: 'again', label: label('Đăng lại sau khi gỡ', 'Published again') },
            { value: 'update', label: label('Cập nhật', 'Update') },
            { value: 'minor', label: label('Sửa nhỏ', 'Minor change') },
            { value: 'correction', label: label('Cải chính', 'Correction') },
          ],
        },
        {
          name: 'at',
          type: 'date',
          required: true,
          label: label('Thời điểm', 'At'),
          admin: { date: { displayFormat: 'dd/MM/yyyy HH:mm' } },
        },
      ],
    },
    {
      name: 'by',
      type: 'relationship',
      relationTo: 'users',
      label: label('Người đăng', 'Published by'),
    },
    {
      name: 'responsibleEditor',
      type: 'text',
      label: label('Người chịu trách nhiệm', 'Responsible editor'),
    },
    title,
    kicker,
    { name: 'slug', type: 'text', required: true, label: label('Đường dẫn', 'Slug') },
    lead,
    { name: 'text', type: 'textarea', label: label('Chính văn', 'Text') },
    source,
    ...Object.values<Field>(laterLines),
    { name: 'categoryName', type: 'text', label: label('Chuyên mục', 'Category') },
    { name: 'html', type: 'textarea', admin: offScreen },
    frozen('body'),
    frozen('hero'),
    frozen('figures'),
    frozen('bylines'),
    frozen('placement'),
    { name: 'publishedAt', type: 'date', required: true, admin: offScreen },
    { name: 'contentHash', type: 'text', label: label('Dấu nội dung', 'Content hash') },
    { name: 'moveId', type: 'text', admin: offScreen },
  ],
}
