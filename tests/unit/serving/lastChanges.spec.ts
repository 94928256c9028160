import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LastChanges } from '../../../src/serving/LastChanges.ts'

const second = 1_000

describe('the last change of an answer', () => {
  it('is that of the revision, until it is made again and is the same', () => {
    const changes = new LastChanges()
    expect(changes.of('/a', '"one"', 10 * second)).toBe(10 * second)
    expect(changes.of('/a', '"one"', 30 * second)).toBe(11 * second)
    expect(changes.of('/a', '"one"', 90 * second)).toBe(11 * second)
    expect(changes.of('/b', '"one"', 90 * second)).toBe(90 * second)
    expect(changes.of('/a', '"two"', 95 * second)).toBe(95 * second)
    // What comes back has changed too.
    expect(changes.of('/a', '"one"', 97 * second)).toBe(97 * second)
  })

  it('is no later than the revision, and never the same for other bytes, once its second is over', () => {
    // Moments, in tenths of a second, at which something is published or read; the answer is one of three texts.
    const history = fc.array(
      fc.record({
        pause: fc.integer({ min: 1, max: 25 }),
        published: fc.option(fc.constantFrom('a', 'b', 'c')),
      }),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(history, (steps) => {
        const changes = new LastChanges()
        const under = new Map<number, string>()
        let now = 1_000
        let [text, revision] = ['', now]
        for (const { pause, published } of steps) {
          now += pause
          if (published !== null) {
            text = published
            revision = now
            continue
          }
          // As `answerText` has it: while a second lasts the one before is named.
          const inSecond = Math.floor(revision / 10)
          const revisedAt = (now >= (inSecond + 1) * 10 ? inSecond : inSecond - 1) * second
          const named = changes.of('/a', text, revisedAt)
          expect(named).toBeLessThanOrEqual(revisedAt)
          // Younger ones are given whole: see `PreparedAnswer`.
          if (now * 100 < named + 2 * second) continue
          expect([named, under.get(named) ?? text]).toEqual([named, text])
          under.set(named, text)
        }
      }),
      { numRuns: 200 },
    )
  })
})
