import type { PersonName } from './people.ts'

export type Author = {
  kind: 'person' | 'organisation'
  aliases?: readonly string[]
  validFrom?: string
  validTo?: string
  /** Stands before it in the list. */
  successor?: UnionName
  bio?: string
  account?: PersonName
}

/** The unions that followed those of the districts. */
type UnionName = 'Công đoàn phường Long Xá' | 'Công đoàn xã Đông Phú' | 'Công đoàn xã An Đoài'

/** Districts and their unions ended on 30 June 2025; what they signed stays as it was printed. */
const endOfDistricts = '2025-06-30T17:00:00.000Z'
const beginOfCommunes = endOfDistricts

/** Whoever signs an article, by the name as printed. */
export const authors = {
  'LĐLĐ thành phố Minh Giang': {
    kind: 'organisation',
    aliases: ['Liên đoàn Lao động thành phố Minh Giang', 'LĐLĐ TP Minh Giang'],
  },
  'Công đoàn các KCN Minh Giang': {
    kind: 'organisation',
    aliases: ['Công đoàn các khu công nghiệp Minh Giang', 'CĐ các KCN Minh Giang'],
  },
  'Công đoàn phường Long Xá': {
    kind: 'organisation',
    aliases: ['CĐ phường Long Xá'],
    validFrom: beginOfCommunes,
  },
  'Công đoàn xã Đông Phú': {
    kind: 'organisation',
    aliases: ['CĐ xã Đông Phú'],
    validFrom: beginOfCommunes,
  },
  'Công đoàn xã An Đoài': {
    kind: 'organisation',
    aliases: ['CĐ xã An Đoài'],
    validFrom: beginOfCommunes,
  },
  'LĐLĐ quận Long Xá': {
    kind: 'organisation',
    aliases: ['Liên đoàn Lao động quận Long Xá'],
    validTo: endOfDistricts,
    successor: 'Công đoàn phường Long Xá',
  },
  'LĐLĐ huyện Đông Phú': {
    kind: 'organisation',
    aliases: ['Liên đoàn Lao động huyện Đông Phú'],
    validTo: endOfDistricts,
    successor: 'Công đoàn xã Đông Phú',
  },
  'LĐLĐ huyện An Đoài': {
    kind: 'organisation',
    aliases: ['Liên đoàn Lao động huyện An Đoài'],
    validTo: endOfDistricts,
    successor: 'Công đoàn xã An Đoài',
  },
  'Trung tâm Tư vấn pháp luật Công đoàn Minh Giang': {
    kind: 'organisation',
    aliases: ['Trung tâm TVPL Công đoàn Minh Giang'],
  },
  'Minh An': {
    kind: 'person',
    aliases: ['Nguyễn Minh An'],
    bio: 'Phóng viên theo dõi hoạt động công đoàn và việc làm.',
    account: 'reporter',
  },
  'Thu Hà': {
    kind: 'person',
    aliases: ['Trần Thu Hà'],
    bio: 'Phóng viên viết về đời sống công nhân, y tế và nữ công.',
    account: 'reporter2',
  },
  'Hải Đăng': {
    kind: 'person',
    aliases: ['Lê Hải Đăng'],
    bio: 'Phóng viên ảnh.',
    account: 'photographer',
  },
  'Thanh Bình': { kind: 'person', aliases: ['Vũ Thanh Bình'], account: 'editor' },
  'Phạm Lan': {
    kind: 'person',
    aliases: ['Phạm Thị Lan'],
    bio: 'Cộng tác viên, cán bộ công đoàn xã An Đoài.',
    account: 'contributor',
  },
} as const satisfies Record<string, Author>

export type AuthorName = keyof typeof authors
