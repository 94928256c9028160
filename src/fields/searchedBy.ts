import { label } from './label.ts'

/** Says above a list what its search looks through, where that stands behind relations. */
export const searchedBy = (vi: string, en: string) => ({
  path: '/src/admin/words/SearchedBy.client.tsx#SearchedBy',
  clientProps: label(vi, en),
})
