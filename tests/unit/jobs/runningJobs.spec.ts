import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { Payload } from 'payload'
import { repeat } from '../../../src/lifetime/repeat.ts'
import { areJobsRunning } from '../../../src/lifetime/runningJobs.ts'

const payload = { logger: { error: () => undefined } } as unknown as Payload
const minute = 60_000

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

describe('the jobs of a process', () => {
  it('do not run before one is started, nor after it is stopped', async () => {
    expect(areJobsRunning()).toBe(false)
    const stop = repeat(payload, { named: 'wait', do: async () => undefined, pause: minute })
    await jest.advanceTimersByTimeAsync(60 * minute)
    expect(areJobsRunning()).toBe(true)
    await stop()
    expect(areJobsRunning()).toBe(false)
  })

  it('run while one fails, which is logged and tried again', async () => {
    const fail = () => Promise.reject(new Error('The database is away.'))
    const stop = repeat(payload, { named: 'fail', do: fail, pause: minute })
    await jest.advanceTimersByTimeAsync(60 * minute)
    expect(areJobsRunning()).toBe(true)
    await stop()
  })

  it('do not run when one of them hangs', async () => {
    let finish: () => void = () => undefined
    const hang = () => new Promise<void>((done) => (finish = done))
    const stop = repeat(payload, { named: 'hang', do: hang, pause: minute })
    await jest.advanceTimersByTimeAsync(9 * minute)
    expect(areJobsRunning()).toBe(true)
    await jest.advanceTimersByTimeAsync(2 * minute)
    expect(areJobsRunning()).toBe(false)
    finish()
    await jest.advanceTimersByTimeAsync(1)
    expect(areJobsRunning()).toBe(true)
    await stop()
  })
})
