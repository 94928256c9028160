import { expect, it } from '@jest/globals'
import { stateRules } from '../../../src/domain/workflow/states.ts'

/** Relative luminance (WCAG 2.2) of a colour such as `#fee2e2` or `#fff`. */
const luminance = (colour: string): number => {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const part = parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (colours: readonly string[]): number => {
  const [darker = NaN, lighter = NaN] = colours.map(luminance).sort((one, other) => one - other)
  return (lighter + 0.05) / (darker + 0.05)
}

it('knows black on white', () => {
  expect(contrast(['#fff', '#000000'])).toBeCloseTo(21)
})

it.each(Object.entries(stateRules))('the label of %s is read by weak eyes', (_, { colours }) => {
  expect(contrast(colours)).toBeGreaterThanOrEqual(7)
})
