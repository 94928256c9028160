import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/accessTo.ts'
import { boundReads } from '../access/publicReads.ts'
import { label } from '../fields/label.ts'
import { appendOnly } from './appendOnly.ts'

/** A state by the newsroom's word for it, as in the list of articles. */
const stateShown = { components: { Cell: '/src/admin/articles/StateCell.tsx#StateCell' } }

/** The audit log: one row a move, chained by hashes per article; nobody changes or deletes one (contract §4). */
export const Moves: CollectionConfig = {
  slug: 'moves',
  labels: { singular: label('Bước', 'Move'), plural: label('Nhật ký quy trình', 'Moves') },
  admin: {
    useAsTitle: 'move',
    defaultColumns: ['at', 'article', 'move', 'from', 'to', 'actor'],
    group: label('Quy trình', 'Workflow'),
  },
  access: accessTo('moves'),
  hooks: { beforeOperation: [appendOnly, boundReads] },
  timestamps: false,
  defaultSort: '-at',
  indexes: [{ fields: ['article', 'revision'] }],
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      label: label('Bài', 'Article'),
    },
    { name: 'revision', type: 'number', required: true, label: label('Lần sửa', 'Revision') },
    { name: 'version', type: 'text', label: label('Phiên bản', 'Version') },
    { name: 'versionHash', type: 'text', label: label('Mã phiên bản', 'Version hash') },
    {
      name: 'move',
      type: 'text',
      required: true,
      label: label('Bước', 'Move'),
      admin: { components: { Cell: '/src/admin/articles/MoveCell.tsx#MoveCell' } },
    },
    { name: 'from', type: 'text', required: true, label: label('Từ', 'From'), admin: stateShown },
    { name: 'to', type: 'text', required: true, label: label('Đến', 'To'), admin: stateShown },
    {
      name: 'actor',
      type: 'relationship',
      relationTo: 'users',
      label: label('Người thực hiện', 'By'),
    },
    { name: 'roles', type: 'text', hasMany: true, label: label('Vai trò', 'Roles') },
    { name: 'via', type: 'text', required: true, label: label('Qua', 'Via') },
    { name: 'note', type: 'textarea', label: label('Ghi chú', 'Note') },
    { name: 'kind', type: 'text', label: label('Loại cập nhật', 'Kind') },
    { name: 'basis', type: 'text', label: label('Căn cứ', 'Basis') },
    { name: 'requestedBy', type: 'text', label: label('Theo yêu cầu của', 'Requested by') },
    { name: 'documentNo', type: 'text', label: label('Số văn bản', 'Document no.') },
    { name: 'publishAt', type: 'date', label: label('Hẹn giờ', 'Publish at') },
    { name: 'user', type: 'text', admin: { hidden: true } },
    { name: 'dueAt', type: 'date', label: label('Hạn nộp', 'Due') },
    // Payload's editor for JSON is loaded from a public network.
    { name: 'correction', type: 'json', admin: { hidden: true } },
    { name: 'contentHash', type: 'text', label: label('Mã nội dung', 'Content hash') },
    { name: 'publicationHash', type: 'text', label: label('Mã bản đã đăng', 'Publication hash') },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      label: label('Lúc', 'At'),
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
    },
    { name: 'previousHash', type: 'text', label: label('Mã dòng trước', 'Previous hash') },
    { name: 'hash', type: 'text', required: true, label: label('Mã dòng', 'Hash') },
  ],
}
