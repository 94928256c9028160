import type { CollectionConfig } from 'payload'
import { readArticles, readArticleVersions } from '../../access/articles.ts'
import { boundReads, showPublicFields } from '../../access/publicReads.ts'
import { nobody, staffOnly } from '../../access/roles.ts'
import { articleEndpoints } from '../../endpoints/articles.ts'
import { label } from '../../fields/label.ts'
import { foldSearch, searchText } from '../../fields/searchText.ts'
import { bookkeeping, content, placement, planning, workflow } from './fields.ts'
import { followChange } from './hooks/followChange.ts'
import { guardWrites } from './hooks/guardWrites.ts'
import { setByServer } from './hooks/setByServer.ts'
import { mayEdit } from './mayEdit.ts'

export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: label('Bài', 'Article'), plural: label('Bài', 'Articles') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'category', 'owner', 'assignee', 'updatedAt'],
    group: label('Xuất bản', 'Publishing'),
    listSearchableFields: ['searchText'],
  },
  access: {
    create: staffOnly,
    read: readArticles,
    readVersions: readArticleVersions,
    update: mayEdit,
    delete: nobody,
  },
  // Drafts are validated too: an unvalidated one could name what does not exist. Nothing is pruned.
  versions: { drafts: { validate: true }, maxPerDoc: 0 },
  defaultSort: '-updatedAt',
  endpoints: articleEndpoints,
  hooks: {
    beforeOperation: [guardWrites, boundReads, foldSearch],
    afterRead: [showPublicFields],
    beforeChange: [setByServer],
    afterChange: [followChange],
  },
  fields: [
    ...content,
    ...placement,
    ...workflow,
    ...planning,
    ...bookkeeping,
    ...searchText(['title', 'kicker', 'lead', 'source', 'bylines']),
  ],
}
