import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Throttle } from '../../../src/throttle/Throttle.ts'

const inTurn = async (count: number, attempt: (index: number) => Promise<number | null>) => {
  const waits: (number | null)[] = []
  for (let index = 0; index < count; index += 1) waits.push(await attempt(index))
  return waits
}

describe('a throttle', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-26T08:00:00Z') })
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it('lets so many attempts pass, and says how long the next one has to wait', async () => {
    const throttle = new Throttle({ times: 3, seconds: 60 })
    expect(await inTurn(4, () => throttle.take('192.0.2.1', 'an'))).toEqual([null, null, null, 60])
    jest.advanceTimersByTime(45_500)
    expect(await throttle.take('192.0.2.1', 'an')).toBe(15)
    jest.advanceTimersByTime(14_500)
    expect(await throttle.take('192.0.2.1', 'an')).toBeNull()
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

  it('counts made-up names in so many counters, and no more', async () => {
    const throttle = new Throttle({ times: 1, seconds: 60 })
    const waits = await inTurn(20_000, (index) => throttle.take(`made up ${index}`))
    expect(waits.filter((wait) => wait === null).length).toBeLessThanOrEqual(16_384)
  })
})
