import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { setImmediate as turn } from 'node:timers/promises'
import { Freshness } from '../../../src/lifetime/freshness.ts'
import { KeptAnswers } from '../../../src/serving/KeptAnswers.ts'
import { PreparedAnswer } from '../../../src/serving/PreparedAnswer.ts'

const forAll = { 'cache-control': 'public, max-age=0, s-maxage=10' }
const saying = (text: string, status = 200, head: Record<string, string> = forAll) =>
  new PreparedAnswer(status, head, Buffer.from(text))
const textOf = async (answer: PreparedAnswer | null): Promise<string | undefined> =>
  (await answer?.prepare('identity'))?.bytes.toString()

describe('what is kept', () => {
  it('is made once for all who ask meanwhile, and not again', async () => {
    const kept = new KeptAnswers(new Freshness(), 64)
    let makings = 0
    const make = async () => {
      makings += 1
      await turn()
      return saying('page')
    }
    const answers = await Promise.all(Array.from({ length: 50 }, () => kept.make('/a', make)))
    expect([makings, new Set(answers).size, kept.find('/a')]).toEqual([1, 1, answers[0]])
  })

  it('is known to be under way while it is made, and of no former time', async () => {
    const freshness = new Freshness()
    const kept = new KeptAnswers(freshness, 64)
    const making = kept.make('/a', async () => saying('page'))
    expect([kept.isUnderWay('/a'), kept.isUnderWay('/b')]).toEqual([true, false])
    freshness.drop()
    expect(kept.isUnderWay('/a')).toBe(false)
    await making
    const again = kept.make('/a', async () => saying('page'))
    await again
    expect(kept.isUnderWay('/a')).toBe(false)
  })

  it('is made again after a failure, which is told to all who waited', async () => {
    const kept = new KeptAnswers(new Freshness(), 64)
    const fail = () => Promise.reject(new Error('no database'))
    const asked = [kept.make('/a', fail), kept.make('/a', fail)]
    for (const one of asked) await expect(one).rejects.toThrow('no database')
    expect(await textOf(await kept.make('/a', () => Promise.resolve(saying('page'))))).toBe('page')
  })

  it('is nothing that is for one alone, or broken', async () => {
    const kept = new KeptAnswers(new Freshness(), 64)
    await kept.make('/a', () => Promise.resolve(saying('no', 500, { 'cache-control': 'no-store' })))
    expect(kept.find('/a')).toBeNull()
  })

  it('is nothing under an address that nobody writes who means to read', async () => {
    const kept = new KeptAnswers(new Freshness(), 64)
    const [short, long] = [`/${'a'.repeat(1_500)}`, `/${'a'.repeat(3_000)}`]
    for (const address of [short, long])
      await kept.make(address, () => Promise.resolve(saying('page')))
    expect([kept.find(short) !== null, kept.find(long)]).toEqual([true, null])
  })

  it('is not driven out by what is not there, however much of it is asked for', async () => {
    const kept = new KeptAnswers(new Freshness(), 64)
    const page = saying('page')
    await kept.make('/page', () => Promise.resolve(page))
    for (let n = 0; n < 2_000; n += 1)
      await kept.make(`/${n}`, () => Promise.resolve(saying('x'.repeat(2_000), 404)))
    expect([kept.find('/page'), kept.find('/0'), kept.find('/1999') !== null]).toEqual([
      page,
      null,
      true,
    ])
  })

  it('stays within its bytes', async () => {
    const kept = new KeptAnswers(new Freshness(), 64)
    const length = 1024 * 1024
    for (let n = 0; n < 100; n += 1)
      await kept.make(`/${n}`, () => Promise.resolve(saying('x'.repeat(length))))
    const held = Array.from({ length: 100 }, (_, n) => kept.find(`/${n}`)).filter(Boolean)
    expect(held.length).toBe(42)
    expect(kept.find('/99')).not.toBeNull()
  })
})

it('never answers with what was before a publication that came before the question', async () => {
  const act = fc.constantFrom('publish', 'ask', 'ask', 'pass' as const)
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(act, { maxLength: 40 }), async (scheduler, acts) => {
      const freshness = new Freshness()
      const kept = new KeptAnswers(freshness, 64)
      let published = 0
      // Reads at some moment of its making, and is done at a later one.
      const make = async () => {
        await scheduler.schedule(Promise.resolve())
        const read = published
        await scheduler.schedule(Promise.resolve())
        return saying(String(read))
      }
      const ask = async () => {
        const before = published
        const answer = kept.find('/a') ?? (await kept.make('/a', make))
        expect(Number(await textOf(answer))).toBeGreaterThanOrEqual(before)
      }
      const asked: Promise<void>[] = []
      for (const one of acts) {
        if (one === 'ask') asked.push(ask())
        else if (one === 'pass') {
          if (scheduler.count() > 0) await scheduler.waitOne()
        } else {
          published += 1
          freshness.drop()
        }
      }
      await scheduler.waitIdle()
      await Promise.all(asked)
      expect(Number(await textOf(kept.find('/a') ?? saying(String(published))))).toBe(published)
    }),
    { numRuns: 300 },
  )
})
