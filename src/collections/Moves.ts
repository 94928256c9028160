import type { CollectionConfig, Field as FieldConfig } from 'payload'
import { accessTo } from '../access/accessTo.ts'
import { dayAndTime } from '../fields/dayAndTime.ts'
import { label } from '../fields/label.ts'
import { searchedBy } from '../fields/searchedBy.ts'
import { appendOnly } from './appendOnly.ts'
import { givenFields, inWords } from './givenFields.ts'

/** As in the list of articles. */
const stateShown = {
  components: { ...inWords.components, Cell: '/src/admin/articles/StateCell.tsx#StateCell' },
}

/** What proves the log: for whoever checks it, and folded away for everybody else. */
const chain: FieldConfig[] = [
  { name: 'revision', type: 'number', required: true, label: label('Lần sửa', 'Revision') },
  { name: 'version', type: 'text', label: label('Phiên bản', 'Version') },
  { name: 'versionHash', type: 'text', label: label('Mã phiên bản', 'Version hash') },
  { name: 'contentHash', type: 'text', label: label('Mã nội dung', 'Content hash') },
  { name: 'publicationHash', type: 'text', label: label('Mã bản đã đăng', 'Publication hash') },
  { name: 'previousHash', type: 'text', label: label('Mã dòng trước', 'Previous hash') },
  { name: 'hash', type: 'text', required: true, label: label('Mã dòng', 'Hash') },
]

/** The audit log: one row a move, chained by hashes per article; nobody changes or deletes one (contract §4). */
export const Moves: CollectionConfig = {
  slug: 'moves',
  labels: { singular: label('Bước', 'Move'), plural: label('Nhật ký quy trình', 'Moves') },
  admin: {
    useAsTitle: 'at',
    listSearchableFields: ['article.title', 'actor.name', 'note', 'documentNo'],
    defaultColumns: ['at', 'article', 'move', 'from', 'to', 'actor'],
    components: {
      beforeListTable: [
        searchedBy(
          'tít bài, người thực hiện, ghi chú hoặc số văn bản',
          'title, person, note or number of a document',
        ),
      ],
    },
    group: label('Quy trình', 'Workflow'),
  },
  access: accessTo('moves'),
  hooks: { beforeOperation: [appendOnly] },
  timestamps: false,
  defaultSort: '-at',
  indexes: [{ fields: ['article', 'revision'] }],
  fields: [
    {
      name: 'told',
      type: 'ui',
      label: label('Việc đã làm', 'What was done'),
      admin: {
        components: { Field: '/src/admin/articles/MoveTold.tsx#MoveTold' },
        disableListColumn: true,
      },
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      label: label('Bài', 'Article'),
    },
    {
      name: 'move',
      type: 'text',
      required: true,
      label: label('Bước', 'Move'),
      admin: inWords,
    },
    { name: 'from', type: 'text', required: true, label: label('Từ', 'From'), admin: stateShown },
    { name: 'to', type: 'text', required: true, label: label('Đến', 'To'), admin: stateShown },
    {
      name: 'actor',
      type: 'relationship',
      relationTo: 'users',
      label: label('Người thực hiện', 'By'),
      admin: { allowEdit: false },
    },
    {
      name: 'roles',
      type: 'text',
      hasMany: true,
      label: label('Vai trò', 'Roles'),
      admin: inWords,
    },
    { name: 'via', type: 'text', required: true, label: label('Qua', 'Via'), admin: inWords },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: label('Lúc', 'At'),
      admin: { date: { ...dayAndTime, displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
    },
    ...givenFields,
    {
      type: 'collapsible',
      label: label('Để kiểm tra: mã và chuỗi của nhật ký', 'For audits: hashes and their chain'),
      admin: { initCollapsed: true },
      fields: chain,
    },
  ],
}
