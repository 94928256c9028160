import type { GlobalConfig } from 'payload'
import { accessTo } from '../access/accessTo.ts'
import { firstAbbreviations } from '../domain/search/abbreviations.ts'
import { label } from '../fields/label.ts'
import { guardGlobal } from './guardGlobal.ts'
import { raiseRevision } from './raiseRevision.ts'

const { read, update } = accessTo('abbreviations')

/** Payload would number them anew whenever it gives them. */
const firstRows = firstAbbreviations.map((pair, at) => ({
  id: String(at + 1).padStart(24, '0'),
  ...pair,
}))

/** Short forms that readers may search by in place of the long ones, and the other way round. */
export const Abbreviations: GlobalConfig = {
  slug: 'abbreviations',
  label: label('Từ viết tắt', 'Abbreviations'),
  admin: {
    group: label('Trang báo', 'Site'),
    description: label(
      'Bạn đọc tìm bằng từ viết tắt cũng thấy bài viết đủ chữ, và ngược lại. Một từ viết tắt có thể có nhiều nghĩa: mỗi nghĩa một dòng.',
      'Readers who search for one form find articles with the other. A short form may stand for several things: one line each.',
    ),
  },
  access: { read, update },
  hooks: { beforeOperation: [guardGlobal], afterChange: [raiseRevision] },
  fields: [
    {
      name: 'pairs',
      type: 'array',
      maxRows: 500,
      label: label('Các từ viết tắt', 'Abbreviations'),
      labels: {
        singular: label('Từ viết tắt', 'Abbreviation'),
        plural: label('Từ viết tắt', 'Abbreviations'),
      },
      defaultValue: firstRows,
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'short',
              type: 'text',
              required: true,
              maxLength: 50,
              label: label('Viết tắt', 'Short form'),
            },
            {
              name: 'long',
              type: 'text',
              required: true,
              maxLength: 200,
              label: label('Viết đủ', 'Long form'),
            },
          ],
        },
      ],
    },
  ],
}
