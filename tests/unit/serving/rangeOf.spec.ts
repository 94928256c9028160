import { expect, it } from '@jest/globals'
import { rangeOf } from '../../../src/serving/rangeOf.ts'

const photo = { size: 1_000, tag: '"photo"' }

it.each([
  [{}, null],
  [{ range: 'bytes=0-99' }, { start: 0, end: 99 }],
  [{ range: 'bytes=900-' }, { start: 900, end: 999 }],
  [{ range: 'bytes=-100' }, { start: 900, end: 999 }],
  [{ range: 'bytes=-5000' }, { start: 0, end: 999 }],
  [{ range: 'bytes=0-9,-5000' }, { start: 0, end: 999 }],
  [{ range: 'bytes=-0' }, 'none'],
  [{ range: 'bytes=0x1-5' }, null],
  [{ range: 'bytes=1-5-9' }, null],
  [{ range: 'bytes=-' }, null],
  [{ range: 'bytes=900-5000' }, { start: 900, end: 999 }],
  [{ range: 'bytes=0-' }, { start: 0, end: 999 }],
  [{ range: 'bytes=1000-' }, 'none'],
  [{ range: 'bytes=0-9,20-29' }, null],
  // Parts that touch are one.
  [{ range: 'bytes=0-9,10-29' }, { start: 0, end: 29 }],
  [{ range: 'lines=0-9' }, null],
  [{ range: 'nonsense' }, null],
  [
    { range: 'bytes=0-9', 'if-range': '"photo"' },
    { start: 0, end: 9 },
  ],
  [{ range: 'bytes=0-9', 'if-range': '"another"' }, null],
])('who says %j is given %j', (said, asked) => {
  const found = rangeOf(said, photo)
  expect(found && found !== 'none' ? { start: found.start, end: found.end } : found).toEqual(asked)
})
