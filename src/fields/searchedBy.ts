import { type InEach, label } from './label.ts'

/** Says above a list what its search looks through, where that stands behind relations. */
export const searchedBy = (...texts: InEach) => ({
  path: '/src/admin/words/SearchedBy.client.tsx#SearchedBy',
  clientProps: label(...texts),
})
