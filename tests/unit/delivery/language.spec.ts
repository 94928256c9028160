import { languageAsked } from '../../../src/domain/language.ts'
import { describe, expect, it } from '@jest/globals'

const asked = (headers: Record<string, string>) =>
  languageAsked(new Request('https://newsroom.example/', { headers }))

describe('the language of sentences', () => {
  it.each([
    ['', 'vi'],
    ['*', 'vi'],
    ['fr-FR,fr', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['vi,en;q=0.8', 'vi'],
    ['vi;q=0.3,en;q=0.8', 'en'],
    ['en;q=zzz', 'vi'],
    ['en;q=0', 'vi'],
    [',;=;;,'.repeat(500), 'vi'],
  ])('for Accept-Language %j is %s', (accepted, language) => {
    expect(asked({ 'accept-language': accepted })).toBe(language)
  })

  it('is the one chosen in the admin, where one was', () => {
    expect(asked({ cookie: 'a=b; payload-lng=en', 'accept-language': 'vi' })).toBe('en')
    expect(asked({ cookie: 'payload-lng=fr', 'accept-language': 'en' })).toBe('en')
  })
})
