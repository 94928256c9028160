import type { Actor, Role } from '../../../src/domain/roles.ts'
import type {
  Article,
  PhotoUse,
  Rights,
  Situation,
} from '../../../src/domain/workflow/situation.ts'

export const now = new Date('2026-03-01T12:00:00+07:00')

/** An article with nothing missing; a test states what matters to it. */
export const anArticle = (given: Partial<Article> = {}): Article => ({
  state: 'draft',
  live: false,
  title: 'Mưa lớn ở Phú Xuyên',
  lead: 'Sapo.',
  hasParagraph: true,
  category: 'cong-doan',
  categoryPath: ['cong-doan'],
  hasByline: true,
  photos: [],
  shared: [],
  origin: 'written',
  reviews: [],
  owner: 'reporter',
  pastOwners: [],
  assignee: null,
  revisedBy: null,
  editedBy: [],
  mustFixes: [],
  publishAt: null,
  embargoUntil: null,
  printedNames: {},
  seal: { approved: null, present: 'hash' },
  ...given,
})

export const aPhoto = (given: Partial<PhotoUse> = {}): PhotoUse => ({
  path: 'body.1',
  image: 'photo',
  alt: 'Mô tả',
  caption: 'Chú thích',
  credit: 'Nguyễn Văn An',
  decorative: false,
  rights: aLicence(),
  ...given,
})

/** Rights in force; a test states what is not. */
export const aLicence = (given: Partial<Rights> = {}): Rights => ({
  licence: 'own',
  validUntil: null,
  consent: 'publicEvent',
  isUsedUp: false,
  agency: null,
  ...given,
})

export const anActor = (role: Role, given: Partial<Actor> = {}): Actor => ({
  id: role,
  roles: [role],
  sections: [],
  active: true,
  ...given,
})

export const aSituation = (given: Partial<Situation> = {}): Situation => ({
  article: anArticle(),
  actor: anActor('reporter'),
  given: {},
  newOwner: null,
  now,
  ...given,
})
