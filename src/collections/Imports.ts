import type { CollectionConfig, Field } from 'payload'
import { accessTo } from '../access/accessTo.ts'
import { dayAndTime } from '../fields/dayAndTime.ts'
import { label } from '../fields/label.ts'
import { optionsOf } from '../fields/optionsOf.ts'
import { ownRowIds } from '../hardening/ownRowIds.ts'
import { refuseMissing } from '../hardening/refuseMissing.ts'
import type { ListName } from '../importer/article.ts'

const readOnly = { readOnly: true } as const

/** The lists by the names under which readers saw them. */
const listLabels = {
  readers: label('Có thể bạn quan tâm', 'You may be interested'),
  recommended: label('Nên xem', 'Recommended'),
  other: label('Tin khác', 'Other news'),
  related: label('Tin liên quan', 'Related'),
  topics: label('Chủ đề', 'Topics'),
  tags: label('Từ khóa', 'Tags'),
} satisfies Record<ListName, object>

const line: Field = { name: 'line', type: 'number', label: label('Dòng', 'Line') }

/**
 * What was imported from the old site, one row a source: by which it is known again, and what it said
 * that is no part of the article, such as the lists shown beside it at the time (contract §6).
 */
export const Imports: CollectionConfig = {
  slug: 'imports',
  labels: { singular: label('Lần nhập', 'Import'), plural: label('Bài nhập', 'Imports') },
  admin: {
    useAsTitle: 'source',
    defaultColumns: ['source', 'article', 'outcome', 'importedAt'],
    group: label('Quy trình', 'Workflow'),
  },
  access: accessTo('imports'),
  hooks: {
    beforeValidate: [refuseMissing],
    beforeChange: [ownRowIds],
  },
  defaultSort: '-importedAt',
  fields: [
    {
      name: 'key',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: label('Khóa nhận biết', 'Key'),
      admin: {
        ...readOnly,
        description: label(
          'Địa chỉ bài cũ, hoặc tên thư mục và tệp, hoặc mã của văn bản.',
          'The legacy address, else folder and file, else the hash of the text.',
        ),
      },
    },
    {
      name: 'source',
      type: 'text',
      required: true,
      label: label('Nguồn', 'Source'),
      admin: readOnly,
    },
    { name: 'legacyUrl', type: 'text', label: label('Địa chỉ cũ', 'Legacy URL'), admin: readOnly },
    {
      name: 'textHash',
      type: 'text',
      required: true,
      label: label('Mã văn bản', 'Text hash'),
      admin: readOnly,
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      index: true,
      label: label('Bài', 'Article'),
      admin: readOnly,
    },
    {
      name: 'revision',
      type: 'number',
      required: true,
      label: label('Lần sửa của bài khi nhập', 'Revision of the article as imported'),
      admin: readOnly,
    },
    {
      name: 'outcome',
      type: 'select',
      required: true,
      label: label('Kết quả', 'Outcome'),
      options: [
        { value: 'created', label: label('Tạo mới', 'Created') },
        { value: 'updated', label: label('Cập nhật', 'Updated') },
      ],
      admin: readOnly,
    },
    {
      name: 'importedAt',
      type: 'date',
      required: true,
      index: true,
      label: label('Nhập lúc', 'Imported at'),
      admin: {
        ...readOnly,
        date: dayAndTime,
      },
    },
    {
      name: 'warnings',
      type: 'array',
      label: label('Điều cần xem', 'Warnings'),
      labels: {
        singular: label('Điều cần xem', 'Warning'),
        plural: label('Điều cần xem', 'Warnings'),
      },
      admin: readOnly,
      fields: [
        { name: 'code', type: 'text', required: true, label: label('Mã', 'Code') },
        line,
        { name: 'message', type: 'textarea', label: label('Nội dung', 'Message') },
      ],
    },
    {
      name: 'lists',
      type: 'array',
      label: label('Danh sách lúc đó (Nên xem, Tin khác…)', 'Lists shown at the time'),
      labels: { singular: label('Mục', 'Entry'), plural: label('Mục', 'Entries') },
      admin: readOnly,
      fields: [
        {
          name: 'list',
          type: 'select',
          required: true,
          options: optionsOf(listLabels),
          label: label('Danh sách', 'List'),
        },
        line,
        { name: 'title', type: 'textarea', label: label('Tít', 'Title') },
        { name: 'category', type: 'text', label: label('Chuyên mục', 'Category') },
        { name: 'publishedAt', type: 'date', label: label('Ngày đăng', 'Published at') },
      ],
    },
    {
      name: 'dateClues',
      type: 'text',
      hasMany: true,
      label: label('Manh mối về ngày', 'Clues to the date'),
      admin: readOnly,
    },
    {
      name: 'photos',
      type: 'array',
      label: label('Ảnh trong nguồn', 'Photos of the source'),
      labels: { singular: label('Ảnh', 'Photo'), plural: label('Ảnh', 'Photos') },
      admin: readOnly,
      fields: [
        line,
        { name: 'number', type: 'number', label: label('Số thứ tự', 'Number') },
        { name: 'src', type: 'text', label: label('Địa chỉ ảnh', 'Address') },
        { name: 'isIllustration', type: 'checkbox', label: label('Ảnh minh họa', 'Illustration') },
      ],
    },
    {
      name: 'leftovers',
      type: 'array',
      label: label('Phần còn lại của nguồn', 'What was left over'),
      labels: { singular: label('Đoạn', 'Piece'), plural: label('Đoạn', 'Pieces') },
      admin: readOnly,
      fields: [line, { name: 'text', type: 'textarea', label: label('Nội dung', 'Text') }],
    },
    {
      name: 'newAuthors',
      type: 'text',
      hasMany: true,
      label: label('Tác giả mới, chưa xác minh', 'New authors, unverified'),
      admin: readOnly,
    },
  ],
}
