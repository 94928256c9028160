import { expect, it, jest } from '@jest/globals'
import { ofProcess } from '../../../src/config/ofProcess.ts'

it('there is one of, for each name, by whichever copy of a module it is asked for', async () => {
  const first = ofProcess('test.one', () => ({ made: 'first' }))
  jest.resetModules()
  const copy = await import('../../../src/config/ofProcess.ts')
  expect(copy.ofProcess).not.toBe(ofProcess)
  expect(copy.ofProcess('test.one', () => ({ made: 'again' }))).toBe(first)
  expect(copy.ofProcess('test.other', () => ({ made: 'other' }))).toEqual({ made: 'other' })
})
