import { coversSection } from './coversSection.ts'
import { type Actor, andUp, desk, hasRole, isRole, type Role, staff } from './roles.ts'

/** Who has a right by what a thing is to them. What each means stands in `relations` below. */
export type Relation =
  | 'everybody'
  | 'everybodyWhenLive'
  | 'colleague'
  | 'owner'
  | 'sectionDesk'
  | 'coworker'
  | 'uploader'
  | 'addressee'
  | 'oneself'
  | 'ownProfile'
  | 'byState'

type Who = Role | Relation
export type Right = 'create' | 'read' | 'change' | 'delete'

const nobody: readonly Who[] = []
const heads = andUp('deskHead')
const leaders = andUp('secretary')
const operators = ['admin', 'secretary'] as const

/** Who may do what with which thing (contract §2); the access rules of the collections are made from it. */
export const rights = {
  articles: {
    create: staff,
    read: ['owner', 'sectionDesk', 'everybodyWhenLive'],
    change: ['byState'],
    delete: nobody,
  },
  images: {
    create: staff,
    read: ['uploader', 'reporter', 'photographer', ...desk, 'everybodyWhenLive'],
    change: ['uploader', 'photographer', ...desk],
    delete: ['uploader', ...heads],
  },
  authors: { create: desk, read: ['everybody'], change: desk, delete: heads },
  topics: { create: desk, read: ['everybody'], change: desk, delete: heads },
  categories: { create: leaders, read: ['everybody'], change: leaders, delete: leaders },
  redirects: { create: leaders, read: ['everybody'], change: leaders, delete: leaders },
  frontPage: { create: nobody, read: ['everybody'], change: leaders, delete: nobody },
  site: { create: nobody, read: ['everybody'], change: ['chief', 'admin'], delete: nobody },
  abbreviations: {
    create: nobody,
    read: [...staff, 'admin'],
    change: ['chief', 'admin'],
    delete: nobody,
  },
  codeReplacements: {
    create: nobody,
    read: [...staff, 'admin'],
    change: ['chief', 'admin'],
    delete: nobody,
  },
  // Whose words, and who resolves, the notes themselves judge.
  notes: { create: ['coworker'], read: ['coworker'], change: ['coworker'], delete: nobody },
  moves: { create: nobody, read: ['coworker'], change: nobody, delete: nobody },
  publications: { create: nobody, read: ['coworker'], change: nobody, delete: nobody },
  corrections: { create: nobody, read: ['coworker'], change: nobody, delete: nobody },
  notifications: { create: nobody, read: ['addressee'], change: ['addressee'], delete: nobody },
  users: {
    create: ['admin'],
    read: ['admin', 'oneself', 'colleague'],
    change: ['admin', 'ownProfile'],
    delete: nobody,
  },
  accountLog: { create: nobody, read: ['admin', 'chief'], change: nobody, delete: nobody },
  imports: { create: operators, read: operators, change: operators, delete: ['admin'] },
} as const satisfies Record<string, Readonly<Record<Right, readonly Who[]>>>

export type Governed = keyof typeof rights
/** What there is one of. */
const globals = ['frontPage', 'site', 'abbreviations', 'codeReplacements'] as const
/** What there are many of. */
export type GovernedCollection = Exclude<Governed, (typeof globals)[number]>

export const isCollection = (governed: Governed): governed is GovernedCollection =>
  !globals.some((one) => one === governed)

export const isGoverned = (name: string): name is Governed => Object.hasOwn(rights, name)

/** What of a thing a right may depend on; of what belongs to an article, the article's. */
export type Thing = {
  id?: string
  live?: boolean
  owner?: string | null
  uploader?: string | null
  user?: string | null
  category?: string | null
  categoryPath?: readonly string[]
}

/** Whether the actor has the right over this very thing; without one, over things of no relation to them. */
export const may = (
  actor: Actor | null,
  right: Right,
  collection: Governed,
  thing: Thing = {},
): boolean => whoMay(right, collection).some((who) => holds(who, actor, thing))

export const whoMay = (right: Right, collection: Governed): readonly Who[] =>
  rights[collection][right]

/** Whoever reads a thing because everybody or every colleague does, and so its public fields alone. */
const glimpses: ReadonlySet<Who> = new Set<Who>(['everybody', 'everybodyWhenLive', 'colleague'])

/** Who reads all of a thing, and not only what of it is public. */
export const whoReadsAll = (collection: Governed): readonly Who[] =>
  whoMay('read', collection).filter((who) => !glimpses.has(who))

export const readsAll = (actor: Actor | null, collection: Governed, thing: Thing): boolean =>
  whoReadsAll(collection).some((who) => holds(who, actor, thing))

const holds = (who: Who, actor: Actor | null, thing: Thing): boolean =>
  isRole(who) ? hasRole(actor, who) : relations[who](actor, thing)

const relations: Record<Relation, (actor: Actor | null, thing: Thing) => boolean> = {
  everybody: () => true,
  everybodyWhenLive: (_, { live }) => live === true,
  colleague: (actor) => hasRole(actor, ...staff),
  // The desk reads by section: an own article outside of it is as foreign as any other.
  owner: (actor, { owner }) =>
    hasRole(actor, 'contributor', 'reporter', 'photographer') && isSame(actor, owner),
  sectionDesk: (actor, { category = null, categoryPath = [] }) =>
    actor !== null &&
    hasRole(actor, ...desk) &&
    coversSection(actor, { category, categoryPath: [...categoryPath] }),
  coworker: (actor, article) =>
    relations.owner(actor, article) || relations.sectionDesk(actor, article),
  uploader: (actor, { uploader }) => hasRole(actor, ...staff) && isSame(actor, uploader),
  addressee: (actor, { user }) => hasRole(actor, ...staff, 'admin') && isSame(actor, user),
  oneself: (actor, { id }) => actor?.active === true && isSame(actor, id),
  // A reading application changes nothing, its own account neither.
  ownProfile: (actor, { id }) => hasRole(actor, ...staff, 'admin') && isSame(actor, id),
  // Somebody of the staff; who in which state, `workflow/edit.ts` says.
  byState: (actor) => hasRole(actor, ...staff),
}

const isSame = (actor: Actor | null, id: string | null | undefined): boolean =>
  actor !== null && actor.id === id
