import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { findDocs } from '../../../src/delivery/docs/findDocs.ts'

const { version } = JSON.parse(
  readFileSync('node_modules/swagger-ui-dist/package.json', 'utf8'),
) as { version: string }

describe('the page about /api/v1', () => {
  it('is a page in Vietnamese that needs nothing of others', async () => {
    const page = await findDocs('/api/v1/docs')
    expect(page).toMatchObject({ type: 'text/html; charset=utf-8', keys: ['site'] })
    expect(page?.text).toMatch(/<html lang="vi">[^]*<title>API cho bạn đọc – Tòa soạn<\/title>/)
    const addresses = [...(page?.text.matchAll(/(?:src|href)="([^"]*)"/g) ?? [])].map(
      ([, to]) => to,
    )
    expect(addresses.filter((to) => !to?.startsWith('/api/v1/') && to !== 'data:,')).toEqual([])
    expect((await findDocs('/api/v1/docs/'))?.text).toBe(page?.text)
  })

  it('is made of files of one version, which are kept for ever', async () => {
    const script = await findDocs(`/api/v1/docs/${version}/swagger-ui-bundle.js`)
    expect(script).toMatchObject({
      type: 'text/javascript; charset=utf-8',
      headers: { 'Cache-Control': 'public, max-age=31536000, s-maxage=31536000, immutable' },
    })
    const style = await findDocs(`/api/v1/docs/${version}/swagger-ui.css`)
    expect(style?.type).toBe('text/css; charset=utf-8')
  })

  it.each([
    '/api/v1/docs/0.0.0/swagger-ui.css',
    `/api/v1/docs/${version}/package.json`,
    `/api/v1/docs/${version}/constructor`,
    `/api/v1/docs/${version}/x/swagger-ui.css`,
    `/api/v1/docs/${version}/../swagger-ui.css`,
    `/api/v1/docs/${version}/..%2fpackage.json`,
    '/api/v1/docs/swagger-ui.css',
    '/api/v1/docsx',
    '/api/v1/articles/docs',
  ])('has no other file: %s', async (path) => {
    expect(await findDocs(path)).toBeNull()
  })
})
