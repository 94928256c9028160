import type { Sentence } from './language.ts'

/** Every role of a user, with the newsroom's word for it (contract §2). */
export const roles = {
  contributor: { vi: 'Cộng tác viên', en: 'Contributor' },
  reporter: { vi: 'Phóng viên', en: 'Reporter' },
  photographer: { vi: 'Phóng viên ảnh', en: 'Photographer' },
  editor: { vi: 'Biên tập viên', en: 'Editor' },
  deskHead: { vi: 'Trưởng ban', en: 'Desk head' },
  secretary: { vi: 'Thư ký tòa soạn', en: 'Managing editor' },
  chief: { vi: '(Phó) tổng biên tập', en: '(Deputy) editor-in-chief' },
  admin: { vi: 'Quản trị', en: 'Administrator' },
  frontend: { vi: 'Ứng dụng đọc (khóa API)', en: 'Frontend (API key)' },
} as const satisfies Record<string, Sentence>

export type Role = keyof typeof roles

export const isRole = (value: unknown): value is Role =>
  typeof value === 'string' && Object.hasOwn(roles, value)

/** The desk, in rising order: “editor and up” is a slice of it. */
export const desk = ['editor', 'deskHead', 'secretary', 'chief'] as const
export type DeskRole = (typeof desk)[number]

/** Whoever works in the newsroom: all roles but the administrator's and the reading application's. */
export const staff = ['contributor', 'reporter', 'photographer', ...desk] as const

/** Somebody who asks for something; `sections` are category ids, empty meaning every section. */
export type Actor = {
  id: string
  roles: readonly Role[]
  sections: readonly string[]
  active: boolean
}

/** Who publishes what was scheduled, when its time has come: nobody of the newsroom. */
export const theClock: Actor = { id: 'clock', roles: [], sections: [], active: true }

/** This role and every one above it. */
export const andUp = (role: DeskRole): readonly DeskRole[] => desk.slice(desk.indexOf(role))

/** Whether the actor is active and holds one of the roles. */
export const hasRole = (
  actor: Pick<Actor, 'roles' | 'active'> | null | undefined,
  ...wanted: readonly Role[]
): boolean => actor?.active === true && wanted.some((role) => actor.roles.includes(role))
