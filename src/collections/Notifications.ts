import type { CollectionConfig, FieldAccess } from 'payload'
import { accessTo } from '../access/accessTo.ts'
import { noticeLabels } from '../domain/workflow/notices.ts'
import { dayAndTime } from '../fields/dayAndTime.ts'
import { label } from '../fields/label.ts'
import { offScreen } from '../fields/offScreen.ts'
import { optionsOf } from '../fields/optionsOf.ts'

const fixed: { update: FieldAccess } = { update: () => false }

/** What somebody has to know of an article: written by moves and the clock, read and ticked off by whom it concerns. */
export const Notifications: CollectionConfig = {
  slug: 'notifications',
  labels: {
    singular: label('Thông báo', 'Notification'),
    plural: label('Thông báo', 'Notifications'),
  },
  admin: {
    useAsTitle: 'at',
    listSearchableFields: ['kind'],
    defaultColumns: ['kind', 'article', 'at', 'readAt'],
    group: label('Quy trình', 'Workflow'),
  },
  access: accessTo('notifications'),
  defaultSort: '-at',
  disableDuplicate: true,
  timestamps: false,
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      access: fixed,
      label: label('Việc', 'What'),
      options: optionsOf(noticeLabels),
    },
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      required: true,
      access: fixed,
      label: label('Bài', 'Article'),
    },
    {
      name: 'image',
      type: 'relationship',
      relationTo: 'images',
      index: true,
      access: fixed,
      label: label('Ảnh', 'Photo'),
      admin: { condition: ({ image }) => Boolean(image) },
    },
    {
      name: 'until',
      type: 'date',
      access: fixed,
      label: label('Được dùng đến', 'Valid until'),
      admin: { condition: ({ until }) => Boolean(until), date: dayAndTime },
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      required: true,
      index: true,
      access: fixed,
      label: label('Người nhận', 'For'),
      admin: offScreen,
    },
    {
      name: 'at',
      type: 'date',
      required: true,
      index: true,
      access: fixed,
      label: label('Lúc', 'At'),
      admin: { date: { displayFormat: 'dd/MM/yyyy HH:mm' } },
    },
    {
      name: 'readAt',
      type: 'date',
      label: label('Đã đọc lúc', 'Read at'),
      admin: { date: dayAndTime },
    },
  ],
}
