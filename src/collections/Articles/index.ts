import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access/accessTo.ts'
import { showNextVersions } from '../../hardening/draftLists.ts'
import { hidePrivateFilters } from '../../hardening/hidePrivateFilters.ts'
import { showPublicFields } from '../../hardening/limitPublicQueries.ts'
import { hideVersions, readVersions } from '../../hardening/versions.ts'
import { articleEndpoints } from '../../endpoints/articles.ts'
import { label } from '../../fields/label.ts'
import { ownRowIds } from '../../hardening/ownRowIds.ts'
import { refuseMissing } from '../../hardening/refuseMissing.ts'
import { foldSearch, searchText } from '../../fields/searchText.ts'
import { bookkeeping, content, movesPanel, placement, planning, words, workflow } from './fields.ts'
import { followChange } from './hooks/followChange.ts'
import { guardWrites } from './hooks/guardWrites.ts'
import { notePlaced } from './hooks/notePlaced.ts'
import { setByServer } from './hooks/setByServer.ts'
import { mayEdit } from './mayEdit.ts'
import { searchedBy } from './searchedBy.ts'

/** Moves take the place of Payload's own ways to publish. */
const nothing = '/src/admin/Nothing.tsx#Nothing'

export const Articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: label('Bài', 'Article'), plural: label('Bài', 'Articles') },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'category', 'owner', 'assignee', 'updatedAt'],
    group: label('Xuất bản', 'Publishing'),
    listSearchableFields: ['searchText'],
    components: {
      beforeListTable: ['/src/admin/articles/WorkLists.tsx#WorkLists'],
      edit: {
        beforeDocumentControls: [
          '/src/admin/articles/StateBar.tsx#StateBar',
          '/src/admin/forms/LateRows.client.tsx#LateRows',
        ],
        SaveDraftButton: '/src/admin/articles/form/SaveArticle.client.tsx#SaveArticle',
        Status: nothing,
        PublishButton: nothing,
        UnpublishButton: nothing,
      },
      views: { edit: { versions: { Component: '/src/admin/articles/Versions.tsx#Versions' } } },
    },
  },
  access: { ...accessTo('articles'), readVersions, update: mayEdit },
  // The form would offer fields that only moves set; over the API `endpoints/bulk.ts` writes one by one.
  disableBulkEdit: true,
  // Drafts are validated too: an unvalidated one could name what does not exist. Payload prunes
  // nothing: which versions may go is for us to say (`workflow/thinVersions.ts`).
  versions: { drafts: { validate: true }, maxPerDoc: 0 },
  defaultSort: '-updatedAt',
  // Whether a caller works on it is asked of these, whatever they select.
  forceSelect: { owner: true, category: true },
  endpoints: articleEndpoints,
  hooks: {
    beforeOperation: [guardWrites, hidePrivateFilters, hideVersions, foldSearch],
    afterRead: [showPublicFields],
    afterOperation: [showNextVersions],
    beforeValidate: [refuseMissing],
    beforeChange: [ownRowIds, setByServer, notePlaced],
    afterChange: [followChange],
  },
  fields: [
    words,
    movesPanel,
    ...content,
    ...placement,
    ...workflow,
    ...planning,
    ...bookkeeping,
    ...searchText(searchedBy.from, searchedBy.more),
  ],
}
