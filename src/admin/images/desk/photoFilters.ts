import type { Where } from 'payload'
import type { Sentence } from '../../../domain/language.ts'

/** What one narrows the grid by with a tap, in the order of the chips. */
export const filterLabels = {
  noCaption: { vi: 'Thiếu chú thích', en: 'No caption' },
  noAlt: { vi: 'Thiếu alt', en: 'No alt text' },
  noCredit: { vi: 'Thiếu nguồn ảnh', en: 'No credit' },
  mine: { vi: 'Của tôi', en: 'Mine' },
  today: { vi: 'Hôm nay', en: 'Today' },
  unused: { vi: 'Chưa dùng', en: 'Unused' },
  rightsEnd: { vi: 'Sắp hết quyền', en: 'Rights soon over' },
} as const satisfies Record<string, Sentence>

export type PhotoFilter = keyof typeof filterLabels
export const photoFilters = Object.keys(filterLabels) as PhotoFilter[]

/** What of a photo the grid is narrowed by with a value: every photo of one place, say. */
export const filterValues = {
  event: { vi: 'Sự kiện', en: 'Event' },
  personsShown: { vi: 'Người trong ảnh', en: 'Persons' },
  place: { vi: 'Nơi chụp', en: 'Place' },
} as const satisfies Record<string, Sentence>

export type ValueFilter = keyof typeof filterValues
export const valueFilters = Object.keys(filterValues) as ValueFilter[]

/** Who looks, and since when it is today. */
export type Looker = { user: string; now: Date; dayStart: Date }

const soon = 7 * 24 * 60 * 60 * 1000

/** The condition that a chip stands for, as it goes into the address of the list. */
export const conditionOf = (filter: PhotoFilter, { user, now, dayStart }: Looker): Where => {
  switch (filter) {
    case 'noCaption':
      return isMissing('caption')
    case 'noAlt':
      return isMissing('alt')
    case 'noCredit':
      return isMissing('credit')
    case 'mine':
      return { uploader: { equals: user } }
    case 'today':
      return { createdAt: { greater_than_equal: dayStart.toISOString() } }
    case 'unused':
      return { placed: { not_equals: true } }
    case 'rightsEnd':
      return { 'rights.validUntil': { less_than: new Date(now.getTime() + soon).toISOString() } }
  }
}

/** What was taken away again is an empty text. */
const isMissing = (field: string): Where => ({
  or: [{ [field]: { exists: false } }, { [field]: { equals: '' } }],
})

/** Which chips a list is narrowed by: a link that was shared yesterday still shows them. */
export const filtersIn = (where: unknown, looker: Looker): PhotoFilter[] =>
  photoFilters.filter((filter) =>
    conditionsIn(where).some((one) => shapeOf(one) === shapeOf(conditionOf(filter, looker))),
  )

/** The value that a list is narrowed to. */
export const valueIn = (where: unknown, field: ValueFilter): string => {
  for (const one of conditionsIn(where)) {
    const { equals } = (one[field] ?? {}) as { equals?: unknown }
    if (typeof equals === 'string') return equals
  }
  return ''
}

/** The condition of the list with this chip on where it was off, and off where it was on. */
export const toggled = (where: unknown, filter: PhotoFilter, looker: Looker): Where => {
  const shape = shapeOf(conditionOf(filter, looker))
  const rest = conditionsIn(where).filter((one) => shapeOf(one) !== shape)
  return filtersIn(where, looker).includes(filter)
    ? all(rest)
    : all([...rest, conditionOf(filter, looker)])
}

/** The condition of the list with this value, or with any where there is none. */
export const narrowedTo = (where: unknown, field: ValueFilter, value: string): Where => {
  const rest = conditionsIn(where).filter((one) => !(field in one))
  return all(value === '' ? rest : [...rest, { [field]: { equals: value } }])
}

const all = (conditions: Where[]): Where => (conditions.length === 0 ? {} : { and: conditions })

const conditionsIn = (where: unknown): Where[] => {
  if (typeof where !== 'object' || where === null) return []
  const { and, ...rest } = where as Where
  const others = Object.entries(rest).map(([key, value]) => ({ [key]: value }))
  // An address with many of them makes an object of the list.
  return [...others, ...Object.values<Where>(and ?? [])]
}

/** Of which kind a condition is. An address makes texts of its values, and the days in it grow old. */
const shapeOf = (condition: Where): string =>
  JSON.stringify(condition, (_, value: unknown) => {
    if (typeof value === 'boolean') return String(value)
    return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? 'a time' : value
  })
