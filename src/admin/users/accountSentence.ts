import type { Language } from '../../domain/language.ts'
import type { AccountChange, Standing } from '../../domain/accountChanges.ts'
import { isRole, roles } from '../../domain/roles.ts'

type Told = { change: AccountChange; from?: unknown; to?: unknown }
type Given = { language: Language; sectionName: (id: string) => string | undefined }

const words = {
  vi: {
    created: 'tạo tài khoản',
    roles: 'đổi vai trò',
    sections: 'đổi chuyên mục phụ trách',
    on: 'mở tài khoản',
    off: 'tắt tài khoản',
    email: 'đổi địa chỉ e-mail',
    password: 'đặt mật khẩu mới',
    keyGiven: 'cấp khóa API mới',
    keyTaken: 'hủy khóa API',
    every: 'mọi chuyên mục',
    none: 'không có',
    gone: 'chuyên mục đã xóa',
    switchedOff: 'đang tắt',
  },
  en: {
    created: 'made the account',
    roles: 'changed the roles',
    sections: 'changed the sections',
    on: 'switched the account on',
    off: 'switched the account off',
    email: 'changed the e-mail address',
    password: 'set a new password',
    keyGiven: 'gave a new API key',
    keyTaken: 'revoked the API key',
    every: 'every section',
    none: 'none',
    gone: 'a deleted section',
    switchedOff: 'switched off',
  },
}

/** What a row of the log of accounts tells, after whoever did it: “đổi vai trò: Phóng viên → Biên tập viên”. */
export function accountSentence({ change, from, to }: Told, given: Given): string {
  const said = words[given.language]
  switch (change) {
    case 'created': {
      const { roles, sections, active } = to as Standing
      const parts = [rolesOf(roles, given), sectionsOf(sections, given)]
      return `${said.created}: ${[...parts, ...(active ? [] : [said.switchedOff])].join('; ')}`
    }
    case 'roles':
      return `${said.roles}: ${rolesOf(from, given)} → ${rolesOf(to, given)}`
    case 'sections':
      return `${said.sections}: ${sectionsOf(from, given)} → ${sectionsOf(to, given)}`
    case 'active':
      return to === true ? said.on : said.off
    case 'apiKey':
      return to === true ? said.keyGiven : said.keyTaken
    default:
      return said[change]
  }
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

const rolesOf = (value: unknown, { language }: Given): string =>
  textsIn(value)
    .map((one) => (isRole(one) ? roles[one][language] : one))
    .join(', ') || words[language].none

const sectionsOf = (value: unknown, { language, sectionName }: Given): string =>
  textsIn(value)
    .map((id) => sectionName(id) ?? words[language].gone)
    .join(', ') || words[language].every

/** The sections that a row names, to look up their names. */
export const sectionsNamed = ({ change, from, to }: Told): string[] =>
  change === 'sections'
    ? [...textsIn(from), ...textsIn(to)]
    : change === 'created'
      ? textsIn((to as Standing).sections)
      : []
