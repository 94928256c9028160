import { languageOf } from '../../domain/language.ts'
import type { Field, PayloadRequest } from 'payload'
import { nobodyReadsField, staffReadsField } from '../../access/roles.ts'
import { states } from '../../domain/workflow/states.ts'
import { body } from '../../fields/body.ts'
import { dayAndTime } from '../../fields/dayAndTime.ts'
import { label } from '../../fields/label.ts'
import { optionsOf } from '../../fields/optionsOf.ts'
import { photoUse } from '../../fields/photoUse.ts'
import { pickedPhoto } from '../../fields/pickedPhoto.ts'
import { sortable } from '../../fields/sortable.ts'
import { isWarningCode, warningCodes } from '../../domain/importWarnings.ts'

const sidebar = { position: 'sidebar' } as const
/** Readers and their programs never see it; the rules set it, so the form only shows it. */
const setByMoves = {
  access: { read: staffReadsField },
  admin: { ...sidebar, readOnly: true },
} as const
/** The server's own book-keeping: no caller sees it, whoever they are. */
const hidden = { access: { read: nobodyReadsField }, hidden: true } as const

const nothing = '/src/admin/Nothing.tsx#Nothing'

/** Picked from the list, whose search knows Vietnamese; a menu's own does not. */
const foundWithoutAccents = { appearance: 'drawer' } as const

/** What may be done with the article, above all that is typed. */
export const movesPanel: Field = {
  name: 'movesPanel',
  type: 'ui',
  label: label('Quy trình', 'Workflow'),
  admin: {
    components: { Field: '/src/admin/articles/Workflow.tsx#Workflow' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}

/** Keeps what is typed: in every form of an article, for its words are everybody's. */
export const words: Field = {
  name: 'words',
  type: 'ui',
  admin: {
    components: { Field: '/src/admin/articles/form/LosslessForm.client.tsx#LosslessForm' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}

/** What readers will see. */
export const content: Field[] = [
  {
    name: 'kicker',
    type: 'text',
    maxLength: 200,
    label: label('Tít phụ', 'Kicker'),
  },
  ...sortable({ name: 'title', type: 'text', maxLength: 500, label: label('Tít', 'Title') }),
  {
    name: 'lead',
    type: 'textarea',
    maxLength: 5000,
    label: label('Sapo', 'Lead'),
    admin: {
      description: label(
        'Đoạn mở đầu; không lặp lại trong chính văn.',
        'The first paragraph; not repeated in the body.',
      ),
    },
  },
  {
    name: 'hero',
    type: 'group',
    label: label('Ảnh chính', 'Main photo'),
    fields: photoUse,
  },
  body,
  {
    name: 'bylines',
    type: 'array',
    label: label('Tác giả', 'Bylines'),
    labels: { singular: label('Tác giả', 'Byline'), plural: label('Tác giả', 'Bylines') },
    maxRows: 50,
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'author',
            type: 'relationship',
            relationTo: 'authors',
            label: label('Tác giả', 'Author'),
            admin: { ...foundWithoutAccents, width: '40%' },
          },
          {
            name: 'role',
            type: 'select',
            defaultValue: 'text',
            label: label('Phần việc', 'Role'),
            admin: { width: '25%' },
            options: [
              { value: 'text', label: label('Bài', 'Text') },
              { value: 'photo', label: label('Ảnh', 'Photos') },
              { value: 'video', label: label('Video', 'Video') },
              { value: 'editing', label: label('Biên tập', 'Editing') },
              { value: 'compiled', label: label('Tổng hợp', 'Compiled') },
            ],
          },
          {
            name: 'name',
            type: 'text',
            maxLength: 200,
            label: label('Tên in dưới bài', 'Name as printed'),
            admin: {
              width: '35%',
              description: label('Để trống thì lấy tên tác giả.', 'Left empty, the author’s name.'),
            },
          },
        ],
      },
    ],
  },
  { name: 'source', type: 'text', maxLength: 300, label: label('Nguồn', 'Source') },
]

