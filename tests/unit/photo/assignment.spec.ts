import { expect, it } from '@jest/globals'
import { articleNamedBy } from '../../../src/domain/photo/assignment.ts'

it.each([
  ['khai-mac-hoi-thao', 'khai-mac-hoi-thao'],
  ['Khai mạc hội thao', 'khai-mac-hoi-thao'],
  ['https://bao.example/khai-mac-hoi-thao.html', 'khai-mac-hoi-thao'],
  [' KHAI-MAC-HOI-THAO ', 'khai-mac-hoi-thao'],
  ['…', ''],
])('the job %s names the article %s', (job, slug) => {
  expect(articleNamedBy(job).slug).toBe(slug)
})

it('a job may name an article by its id', () => {
  expect(articleNamedBy(' 67AbC ').id).toBe('67AbC')
})
