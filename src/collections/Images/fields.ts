import type { Field } from 'payload'
import { keywordsAtMost, longest, personsAtMost } from '../../domain/photo/heeded.ts'
import { sourceTypes } from '../../domain/photo/sourceTypes.ts'
import { nobodyWritesField } from '../../access/roles.ts'
import { dayAndTime } from '../../fields/dayAndTime.ts'
import { label } from '../../fields/label.ts'
import { offScreen } from '../../fields/offScreen.ts'
import { reworded } from '../../fields/reworded.ts'
import { onlyAskedBy, readsWholeRecord } from './access.ts'
import { bareSourceType } from './hooks/bareSourceType.ts'
import { showSuggestion } from './hooks/showSuggestion.ts'

const internal = { access: { read: readsWholeRecord } } as const
const setByServer = {
  access: { read: readsWholeRecord, create: nobodyWritesField, update: nobodyWritesField },
} as const

/** What readers see with the photo; the figure of an article may say it in its own words. */
export const words: Field[] = [
  {
    name: 'caption',
    type: 'textarea',
    maxLength: longest.caption,
    label: label('Chú thích', 'Caption'),
    admin: {
      description: label(
        'In dưới ảnh: ai, việc gì, ở đâu, khi nào. Không ghi tên người chụp ở đây.',
        'Printed under the photo: who, what, where, when. Leave the photographer to the credit.',
      ),
    },
  },
  {
    name: 'alt',
    type: 'text',
    maxLength: longest.alt,
    label: label('Mô tả ảnh (alt)', 'Alt text'),
    admin: {
      components: { Description: '/src/admin/images/AltAdvice.client.tsx#OwnAlt' },
      description: label(
        'Tả điều nhìn thấy, cho người không nhìn được ảnh. Đừng lặp lại chú thích, đừng mở đầu bằng “Ảnh”.',
        'What can be seen, for readers who cannot see it. Do not repeat the caption or begin with “Photo”.',
      ),
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'credit',
        type: 'text',
        maxLength: longest.credit,
        label: label('Ghi nguồn ảnh', 'Credit'),
        admin: {
          width: '50%',
          description: label(
            'Như in sau chữ “Ảnh:”, ví dụ “Nguyễn Văn An” hoặc “TTXVN”.',
            'As printed after “Photo:”, such as a name or an agency.',
          ),
        },
      },
      {
        name: 'creator',
        type: 'text',
        maxLength: longest.creator,
        label: label('Người chụp', 'Photographer'),
        admin: {
          width: '50%',
          description: label('Tên đầy đủ của tác giả ảnh.', 'Full name of whoever took the photo.'),
        },
      },
    ],
  },
]

/** What an archive asks of a photo. */
export const archive: Field[] = [
  {
    name: 'headline',
    type: 'text',
    maxLength: longest.headline,
    label: label('Tên ảnh', 'Headline'),
  },
  {
    type: 'row',
    fields: [
      {
        name: 'takenAt',
        type: 'date',
        label: label('Chụp lúc', 'Taken at'),
        admin: {
          width: '50%',
          date: dayAndTime,
        },
      },
      {
        name: 'place',
        type: 'text',
        maxLength: longest.place,
        label: label('Nơi chụp', 'Place'),
        admin: { width: '50%' },
      },
    ],
  },
  {
    name: 'keywords',
    type: 'text',
    hasMany: true,
    maxLength: keywordsAtMost.long,
    maxRows: keywordsAtMost.many,
    label: label('Từ khóa', 'Keywords'),
  },
  {
    name: 'personsShown',
    type: 'text',
    hasMany: true,
    maxLength: personsAtMost.long,
    maxRows: personsAtMost.many,
    label: label('Người trong ảnh (tên)', 'Persons shown'),
    ...internal,
  },
  {
    name: 'event',
    type: 'text',
    maxLength: longest.event,
    label: label('Sự kiện', 'Event'),
    ...internal,
  },
  {
    name: 'copyright',
    type: 'text',
    maxLength: longest.copyright,
    label: label('Bản quyền', 'Copyright notice'),
  },
]

