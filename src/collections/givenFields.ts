import type { Field } from 'payload'
import type { InputName } from '../domain/workflow/given.ts'
import { inputNames, ruleOf } from '../domain/workflow/inputs.ts'
import { dayAndTime } from '../fields/dayAndTime.ts'
import { offScreen } from '../fields/offScreen.ts'

/** A field of the log by the newsroom's words. */
export const inWords = {
  components: {
    Cell: '/src/admin/articles/LogCell.tsx#LogCell',
    Field: '/src/admin/articles/LogField.tsx#LogField',
  },
} as const

const fieldOf = (name: InputName): Field => {
  const rule = ruleOf(name)
  const ifGiven = {
    condition: (row: Partial<Record<string, unknown>>) => Boolean(row[name]),
  }
  switch (rule.as) {
    case 'line':
      return { name, type: 'text', label: rule.label, admin: ifGiven }
    case 'text':
      return { name, type: 'textarea', label: rule.label, admin: ifGiven }
    case 'choice':
      return { name, type: 'text', label: rule.label, admin: { ...inWords, ...ifGiven } }
    case 'moment':
      return { name, type: 'date', label: rule.label, admin: { date: dayAndTime, ...ifGiven } }
    // An id: `MoveTold` says the name.
    case 'person':
      return { name, type: 'text', admin: offScreen }
    // Payload's editor for JSON is loaded from a public network.
    case 'parts':
      return { name, type: 'json', admin: offScreen }
  }
}

/** What was given with a move, each shown where there is something to show. */
export const givenFields: Field[] = inputNames.map(fieldOf)
