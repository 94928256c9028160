'use client'

import { useListQuery } from '@payloadcms/ui'
import type { Where } from 'payload'
import type { Language } from '../../../domain/language.ts'
import { deskWords } from './deskWords.ts'
import {
  filterLabels,
  filtersIn,
  filterValues,
  type Looker,
  narrowedTo,
  photoFilters,
  toggled,
  valueFilters,
  valueIn,
  type ValueFilter,
} from './photoFilters.ts'

type Props = { language: Language; looker: Looker; offers: Record<ValueFilter, string[]> }

/** What the grid can be narrowed by. All of it stands in the address, so that a list can be sent to a colleague. */
export const FilterChips = ({ language, looker, offers }: Props) => {
  const { handleWhereChange, query } = useListQuery()
  const on = filtersIn(query.where, looker)
  const narrow = (where: Where) => void handleWhereChange?.(where)
  const isNarrowed = on.length > 0 || valueFilters.some((field) => valueIn(query.where, field))

  return (
    <div className="photo-desk__chips" role="group" aria-label={deskWords.filters[language]}>
      {photoFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          aria-pressed={on.includes(filter)}
          onClick={() => narrow(toggled(query.where, filter, looker))}
        >
          {filterLabels[filter][language]}
        </button>
      ))}
      {valueFilters.map((field) => {
        const value = valueIn(query.where, field)
        const offered =
          offers[field].includes(value) || !value ? offers[field] : [value, ...offers[field]]
        if (offered.length === 0) return null
        return (
          <select
            key={field}
            aria-label={filterValues[field][language]}
            data-narrowed={value !== ''}
            value={value}
            onChange={({ target }) => narrow(narrowedTo(query.where, field, target.value))}
          >
            <option value="">{filterValues[field][language]}</option>
            {offered.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        )
      })}
      {isNarrowed && (
        <button type="button" className="photo-desk__clear" onClick={() => narrow({})}>
          {deskWords.clear[language]}
        </button>
      )}
    </div>
  )
}
