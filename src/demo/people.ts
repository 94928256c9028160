import type { Role } from '../domain/roles.ts'
import type { CategoryName } from './categories.ts'

type Person = {
  name: string
  roles: readonly Role[]
  /** All, if none is said. */
  sections?: readonly CategoryName[]
}

/**
 * Everybody of the demo newsroom, under the name before `@newsroom.example` (contract §2). Those of the
 * contract work in every section; the last two show what it is to have some only.
 */
export const people = {
  contributor: { name: 'Phạm Thị Lan', roles: ['contributor'] },
  reporter: { name: 'Nguyễn Minh An', roles: ['reporter'] },
  reporter2: { name: 'Trần Thu Hà', roles: ['reporter'] },
  photographer: { name: 'Lê Hải Đăng', roles: ['photographer'] },
  editor: { name: 'Vũ Thanh Bình', roles: ['editor'] },
  editor2: { name: 'Đỗ Ngọc Mai', roles: ['editor'] },
  deskHead: { name: 'Hoàng Văn Quân', roles: ['deskHead'] },
  deskHead2: { name: 'Bùi Thị Thúy', roles: ['deskHead'] },
  secretary: { name: 'Đặng Quốc Khánh', roles: ['secretary'] },
  chief: { name: 'Phan Đình Long', roles: ['chief'] },
  chief2: { name: 'Lý Thu Trang', roles: ['chief'] },
  admin: { name: 'Ngô Hữu Phước', roles: ['admin'] },
  frontend: { name: 'Trang đọc báo', roles: ['frontend'] },
  editor3: { name: 'Tạ Thùy Dương', roles: ['editor'], sections: ['Xã hội', 'Văn hóa - Thể thao'] },
  deskHead3: { name: 'Cao Xuân Trường', roles: ['deskHead'], sections: ['Việc làm'] },
} as const satisfies Record<string, Person>

export type PersonName = keyof typeof people

/** Addresses know no case: they are stored in lower case, as Payload looks them up. */
export const emailOf = (name: string): string => `${name.toLowerCase()}@newsroom.example`
