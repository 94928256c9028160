import { describe, expect, it } from '@jest/globals'
import { givenIn } from '../../../src/admin/articles/givenIn.ts'

const filled = (fields: Record<string, string>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

describe('what was filled into a dialog', () => {
  it('goes with the move under its own name', () => {
    expect(
      givenIn(filled({ note: 'Gỡ theo văn bản.', basis: 'authority' }), 'Asia/Ho_Chi_Minh'),
    ).toEqual({
      note: 'Gỡ theo văn bản.',
      basis: 'authority',
    })
  })

  it('is left out where nothing was typed', () => {
    expect(
      givenIn(filled({ note: ' ', basis: '', 'correction.wrong': '' }), 'Asia/Ho_Chi_Minh'),
    ).toEqual({})
  })

  it('makes one correction of its parts', () => {
    const data = { kind: 'correction', 'correction.kind': 'apology', 'correction.wrong': 'A' }
    expect(givenIn(filled(data), 'Asia/Ho_Chi_Minh')).toEqual({
      kind: 'correction',
      correction: { kind: 'apology', wrong: 'A' },
    })
  })
})