/** Where it stands, and what machines read. */
export const placement: Field[] = [
  {
    name: 'category',
    type: 'relationship',
    relationTo: 'categories',
    index: true,
    label: label('Chuyên mục', 'Category'),
    admin: sidebar,
  },
  {
    name: 'secondaryCategories',
    type: 'relationship',
    relationTo: 'categories',
    hasMany: true,
    label: label('Chuyên mục phụ', 'Secondary categories'),
    admin: { ...sidebar, ...foundWithoutAccents },
  },
  {
    name: 'topics',
    type: 'relationship',
    relationTo: 'topics',
    hasMany: true,
    label: label('Chủ đề', 'Topics'),
    admin: { ...sidebar, ...foundWithoutAccents },
  },
  {
    name: 'related',
    type: 'relationship',
    relationTo: 'articles',
    hasMany: true,
    maxRows: 20,
    label: label('Bài liên quan', 'Related articles'),
    admin: foundWithoutAccents,
  },
  {
    name: 'slug',
    type: 'text',
    index: true,
    label: label('Đường dẫn', 'Slug'),
    admin: {
      ...sidebar,
      description: label('Để trống thì tạo từ tít.', 'Left empty, it is made of the title.'),
    },
  },
  {
    name: 'seo',
    type: 'group',
    label: label('Tìm kiếm và mạng xã hội', 'Search and social'),
    fields: [
      { name: 'title', type: 'text', maxLength: 300, label: label('Tiêu đề', 'Title') },
      {
        name: 'description',
        type: 'textarea',
        maxLength: 1000,
        label: label('Mô tả', 'Description'),
      },
      { ...pickedPhoto, label: label('Ảnh', 'Image') },
    ],
  },
]

/** The import and the desk ask about the same things (contract §6). */
const unknownCode = {
  vi: `Mã phải là một trong: ${warningCodes.join(', ')}.`,
  en: `The code has to be one of: ${warningCodes.join(', ')}.`,
}

/** What the newsroom plans and notes. */
export const planning: Field[] = [
  {
    name: 'originalPublishedAt',
    type: 'date',
    access: { read: staffReadsField },
    label: label('Ngày đăng gốc', 'Original date'),
    admin: {
      ...sidebar,
      date: dayAndTime,
      description: label('Của bài từ trang cũ.', 'Of an article from the old site.'),
    },
  },
  {
    name: 'plannedFor',
    type: 'date',
    access: { read: staffReadsField },
    label: label('Dự kiến đăng', 'Planned for'),
    admin: { ...sidebar, date: dayAndTime },
  },
  {
    name: 'dueAt',
    type: 'date',
    access: { read: staffReadsField },
    label: label('Hạn nộp', 'Due'),
    admin: { ...sidebar, date: dayAndTime },
  },
  {
    name: 'embargoUntil',
    type: 'date',
    access: { read: staffReadsField },
    label: label('Cấm công bố đến', 'Embargo until'),
    admin: { ...sidebar, date: dayAndTime },
  },
  {
    name: 'aiAssisted',
    type: 'checkbox',
    defaultValue: false,
    access: { read: staffReadsField },
    label: label('Có dùng AI', 'AI assisted'),
    admin: sidebar,
  },
  {
    name: 'needsReview',
    type: 'array',
    access: { read: staffReadsField },
    label: label('Cần xem lại', 'Needs review'),
    labels: { singular: label('Mục cần xem', 'Item'), plural: label('Mục cần xem', 'Items') },
    maxRows: 500,
    admin: {
      components: { RowLabel: '/src/admin/articles/ReviewLabel.client.tsx#ReviewLabel' },
    },
    fields: [
      {
        name: 'code',
        type: 'text',
        required: true,
        validate: (value: unknown, { req }: { req: PayloadRequest }) =>
          isWarningCode(value) || unknownCode[languageOf(req.i18n)],
        label: label('Mã', 'Code'),
      },
      { name: 'path', type: 'text', maxLength: 200, label: label('Ở đâu', 'Where') },
      {
        name: 'suggestion',
        type: 'textarea',
        maxLength: 5000,
        label: label('Gợi ý', 'Suggestion'),
      },
      {
        name: 'resolvedAt',
        type: 'date',
        label: label('Đã xem xong', 'Resolved'),
        admin: {
          components: { Field: '/src/admin/articles/ReviewDone.client.tsx#ReviewDone' },
          date: dayAndTime,
        },
      },
      {
        name: 'resolvedBy',
        type: 'relationship',
        relationTo: 'users',
        label: label('Người xử lý', 'Resolved by'),
        admin: { readOnly: true, allowEdit: false },
      },
    ],
  },
]