/** Whether the paper may print it. */
export const permission: Field[] = [
  {
    name: 'rights',
    type: 'group',
    label: label('Quyền sử dụng', 'Rights'),
    ...internal,
    // In a row, and each with its own right to read: else GraphQL would demand both of every change of a photo.
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'licence',
            type: 'select',
            required: true,
            defaultValue: 'own',
            label: label('Nguồn quyền', 'Licence'),
            ...internal,
            options: [
              { value: 'own', label: label('Ảnh của tòa soạn', 'Our own') },
              { value: 'agency', label: label('Hãng ảnh, thông tấn', 'Agency') },
              { value: 'permission', label: label('Được tác giả cho phép', 'By permission') },
              { value: 'creativeCommons', label: label('Creative Commons', 'Creative Commons') },
              {
                value: 'unknown',
                label: label('Chưa rõ (không đăng được)', 'Unknown (not for print)'),
              },
            ],
          },
          {
            name: 'validUntil',
            type: 'date',
            index: true,
            label: label('Được dùng đến', 'Valid until'),
            admin: {
              date: dayAndTime,
              description: label('Để trống nếu không có hạn.', 'Empty when there is no end.'),
            },
          },
          {
            name: 'scope',
            type: 'select',
            required: true,
            defaultValue: 'any',
            label: label('Phạm vi', 'Scope'),
            ...internal,
            options: [
              { value: 'any', label: label('Mọi ấn phẩm', 'Anywhere') },
              { value: 'site', label: label('Chỉ trên trang điện tử', 'Website only') },
              { value: 'once', label: label('Dùng một lần', 'Once') },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'consent',
    type: 'select',
    required: true,
    defaultValue: 'publicEvent',
    label: label('Người trong ảnh', 'People in the photo'),
    ...internal,
    options: [
      { value: 'publicEvent', label: label('Hoạt động công cộng', 'Public event') },
      { value: 'given', label: label('Đã đồng ý', 'Consent given') },
      { value: 'publicInterest', label: label('Vì lợi ích công cộng', 'Public interest') },
      { value: 'guardian', label: label('Trẻ em, người giám hộ đồng ý', 'Child, guardian agreed') },
      { value: 'unknown', label: label('Chưa rõ', 'Unknown') },
    ],
  },
  {
    name: 'digitalSourceType',
    type: 'select',
    label: label('Ảnh được tạo bằng cách nào', 'How the picture came about'),
    ...internal,
    hooks: { beforeValidate: [bareSourceType] },
    options: Object.entries(sourceTypes).map(([value, said]) => ({ value, label: said })),
    admin: {
      description: label(
        'Theo danh mục của IPTC. Ảnh do máy tạo hoặc sửa được ghi là có dùng AI.',
        'In the words of the IPTC. What a machine made or altered is marked as made with AI.',
      ),
    },
  },
  {
    name: 'aiAssisted',
    type: 'checkbox',
    defaultValue: false,
    label: label('Có dùng AI để tạo hoặc sửa ảnh', 'Made or altered with AI'),
    ...internal,
  },
]

/** What the server knows of the photo. */
export const bookkeeping: Field[] = [
  {
    name: 'live',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    label: label('Đang có trên trang', 'Live'),
    ...setByServer,
    admin: {
      position: 'sidebar',
      readOnly: true,
      description: label(
        'Một bài đang đăng dùng ảnh này, hoặc ảnh là chân dung của một tác giả.',
        'A live article uses this photo, or an author has it as portrait.',
      ),
    },
  },
  // What pickers ask, also of what is only seen because it is live (`hidePrivateFilters`).
  {
    name: 'usedUp',
    type: 'checkbox',
    defaultValue: false,
    index: true,
    label: label('Đã dùng hết', 'Used up'),
    ...setByServer,
    admin: {
      position: 'sidebar',
      readOnly: true,
      condition: ({ usedUp }) => usedUp === true,
      description: label(
        'Ảnh chỉ được dùng một lần, và đã đăng trong một bài.',
        'The photo may be used once, and an article has been published with it.',
      ),
    },
  },
  {
    name: 'uploader',
    type: 'relationship',
    relationTo: 'users',
    index: true,
    label: label('Người tải lên', 'Uploaded by'),
    ...setByServer,
    admin: { position: 'sidebar', readOnly: true },
  },
  // What no article has ever used is looked for by it (see `images/notePlacedPhotos.ts`); no record says it, for the
  // article may be hidden from whoever reads the record. How many such there are, `/uses` tells the staff.
  {
    name: 'placed',
    type: 'checkbox',
    index: true,
    access: { ...setByServer.access, read: onlyAskedBy },
    admin: offScreen,
  },
  {
    name: 'hash',
    type: 'text',
    index: true,
    label: label('Mã tệp (SHA-256)', 'File hash (SHA-256)'),
    ...setByServer,
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'suggestedFor',
    type: 'relationship',
    relationTo: 'articles',
    index: true,
    label: label('Gợi ý cho bài', 'Suggested for'),
    ...setByServer,
    hooks: { afterRead: [showSuggestion] },
    admin: {
      position: 'sidebar',
      readOnly: true,
      description: label(
        'Bài mà mã công việc trong tệp ảnh gọi tên.',
        'The article that the job identifier in the file names.',
      ),
    },
  },
  {
    name: 'fingerprint',
    type: 'text',
    ...setByServer,
    admin: offScreen,
  },
  {
    name: 'sourceHash',
    type: 'text',
    index: true,
    label: label('Mã tệp đã gửi (SHA-256)', 'Hash of the uploaded file (SHA-256)'),
    ...setByServer,
    admin: { position: 'sidebar', readOnly: true },
  },
  reworded,
  // What was made of the photo besides its sizes, and when there is more to be made of it (`images/renderDue`).
  { name: 'renditions', type: 'json', ...setByServer, admin: offScreen },
  { name: 'renditionsDue', type: 'date', index: true, ...setByServer, admin: offScreen },
  // No form shows it: Payload's editor for JSON is loaded from a public network.
  { name: 'embedded', type: 'json', ...setByServer, admin: offScreen },
]
