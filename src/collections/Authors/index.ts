import type { CollectionConfig, PayloadRequest, Where } from 'payload'
import { accessTo } from '../../access/accessTo.ts'
import { showPublicFields, showSeenPhoto } from '../../hardening/limitPublicQueries.ts'
import { staffReadsField } from '../../access/roles.ts'
import { findRows } from '../../database/rows.ts'
import type { Branch } from '../../domain/categoryTree.ts'
import { label } from '../../fields/label.ts'
import { ownRowIds } from '../../hardening/ownRowIds.ts'
import { refuseMissing } from '../../hardening/refuseMissing.ts'
import { reworded } from '../../fields/reworded.ts'
import { foldSearch, searchText } from '../../fields/searchText.ts'
import { slug } from '../../fields/slug.ts'
import { sortable } from '../../fields/sortable.ts'
import { wordsOfAuthor } from '../../workflow/rewordings.ts'
import { refuseCircle } from '../refuseCircle.ts'
import { refuseWhileInUse } from '../refuseWhileInUse.ts'
import { noteRewordings } from '../noteRewordings.ts'
import { raiseRevision, raiseRevisionAfterDelete } from '../raiseRevision.ts'
import { enterInOrder, leaveTheOrder, rememberFormerSlug } from '../rememberNames.ts'
import { countRenaming } from './countRenaming.ts'
import { hidePortrait, showPortrait } from './showPortrait.ts'

const successors = async (req: PayloadRequest): Promise<Branch[]> => {
  const where: Where = { successor: { exists: true } }
  const authors = await findRows(req, 'authors', { select: ['successor'], where })
  return authors.map(({ id, successor }) => ({ id, parent: successor ?? null }))
}

const refuseOwnSuccessor = refuseCircle({
  path: 'successor',
  steps: successors,
  says: {
    vi: 'Tác giả không thể kế tục chính mình, dù qua tác giả khác.',
    en: 'An author cannot succeed themselves, not by way of others either.',
  },
})

/** Whoever signs articles: a person, or an organisation such as a union of a district. */
export const Authors: CollectionConfig = {
  slug: 'authors',
  labels: { singular: label('Tác giả', 'Author'), plural: label('Tác giả', 'Authors') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', 'validTo', 'slug'],
    group: label('Xuất bản', 'Publishing'),
    listSearchableFields: ['searchText'],
    components: {
      edit: { beforeDocumentControls: ['/src/admin/forms/LateRows.client.tsx#LateRows'] },
    },
  },
  access: accessTo('authors'),
  // Whether readers may see the photo is judged by it, whatever a caller selects.
  forceSelect: { avatar: true },
  hooks: {
    beforeOperation: [foldSearch],
    afterRead: [showPublicFields],
    afterChange: [
      countRenaming,
      showPortrait,
      rememberFormerSlug('authors'),
      enterInOrder('authors'),
      raiseRevision,
    ],
    beforeValidate: [refuseMissing, refuseOwnSuccessor],
    beforeChange: [ownRowIds, noteRewordings(wordsOfAuthor)],
    beforeDelete: [refuseWhileInUse],
    afterDelete: [hidePortrait, leaveTheOrder('authors'), raiseRevisionAfterDelete],
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'person',
      label: label('Loại', 'Kind'),
      options: [
        { value: 'person', label: label('Cá nhân', 'Person') },
        { value: 'organisation', label: label('Tổ chức', 'Organisation') },
      ],
    },
    ...sortable({
      name: 'name',
      type: 'text',
      required: true,
      maxLength: 200,
      label: label('Tên', 'Name'),
      admin: {
        description: label('Như in dưới bài.', 'As printed under articles.'),
      },
    }),
    slug({ from: 'name' }),
    {
      name: 'aliases',
      type: 'array',
      label: label('Tên khác', 'Other names'),
      labels: {
        singular: label('Tên khác', 'Other name'),
        plural: label('Tên khác', 'Other names'),
      },
      fields: [
        { name: 'name', type: 'text', required: true, maxLength: 200, label: label('Tên', 'Name') },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'validFrom',
          type: 'date',
          label: label('Có hiệu lực từ', 'Valid from'),
          admin: { width: '50%' },
        },
        {
          name: 'validTo',
          type: 'date',
          label: label('Đến', 'Valid to'),
          admin: {
            width: '50%',
            description: label(
              'Với tổ chức đã sáp nhập hoặc giải thể; bài cũ giữ nguyên tên đã in.',
              'For organisations that were merged or closed; old articles keep the printed name.',
            ),
          },
        },
      ],
    },
    {
      name: 'successor',
      type: 'relationship',
      relationTo: 'authors',
      index: true,
      label: label('Tổ chức kế tục', 'Successor'),
      admin: { appearance: 'drawer' },
    },
    { name: 'bio', type: 'textarea', maxLength: 5000, label: label('Giới thiệu', 'About') },
    {
      name: 'avatar',
      type: 'upload',
      relationTo: 'images',
      label: label('Ảnh chân dung', 'Portrait'),
      hooks: { afterRead: [showSeenPhoto] },
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      label: label('Tài khoản', 'Account'),
      access: { read: staffReadsField },
      admin: { position: 'sidebar' },
    },
    {
      name: 'unverified',
      type: 'checkbox',
      defaultValue: false,
      label: label('Chưa xác minh', 'Unverified'),
      access: { read: staffReadsField },
      admin: {
        position: 'sidebar',
        description: label(
          'Tạo tự động khi nhập bài cũ; bỏ chọn sau khi kiểm tra.',
          'Created by an import; untick it once somebody has checked.',
        ),
      },
    },
    reworded,
    ...searchText(['name', 'aliases']),
  ],
}
