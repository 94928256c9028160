import { describe, expect, it } from '@jest/globals'
import { effectsOfEdit } from '../../../src/domain/workflow/effectsOfEdit.ts'
import { isSealed, type State, states } from '../../../src/domain/workflow/states.ts'

const everyState = Object.keys(states) as State[]
const edit = { by: 'hoa', changesSealed: true }

describe.each(everyState)('an edit in %s', (state) => {
  it('of what an approval covers remembers its maker, once', () => {
    const { editedBy } = effectsOfEdit({ state, editedBy: ['an'] }, edit)
    expect(editedBy).toEqual(['an', 'hoa'])
    expect(effectsOfEdit({ state, editedBy }, edit).editedBy).toEqual(['an', 'hoa'])
  })

  it('breaks an approval where one stands, and nothing else', () => {
    const broken = { state: 'review', seal: null, printedNames: null, publishAt: null }
    expect(effectsOfEdit({ state }, edit)).toEqual({
      editedBy: ['hoa'],
      ...(isSealed(state) && broken),
    })
  })

  it('of anything else leaves no trace there', () => {
    const effects = effectsOfEdit({ state, editedBy: ['an'] }, { ...edit, changesSealed: false })
    expect(effects).toEqual({ editedBy: ['an'] })
  })
})

it('an edit by the server itself is nobody’s, and breaks an approval all the same', () => {
  const effects = effectsOfEdit({ state: 'approved', editedBy: null }, { ...edit, by: null })
  expect(effects).toMatchObject({ editedBy: [], state: 'review' })
})
