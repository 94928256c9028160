import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import fc from 'fast-check'
import { Throttle } from '../../../src/throttle/Throttle.ts'
import { WaitingRoom } from '../../../src/throttle/WaitingRoom.ts'

const inTurn = async <T>(count: number, attempt: (index: number) => Promise<T>) => {
  const results: T[] = []
  for (let index = 0; index < count; index += 1) results.push(await attempt(index))
  return results
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-26T08:00:00Z') })
})
afterEach(() => {
  jest.useRealTimers()
})

describe('a throttle', () => {
  it('lets so many attempts pass, and says how long the next one has to wait', async () => {
    const throttle = new Throttle({ times: 3, seconds: 60 })
    expect(await inTurn(4, () => throttle.take('192.0.2.1', 'an'))).toEqual([null, null, null, 60])
    jest.advanceTimersByTime(45_500)
    expect(await throttle.take('192.0.2.1', 'an')).toBe(15)
    expect(throttle.wait('192.0.2.1', 'an')).toBe(15)
    jest.advanceTimersByTime(14_500)
    expect(throttle.wait('192.0.2.1', 'an')).toBeNull()
    expect(await throttle.take('192.0.2.1', 'an')).toBeNull()
  })

  it('says how many are left, and until when', async () => {
    const throttle = new Throttle({ times: 2, seconds: 60 })
    expect(throttle.standing('an')).toEqual({ left: 2, seconds: 60 })
    await throttle.take('an')
    jest.advanceTimersByTime(15_000)
    expect(throttle.standing('an')).toEqual({ left: 1, seconds: 45 })
    await inTurn(3, () => throttle.take('an'))
    expect(throttle.standing('an')).toEqual({ left: 0, seconds: 45 })
  })

  it('counts each name for itself', async () => {
    const throttle = new Throttle({ times: 1, seconds: 60 })
    const names = [['192.0.2.1', 'an'], ['192.0.2.2', 'an'], ['192.0.2.1', 'binh'], ['192.0.2.1an']]
    expect(await inTurn(4, (index) => throttle.take(...(names[index] ?? [])))).toEqual(
      Array(4).fill(null),
    )
    expect(await throttle.take('192.0.2.1', 'an')).toBe(60)
  })

  it('gives one attempt back, or forgets all', async () => {
    const throttle = new Throttle({ times: 2, seconds: 60 })
    await inTurn(2, () => throttle.take('an'))
    await throttle.giveBack('an')
    expect(await inTurn(2, () => throttle.take('an'))).toEqual([null, 60])
    await throttle.forget('an')
    expect(await inTurn(3, () => throttle.take('an'))).toEqual([null, null, 60])
  })

  it('gives back no more than was taken', async () => {
    const throttle = new Throttle({ times: 1, seconds: 60 })
    await inTurn(3, () => throttle.giveBack('an'))
    expect(await inTurn(2, () => throttle.take('an'))).toEqual([null, 60])
  })

  it('holds so many names and no more, whatever is made up', async () => {
    const throttle = new Throttle({ times: 2, seconds: 60, names: 100 })
    await inTurn(5_000, (index) => throttle.take('x'.repeat(1_000), String(index)))
    expect(throttle.size).toBe(100)
    await inTurn(5_000, (index) => throttle.take(String(Math.floor(index / 2))))
    expect(throttle.size).toBeLessThanOrEqual(200)
    jest.advanceTimersByTime(60_000)
    await throttle.take('an')
    expect(throttle.size).toBe(1)
  })

  it('keeps who is waiting, however many names are made up beside', async () => {
    const throttle = new Throttle({ times: 3, seconds: 60, names: 100 })
    await inTurn(3, () => throttle.take('an'))
    await inTurn(5_000, (index) => throttle.take(`made up ${index}`))
    expect(await throttle.take('an')).toBe(60)
  })

  const name = fc.constantFrom('an', 'bình', 'chi', 'dung', 'em')
  const steps = fc.array(
    fc.oneof(
      fc.record({ step: fc.constant('take' as const), name }),
      fc.record({ step: fc.constant('giveBack' as const), name }),
      fc.record({ step: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 40 }) }),
    ),
    { maxLength: 120 },
  )

  it('refuses nobody who has made fewer attempts in the time, however few names it can hold', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 6 }), async (all, names) => {
        const limit = { times: 3, seconds: 60 }
        const throttle = new Throttle({ ...limit, names })
        const taken = new Map<string, number[]>()
        const refusedTooEarly: unknown[] = []
        const act = {
          pass: async ({ seconds = 0 }) => void jest.advanceTimersByTime(seconds * 1_000),
          giveBack: async ({ name = '' }) => {
            await throttle.giveBack(name)
            taken.get(name)?.pop()
          },
          take: async ({ name = '' }) => {
            const now = performance.now()
            const recent = (taken.get(name) ?? []).filter((at) => at > now - limit.seconds * 1_000)
            const isRefused = (await throttle.take(name)) !== null
            taken.set(name, isRefused ? recent : [...recent, now])
            refusedTooEarly.push(...(isRefused && recent.length < limit.times ? [recent] : []))
          },
        }
        for (const one of all) await act[one.step](one)
        expect(refusedTooEarly).toEqual([])
        expect(throttle.size).toBeLessThanOrEqual(2 * names)
      }),
    )
  })

  it('lets nobody make more attempts in the time than it says while it holds their name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 60 }), async (all) => {
        const throttle = new Throttle({ times: 3, seconds: 60, names: 5 })
        const passed = await inTurn(all.length, async (index) =>
          (await throttle.take(all[index] ?? '')) === null ? [all[index]] : [],
        )
        const counts = new Set(
          all.map((one) => passed.flat().filter((passing) => passing === one).length),
        )
        expect(Math.max(0, ...counts)).toBeLessThanOrEqual(3)
      }),
    )
  })
})

describe('a waiting room', () => {
  it('keeps each for as long, and lets the first one go early when there is no place for one more', async () => {
    const room = new WaitingRoom({ milliseconds: 2_000, places: 2 })
    const gone: string[] = []
    const enter = (who: string) => void room.wait().then(() => gone.push(who))
    enter('first')
    await jest.advanceTimersByTimeAsync(500)
    enter('second')
    enter('third')
    await jest.advanceTimersByTimeAsync(0)
    expect([gone, room.taken]).toEqual([['first'], 2])
    await jest.advanceTimersByTimeAsync(1_999)
    expect([gone, room.taken]).toEqual([['first'], 2])
    await jest.advanceTimersByTimeAsync(1)
    expect([gone, room.taken]).toEqual([['first', 'second', 'third'], 0])
  })
})
