import type { GlobalConfig } from 'payload'
import { accessTo } from '../../access/accessTo.ts'
import { label } from '../../fields/label.ts'
import { guardGlobal } from '../guardGlobal.ts'
import { raiseRevision } from '../raiseRevision.ts'
import { onlyLive } from './onlyLive.ts'
import { refuseDoubts } from './refuseDoubts.ts'
import { showLive } from './showLive.ts'

const articles = {
  type: 'relationship',
  relationTo: 'articles',
  hasMany: true,
  filterOptions: onlyLive,
  admin: { appearance: 'drawer', allowCreate: false },
} as const

const { read, update } = accessTo('frontPage')

/** What the newsroom puts at the top of the site, and recommends beside every article. */
export const FrontPage: GlobalConfig = {
  slug: 'frontPage',
  label: label('Trang nhất', 'Front page'),
  admin: { group: label('Trang báo', 'Site') },
  access: { read, update },
  hooks: {
    beforeOperation: [guardGlobal],
    beforeValidate: [refuseDoubts],
    afterRead: [showLive],
    afterChange: [raiseRevision],
  },
  fields: [
    { name: 'slots', ...articles, maxRows: 100, label: label('Bài trên trang nhất', 'Slots') },
    { name: 'recommended', ...articles, maxRows: 7, label: label('Nên xem', 'Recommended') },
  ],
}
