import type { CollectionConfig } from 'payload'
import { accessTo } from '../access/accessTo.ts'
import { showPublicFields } from '../hardening/limitPublicQueries.ts'
import { label } from '../fields/label.ts'
import { foldSearch, searchText } from '../fields/searchText.ts'
import { slug } from '../fields/slug.ts'
import { sortable } from '../fields/sortable.ts'
import { refuseWhileInUse } from './refuseWhileInUse.ts'
import { raiseRevision, raiseRevisionAfterDelete } from './raiseRevision.ts'
import { enterInOrder, leaveTheOrder, rememberFormerSlug } from './rememberNames.ts'

/** A running story (dòng sự kiện) or a subject that articles share across sections. */
export const Topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: label('Chủ đề', 'Topic'), plural: label('Chủ đề', 'Topics') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug'],
    group: label('Xuất bản', 'Publishing'),
    listSearchableFields: ['searchText'],
  },
  access: accessTo('topics'),
  hooks: {
    beforeOperation: [foldSearch],
    afterRead: [showPublicFields],
    afterChange: [rememberFormerSlug('topics'), enterInOrder('topics'), raiseRevision],
    beforeDelete: [refuseWhileInUse],
    afterDelete: [leaveTheOrder('topics'), raiseRevisionAfterDelete],
  },
  fields: [
    ...sortable({
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 200,
      label: label('Tên', 'Name'),
    }),
    slug({ from: 'name' }),
    ...searchText(['name']),
  ],
}
