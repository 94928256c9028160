import { describe, expect, it } from '@jest/globals'
import { isOwnRoute, isTarget, pathOfTarget, sitePath } from '../../../src/domain/redirects.ts'

describe('a path of the site', () => {
  it.each([
    ['/tin-cu/bai-1.htm', '/tin-cu/bai-1.htm'],
    ['/tin-cu/', '/tin-cu'],
    [' /tin-cu ', '/tin-cu'],
    ['/B%C3%A0i%20c%C5%A9', '/Bài cũ'],
    ['/Bài'.normalize('NFD'), '/Bài'],
    ['/100%2525', '/100%25'],
    ['/a%2Fb', '/a/b'],
  ])('%j is kept as %j', (text, path) => {
    expect(sitePath(text)).toBe(path)
  })

  it.each([
    '',
    '/',
    'tin-cu',
    '//evil.example',
    '/a//b',
    '/%2Fevil.example',
    'http://evil.example/a',
    '/a?b=1',
    '/a#b',
    '/a%3Fb',
    '/a\\b',
    '/a/../b',
    '/a/%2E%2E/b',
    '/./a',
    '/a%0Ab',
    '/a\u202eb',
    '/100%',
    `/${'a'.repeat(1_000)}`,
  ])('%j is none', (text) => {
    expect(sitePath(text)).toBeNull()
  })

  it.each(['/admin', '/api/articles', '/feeds/rss.xml', '/media/a.webp', '/Admin/x'])(
    '%s is the newsroom’s own',
    (path) => expect(isOwnRoute(path)).toBe(true),
  )

  it('is open to everything else', () => {
    expect(isOwnRoute('/administration')).toBe(false)
  })
})

describe('where readers can be sent', () => {
  it.each([
    '/',
    '/bai-moi.html',
    '/tim-kiem?q=a#b',
    'https://baochi.example/a?b=1',
    'HTTP://a.example',
  ])('is %s', (to) => expect(isTarget(to)).toBe(true))

  it.each([
    '',
    'bai-moi',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'https://',
    '/a b',
    '/a\nb',
    'ftp://a.example',
  ])('is not %j', (to) => expect(isTarget(to)).toBe(false))

  it.each([
    ['/a?b=1#c', '/a'],
    ['/b%C3%A0i/', '/bài'],
    ['https://site.example/a', '/a'],
    ['https://other.example/a', null],
    ['/', null],
  ])('%s is, on the site, %s', (to, path) => {
    expect(pathOfTarget(to, 'https://site.example')).toBe(path)
  })
})
