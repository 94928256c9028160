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

const url = 'http://localhost:4000'
const logins = { password: 'mat-khau-mau', key: 'khoa-mau' }

describe('the announcement of the demo newsroom', () => {
  const said = announcementOf(users, { url, logins })

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
    const forgotten = { ...logins, password: null }
    expect(announcementOf(users, { url, logins: forgotten })).toContain('như lần chạy đầu')
  })

  it('elsewhere names the addresses, and neither people nor password nor key', () => {
    const elsewhere = announcementOf(users, { url: 'https://news.example', logins: false })
    expect(elsewhere).toContain('https://news.example/admin')
    expect(elsewhere).not.toMatch(/@|mat-khau|API-Key|Hoàng/)
  })
})
