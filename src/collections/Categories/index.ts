import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/accessTo.ts'
import { categoryTree } from '../../access/categoryTree.ts'
import { showPublicFields } from '../../hardening/limitPublicQueries.ts'
import { label } from '../../fields/label.ts'
import { refuseMissing } from '../../hardening/refuseMissing.ts'
import { foldSearch, searchText } from '../../fields/searchText.ts'
import { slug } from '../../fields/slug.ts'
import { sortable } from '../../fields/sortable.ts'
import { refuseCircle } from '../refuseCircle.ts'
import { refuseWhileInUse } from '../refuseWhileInUse.ts'
import { raiseRevision, raiseRevisionAfterDelete } from '../raiseRevision.ts'
import { rememberFormerSlug } from '../rememberNames.ts'
import { relistMoved } from './relistMoved.ts'

const refuseOwnParent = refuseCircle({
  path: 'parent',
  steps: categoryTree,
  says: {
    vi: 'Chuyên mục không thể nằm trong chính nó.',
    en: 'A category cannot stand below itself.',
  },
})

export const Categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: label('Chuyên mục', 'Category'), plural: label('Chuyên mục', 'Categories') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'parent', 'order', 'slug'],
    group: label('Xuất bản', 'Publishing'),
    listSearchableFields: ['searchText'],
  },
  access: accessTo('categories'),
  defaultSort: 'order',
  hooks: {
    beforeOperation: [foldSearch],
    afterRead: [showPublicFields],
    beforeValidate: [refuseMissing, refuseOwnParent],
    afterChange: [relistMoved, rememberFormerSlug('categories'), raiseRevision],
    beforeDelete: [refuseWhileInUse],
    afterDelete: [raiseRevisionAfterDelete],
  },
  fields: [
    ...sortable({
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 200,
      label: label('Tên', 'Name'),
    }),
    slug({ from: 'name', reserved: true }),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'categories',
      index: true,
      label: label('Thuộc chuyên mục', 'Parent'),
    },
    {
      name: 'order',
      type: 'number',
      defaultValue: 0,
      label: label('Thứ tự', 'Order'),
    },
    ...searchText(['name']),
  ],
}
