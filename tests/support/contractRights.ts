import type { Role } from '../../src/domain/roles.ts'

/** Contract §2 in the words of the tests. Nothing here is read from the rules under test. */

type Rights = Record<'create' | 'change' | 'delete', readonly Role[]>

const desk: readonly Role[] = ['editor', 'deskHead', 'secretary', 'chief']
const deskHeadAndUp: readonly Role[] = ['deskHead', 'secretary', 'chief']
const secretaryAndChief: readonly Role[] = ['secretary', 'chief']
const allButAdminAndFrontend: readonly Role[] = [
  'contributor',
  'reporter',
  'photographer',
  'editor',
  'deskHead',
  'secretary',
  'chief',
]

export const everyRole: readonly Role[] = [...allButAdminAndFrontend, 'admin', 'frontend']

/** Who writes what is nobody's own. */
export const writers = {
  authors: { create: desk, change: desk, delete: deskHeadAndUp },
  topics: { create: desk, change: desk, delete: deskHeadAndUp },
  categories: { create: secretaryAndChief, change: secretaryAndChief, delete: secretaryAndChief },
  redirects: { create: secretaryAndChief, change: secretaryAndChief, delete: secretaryAndChief },
  images: {
    create: allButAdminAndFrontend,
    change: ['photographer', ...desk],
    delete: deskHeadAndUp,
  },
  users: { create: ['admin'], change: ['admin'], delete: [] },
  imports: {
    create: ['admin', 'secretary'],
    change: ['admin', 'secretary'],
    delete: ['admin'],
  },
  // Of an article that the desk works on; `notes.spec.ts` says who changes and resolves what.
  notes: { create: desk, change: [], delete: [] },
  moves: { create: [], change: [], delete: [] },
  publications: { create: [], change: [], delete: [] },
  corrections: { create: [], change: [], delete: [] },
  notifications: { create: [], change: [], delete: [] },
  accountLog: { create: [], change: [], delete: [] },
} as const satisfies Record<string, Rights>

export type Collection = keyof typeof writers

/** Who reads a row that is nobody's own and not live, by its id. */
export const readers: Record<Collection, readonly Role[]> = {
  authors: everyRole,
  topics: everyRole,
  categories: everyRole,
  redirects: everyRole,
  notes: desk,
  images: ['reporter', 'photographer', ...desk],
  users: [...allButAdminAndFrontend, 'admin'],
  imports: ['admin', 'secretary'],
  moves: desk,
  publications: desk,
  corrections: desk,
  notifications: [],
  accountLog: ['admin', 'chief'],
}

/** The articles of the spec that are not live, by what they are to whom. */
export type ArticleName =
  | 'mine' // outside of the section
  | 'assignedToReporter' // outside of the section, written by somebody else
  | 'takenFromReporter' // outside of the section, written by the reporter
  | 'inSection' // in a child of the section
  | 'outside'
  | 'uncategorised'

const all: readonly ArticleName[] = [
  'mine',
  'assignedToReporter',
  'takenFromReporter',
  'inSection',
  'outside',
  'uncategorised',
]
const ofTheSection: readonly ArticleName[] = ['inSection', 'uncategorised']

/** Whose version being worked on each of them sees. */
export const worksOn = {
  contributor: ['mine'],
  reporter: ['mine', 'assignedToReporter'],
  photographer: ['mine'],
  editor: all,
  deskHead: all,
  secretary: all,
  chief: all,
  editorOfSection: ofTheSection,
  deskHeadOfSection: ofTheSection,
  secretaryOfSection: ofTheSection,
  chiefOfSection: ofTheSection,
  reporterAndEditorOfSection: ['mine', ...ofTheSection],
  adminAndReporter: ['mine'],
  frontendAndPhotographer: ['mine'],
  admin: [],
  frontend: [],
  inactiveEditor: [],
  nobody: [],
} as const satisfies Record<string, readonly ArticleName[]>

export type CallerName = keyof typeof worksOn
