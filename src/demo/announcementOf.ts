import { roles } from '../domain/roles.ts'
import type { User } from '../payload-types.ts'
import { emailOf, people } from './people.ts'

type Known = Pick<User, 'email' | 'name' | 'roles'>

type Access = {
  url: string
  /** False where the screen is not only read by who runs the newsroom. */
  logins: false | Logins
}

type Logins = {
  /** Null when only the first start knew it. */
  password: string | null
  key: string | null
}

/** What a newcomer reads: addresses, the password, logins in the order of `people`, and the key. */
export const announcementOf = (users: readonly Known[], { url, logins }: Access): string =>
  [
    '',
    'Tòa soạn mẫu · Demo newsroom',
    `  Biên tập · Editors:     ${url}/admin`,
    `  Độc giả · Readers:      ${url}/`,
    `  Lập trình · Programs:   ${url}/api/v1/articles`,
    ...(logins ? linesOf(users, logins) : []),
    '',
  ].join('\n')

const linesOf = (users: readonly Known[], { password, key }: Logins): string[] => [
  `  Mật khẩu · Password:    ${password ?? 'như lần chạy đầu · as at the first start'}`,
  ...(key ? [`  Khóa API · API key:     Authorization: users API-Key ${key}`] : []),
  '  Đăng nhập · Logins:',
  ...Object.keys(people).flatMap((name) =>
    users.filter(({ email }) => email === emailOf(name)).map((user) => loginOf(name, user)),
  ),
]

/** Written as the roles are; addresses know no case. */
const loginOf = (login: string, { name, roles: held = [] }: Known): string =>
  `    ${`${login}@newsroom.example`.padEnd(32)}${name}, ${held.map((role) => roles[role].vi).join(', ')}`
