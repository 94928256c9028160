import { describe, expect, it } from '@jest/globals'
import { BytesInFlight } from '../../../src/lifetime/BytesInFlight.ts'

const megabytes = (count: number): number => count * 1024 * 1024

describe('the bytes of bodies in flight', () => {
  it('of one stranger’s address are two megabytes', () => {
    const bytes = new BytesInFlight()
    expect(bytes.hold(megabytes(2), '192.0.2.1')).toBe(true)
    expect(bytes.hold(1, '192.0.2.1')).toBe(false)
    expect(bytes.hold(1, '192.0.2.2')).toBe(true)
  })

  it('of all strangers are sixteen, and leave room for who works here', () => {
    const bytes = new BytesInFlight()
    for (let n = 0; n < 8; n++) expect(bytes.hold(megabytes(2), `192.0.2.${n}`)).toBe(true)
    expect(bytes.hold(1, '192.0.2.9')).toBe(false)
    expect(bytes.hold(megabytes(240), null)).toBe(true)
    expect(bytes.hold(1, null)).toBe(false)
  })

  it('are free again when they are released', () => {
    const bytes = new BytesInFlight()
    expect(bytes.hold(megabytes(256), null)).toBe(true)
    bytes.release(megabytes(256), null)
    expect(bytes.hold(megabytes(2), '192.0.2.1')).toBe(true)
    bytes.release(megabytes(2), '192.0.2.1')
    expect(bytes.hold(megabytes(2), '192.0.2.1')).toBe(true)
  })
})
