import type { Sentence } from './language.ts'

/** What of an account is logged when it changes, by the newsroom's word for it (contract §2). */
export const accountChanges = {
  created: { vi: 'Tạo tài khoản', en: 'Account created' },
  roles: { vi: 'Vai trò', en: 'Roles' },
  sections: { vi: 'Chuyên mục phụ trách', en: 'Sections' },
  active: { vi: 'Hoạt động', en: 'Activation' },
  email: { vi: 'E-mail', en: 'E-mail' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  apiKey: { vi: 'Khóa API', en: 'API key' },
} as const satisfies Record<string, Sentence>

export type AccountChange = keyof typeof accountChanges

/** By what way it was changed. */
export const accountWays = {
  rest: { vi: 'trang quản trị hoặc REST', en: 'the admin or REST' },
  graphql: { vi: 'GraphQL', en: 'GraphQL' },
  link: { vi: 'đường dẫn đặt mật khẩu', en: 'a link that sets a password' },
  command: { vi: 'lệnh npm run admin', en: 'the command npm run admin' },
  server: { vi: 'máy chủ', en: 'the server' },
} as const satisfies Record<string, Sentence>

export type AccountWay = keyof typeof accountWays

/** What decides about somebody's rights. */
export type Standing = { roles: string[]; sections: string[]; active: boolean }

/** One row of the log, before it is chained. No secret stands in it, nor what colleagues don't know of each other. */
export type Changed = { change: AccountChange; from: Said; to: Said }
type Said = Standing | string[] | boolean | null

/** An account as it is stored, as far as it is logged. */
export type AccountSeen = Standing & {
  email: string
  hash: string | null
  apiKeyIndex: string | null
}

/** What changed of an account; `before` is null when it is new. */
export function changesOf(before: AccountSeen | null, after: AccountSeen): Changed[] {
  if (before === null) {
    const { roles, sections, active } = after
    const created: Changed = { change: 'created', from: null, to: { roles, sections, active } }
    return after.apiKeyIndex === null
      ? [created]
      : [created, { change: 'apiKey', from: false, to: true }]
  }
  const changed: Changed[] = []
  for (const change of ['roles', 'sections'] as const)
    if (!isSameSet(before[change], after[change]))
      changed.push({ change, from: before[change], to: after[change] })
  if (before.active !== after.active)
    changed.push({ change: 'active', from: before.active, to: after.active })
  if (before.email !== after.email) changed.push({ change: 'email', from: null, to: null })
  if (before.hash !== after.hash) changed.push({ change: 'password', from: null, to: null })
  if (before.apiKeyIndex !== after.apiKeyIndex)
    changed.push({
      change: 'apiKey',
      from: before.apiKeyIndex !== null,
      to: after.apiKeyIndex !== null,
    })
  return changed
}

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((entry) => other.includes(entry))

/** What the rows of a log say of the standing, each part as far as any row tells. */
export function standingAfter(
  rows: readonly { change: unknown; to: unknown }[],
): Partial<Standing> {
  const standing: Partial<Standing> = {}
  for (const { change, to } of rows)
    if (change === 'created') Object.assign(standing, to)
    else if (change === 'roles' || change === 'sections' || change === 'active')
      Object.assign(standing, { [change]: to })
  return standing
}

/** The first part of the standing that is not what the log led to; null when all is. */
export const strayOf = (logged: Partial<Standing>, now: Standing): keyof Standing | null =>
  logged.roles !== undefined && !isSameSet(logged.roles, now.roles)
    ? 'roles'
    : logged.sections !== undefined && !isSameSet(logged.sections, now.sections)
      ? 'sections'
      : logged.active !== undefined && logged.active !== now.active
        ? 'active'
        : null
