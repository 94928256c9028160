import { describe, expect, it } from '@jest/globals'
import { announcementOf } from '../../../src/demo/announcementOf.ts'

const users = [
  {
    email: 'frontend@newsroom.example',
    name: 'Trang đọc báo',
    roles: ['frontend' as const],
  },
  { email: 'deskhead@newsroom.example', name: 'Hoàng Văn Quân', roles: ['deskHead' as const] },
]

const access = { url: 'http://localhost:4000', password: 'mat-khau-mau', key: 'khoa-mau' }

describe('the announcement of the demo newsroom', () => {
  const said = announcementOf(users, access)

  it.each([
    'http://localhost:4000/admin',
    'http://localhost:4000/api/v1/articles',
    'mat-khau-mau',
    'users API-Key khoa-mau',
    'deskHead@newsroom.example',
    'Hoàng Văn Quân, Trưởng ban',
  ])('names %s', (part) => {
    expect(said).toContain(part)
  })

  it('names nobody who is not there', () => {
    expect(said).not.toContain('chief@newsroom.example')
  })

  it('sends to the first start for a password that no setting holds', () => {
    expect(announcementOf(users, { ...access, password: null })).toContain('như lần chạy đầu')
  })
})
