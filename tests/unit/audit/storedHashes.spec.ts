import { expect, it } from '@jest/globals'
import { publicationHash, recordIn } from '../../../src/ledger/publicationHash.ts'
import type { Article } from '../../../src/payload-types.ts'
import { contentHashOf } from '../../../src/workflow/seal.ts'
import { versionHashOf } from '../../../src/workflow/versionHash.ts'

// Computed when such rows were first stored: they have to be found again, whatever fields join them later.
const at = '2026-11-30T00:00:00.000Z'
const version: Partial<Article> = {
  ...{ id: 'v1', title: 'Ra mắt công đoàn cơ sở', slug: 'ra-mat-cong-doan-co-so', lead: null },
  ...{ category: 'c1', owner: 'u1', editedBy: ['u2', 'u1'], createdAt: at, updatedAt: at },
  bylines: [{ author: 'a1', role: 'text', name: null }],
}

it('a stored version keeps its hash', () => {
  expect(versionHashOf(version as Article)).toBe(
    '0cbd0325b2a3ab1ce58bdf5dcda86511a4f92ea3bb888a8e93cc49905920d6f5',
  )
})

it('an approval keeps its hash', () => {
  const shown = { photos: [], printedNames: { a1: 'Mai Quý' } }
  expect(contentHashOf(version as Article, shown)).toBe(
    '272aefc86bbf14399298ef53d9aeee8359163d2b1e0abe77e2b052814f9b38bd',
  )
})

it('a publication keeps its hash', () => {
  const text = { title: 'Ra mắt', slug: 'ra-mat', text: 'Một đoạn.' }
  expect(publicationHash(recordIn({ article: 'v1', number: 1, kind: 'first', at, ...text }))).toBe(
    '0e423233719b788f0f9280645f2599eef67f2e73da097cbae03e95e6c92f888c',
  )
})
