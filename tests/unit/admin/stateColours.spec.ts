import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { states } from '../../../src/domain/workflow/states.ts'

/** Not yet in anybody's hands, or no longer: they are grey. */
const grey = ['draft', 'shelved']

it('every state has its colour, and no colour is of a state that is none', () => {
  const css = readFileSync('src/app/(payload)/custom.scss', 'utf8')
  const coloured = [...css.matchAll(/\[data-state='(\w+)'\]/g)].map(([, state]) => state)
  expect(new Set([...coloured, ...grey])).toEqual(new Set(Object.keys(states)))
})