/** Set by moves and creation only; a write that names another value is refused (contract §4). */
export const workflow: Field[] = [
  {
    name: 'state',
    type: 'select',
    required: true,
    defaultValue: 'draft',
    index: true,
    label: label('Trạng thái', 'State'),
    options: optionsOf(states),
    ...setByMoves,
    admin: {
      ...setByMoves.admin,
      components: {
        Cell: '/src/admin/articles/StateCell.tsx#StateCell',
        // The bar above the form says it.
        Field: nothing,
      },
    },
  },
  {
    name: 'owner',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    label: label('Người viết', 'Owner'),
    ...setByMoves,
    admin: { ...setByMoves.admin, allowEdit: false },
  },
  {
    name: 'assignee',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    label: label('Người biên tập', 'Editor'),
    ...setByMoves,
    admin: { ...setByMoves.admin, allowEdit: false },
  },
  {
    name: 'publishAt',
    type: 'date',
    label: label('Hẹn giờ đăng', 'Publish at'),
    access: { read: staffReadsField },
    admin: {
      ...sidebar,
      readOnly: true,
      date: dayAndTime,
      condition: (data) => Boolean(data.publishAt),
    },
  },
  {
    name: 'publishedAt',
    type: 'date',
    index: true,
    label: label('Ngày đăng', 'Published at'),
    admin: { ...sidebar, readOnly: true, date: dayAndTime },
  },
  {
    name: 'origin',
    type: 'select',
    defaultValue: 'written',
    label: label('Nguồn gốc', 'Origin'),
    options: [
      { value: 'written', label: label('Viết tại tòa soạn', 'Written here') },
      { value: 'import', label: label('Nhập từ trang cũ', 'Imported') },
      { value: 'demo', label: label('Bài mẫu', 'Demo') },
    ],
    ...setByMoves,
  },
  {
    name: 'revision',
    type: 'number',
    defaultValue: 1,
    label: label('Lần sửa', 'Revision'),
    access: { read: staffReadsField },
    admin: { hidden: true, components: { Diff: nothing } },
  },
]

/** What the server remembers of a version, and of every write path alike. */
export const bookkeeping: Field[] = [
  { name: 'pastOwners', type: 'text', hasMany: true, ...hidden },
  { name: 'editedBy', type: 'text', hasMany: true, ...hidden },
  { name: 'revisedBy', type: 'text', ...hidden },
  // Whose hand wrote this version down, by a save or a move; nobody's where the clock did.
  { name: 'savedBy', type: 'text', ...hidden },
  { name: 'seal', type: 'text', ...hidden },
  // Approved with the seal: an author who is renamed meanwhile is printed as the approver read it.
  { name: 'printedNames', type: 'json', ...hidden },
  // Every photo named anywhere in the article: what a photo's deletion asks, and where it is used.
  {
    name: 'photos',
    type: 'relationship',
    relationTo: 'images',
    hasMany: true,
    index: true,
    ...hidden,
  },
]
