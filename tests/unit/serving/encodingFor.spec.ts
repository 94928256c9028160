import { expect, it } from '@jest/globals'
import { encodingFor } from '../../../src/serving/encodingFor.ts'

it.each([
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1, br;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity;q=0', 'identity'],
  ['zstd', 'identity'],
  ['gzip;q=nonsense', 'identity'],
  [', ,;;q', 'identity'],
])('who takes “%s” gets %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding)
  expect(encodingFor(accepted)).toBe(encoding)
})
