import { expect, it } from '@jest/globals'
import { Freshness } from '../../../src/lifetime/freshness.ts'

const at = () => {
  let now = 0
  return { now: () => now, pass: (milliseconds: number) => (now += milliseconds) }
}

it('is confirmed for half a second, and asked again before that by whoever comes', async () => {
  const clock = at()
  const freshness = new Freshness(clock.now)
  let reads = 0
  freshness.readBy(() => Promise.resolve((reads += 1) && 7))
  expect(freshness.isConfirmed()).toBe(false)
  await freshness.confirm()
  clock.pass(150)
  expect([freshness.isConfirmed(), reads]).toEqual([true, 1])
  clock.pass(150)
  expect([freshness.isConfirmed(), reads]).toEqual([true, 2])
  await freshness.confirm()
  clock.pass(501)
  expect(freshness.isConfirmed()).toBe(false)
})

it('begins a new generation when others have published, and never without a reason', async () => {
  const freshness = new Freshness(at().now)
  let revision = 3
  freshness.readBy(() => Promise.resolve(revision))
  await freshness.confirm()
  const { generation } = freshness
  await freshness.confirm()
  expect(freshness.generation).toBe(generation)
  revision = 4
  await freshness.confirm()
  expect(freshness.generation).toBe(generation + 1)
})

it('knows no more than what was asked for at the moment of asking', async () => {
  const clock = at()
  const freshness = new Freshness(clock.now)
  freshness.readBy(() => {
    clock.pass(600)
    return Promise.resolve(1)
  })
  await freshness.confirm()
  expect(freshness.isConfirmed()).toBe(false)
})

it('is not confirmed by a reading that failed, and tells who waits', async () => {
  const freshness = new Freshness(at().now)
  freshness.readBy(() => Promise.reject(new Error('away')))
  await expect(freshness.confirm()).rejects.toThrow('away')
  expect(freshness.isConfirmed()).toBe(false)
})

it('reads once for all who wait', async () => {
  const freshness = new Freshness(at().now)
  let reads = 0
  freshness.readBy(() => Promise.resolve((reads += 1)))
  await Promise.all([freshness.confirm(), freshness.confirm()])
  expect(reads).toBe(1)
})
