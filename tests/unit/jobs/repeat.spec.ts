import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { Payload } from 'payload'
import { repeat } from '../../../src/lifetime/repeat.ts'

let logged: unknown[]
const payload = { logger: { error: (line: unknown) => logged.push(line) } } as unknown as Payload

beforeEach(() => {
  logged = []
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

describe('work that is repeated', () => {
  it('is done after the first wait, and again after each pause', async () => {
    let times = 0
    const work = async () => times++
    const stop = repeat(payload, { named: 'count', do: work, first: 50, pause: 100 })
    await jest.advanceTimersByTimeAsync(49)
    expect(times).toBe(0)
    await jest.advanceTimersByTimeAsync(201)
    expect(times).toBe(3)
    await stop()
    await jest.advanceTimersByTimeAsync(1000)
    expect(times).toBe(3)
  })

  it('goes on after a failure, which is logged', async () => {
    let times = 0
    const err = new Error('The database is away.')
    const work = () => (++times === 1 ? Promise.reject(err) : Promise.resolve())
    const stop = repeat(payload, { named: 'count', do: work, pause: 100 })
    await jest.advanceTimersByTimeAsync(150)
    await stop()
    expect([times, logged]).toEqual([2, [{ msg: 'The newsroom could not count.', err }]])
  })

  it('hears of a stop, which waits for it', async () => {
    const seen: string[] = []
    const work = (signal: AbortSignal) =>
      new Promise<void>((done) => {
        signal.addEventListener('abort', () => {
          seen.push('told')
          setTimeout(() => done(void seen.push('done')), 10)
        })
      })
    const stop = repeat(payload, { named: 'wait', do: work, pause: 100 })
    await jest.advanceTimersByTimeAsync(1)
    const stopped = stop().then(() => seen.push('stopped'))
    await jest.advanceTimersByTimeAsync(10)
    await stopped
    expect(seen).toEqual(['told', 'done', 'stopped'])
  })
})
