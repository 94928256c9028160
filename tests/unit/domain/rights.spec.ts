import { expect, it } from '@jest/globals'
import { readsAll } from '../../../src/domain/rights.ts'
import type { Role } from '../../../src/domain/roles.ts'

const own = { owner: 'somebody', category: 'sport', categoryPath: ['sport'] }
const somebody = (role: Role, sections: string[]) => ({
  ...{ id: 'somebody', roles: [role], active: true },
  sections,
})

it.each([
  ['contributor', ['union'], true],
  ['reporter', ['union'], true],
  ['photographer', ['union'], true],
  // The desk reads by section, its own articles too.
  ['editor', ['union'], false],
  ['deskHead', ['union'], false],
  ['editor', ['sport'], true],
  ['admin', [], false],
  ['frontend', [], false],
] as const)(
  '%s of the sections %j works on an own article in sport: %s',
  (role, sections, does) => {
    expect(readsAll(somebody(role, [...sections]), 'articles', own)).toBe(does)
  },
)

it('nobody who is switched off works on an own article', () => {
  const reporter = { ...somebody('reporter', []), active: false }
  expect(readsAll(reporter, 'articles', own)).toBe(false)
})
