import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/accessTo.ts'
import { showPublicFields } from '../../hardening/limitPublicQueries.ts'
import { label } from '../../fields/label.ts'
import { raiseRevision, raiseRevisionAfterDelete } from '../raiseRevision.ts'
import { judgeAddresses } from './judgeAddresses.ts'

/** Old addresses of the site and where they lead now. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: {
    singular: label('Chuyển hướng', 'Redirect'),
    plural: label('Chuyển hướng', 'Redirects'),
  },
  admin: {
    useAsTitle: 'from',
    defaultColumns: ['from', 'to', 'updatedAt'],
    group: label('Trang báo', 'Site'),
    listSearchableFields: ['from', 'to'],
  },
  access: accessTo('redirects'),
  disableDuplicate: true,
  defaultSort: 'from',
  hooks: {
    afterRead: [showPublicFields],
    beforeValidate: [judgeAddresses],
    afterChange: [raiseRevision],
    afterDelete: [raiseRevisionAfterDelete],
  },
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: label('Từ', 'From'),
      admin: {
        description: label(
          'Đường dẫn cũ trên trang, ví dụ /tin-cu/bai-cu.htm.',
          'The old path on the site, such as /old-news/old-article.htm.',
        ),
      },
    },
    {
      name: 'to',
      type: 'text',
      required: true,
      label: label('Đến', 'To'),
      admin: {
        description: label(
          'Đường dẫn trên trang, hoặc địa chỉ http(s) đầy đủ.',
          'A path on the site, or a whole http(s) address.',
        ),
      },
    },
  ],
}
