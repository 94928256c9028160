import type { Field, GlobalConfig } from 'payload'
import { nobody } from '../access/roles.ts'
import { label } from '../fields/label.ts'

const articles = {
  type: 'relationship',
  relationTo: 'articles',
  hasMany: true,
  admin: { appearance: 'drawer' },
} as const satisfies Partial<Field>

/** What the newsroom puts at the top of the site, and recommends beside every article. */
export const FrontPage: GlobalConfig = {
  slug: 'frontPage',
  label: label('Trang nhất', 'Front page'),
  admin: { group: label('Trang báo', 'Site') },
  access: { read: nobody, update: nobody },
  fields: [
    { name: 'slots', ...articles, maxRows: 100, label: label('Bài trên trang nhất', 'Slots') },
    { name: 'recommended', ...articles, maxRows: 7, label: label('Nên xem', 'Recommended') },
  ],
}
