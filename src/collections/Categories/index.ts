import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/accessTo.ts'
import { boundReads, showPublicFields } from '../../hardening/publicReads.ts'
import { acceptNull } from '../../hardening/acceptNull.ts'
import { label } from '../../fields/label.ts'
import { refuseMissing } from '../../hardening/refuseMissing.ts'
import { refuseWrongTypes } from '../../hardening/refuseWrongTypes.ts'
import { foldSearch, searchText } from '../../fields/searchText.ts'
import { slug } from '../../fields/slug.ts'
import { sortable } from '../../fields/sortable.ts'
import { refuseCircle } from '../refuseCircle.ts'
import { refuseWhileInUse } from '../refuseWhileInUse.ts'
import { tellReaders, tellReadersOfLoss } from '../tellReaders.ts'
import { refileMoved } from './refileMoved.ts'

const refuseOwnParent = refuseCircle({
  path: 'parent',
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
    beforeOperation: [refuseWrongTypes, acceptNull, boundReads, foldSearch],
    afterRead: [showPublicFields],
    beforeValidate: [refuseMissing, refuseOwnParent],
    afterChange: [refileMoved, tellReaders],
    beforeDelete: [refuseWhileInUse],
    afterDelete: [tellReadersOfLoss],
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
