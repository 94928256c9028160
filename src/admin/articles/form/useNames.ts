'use client'

import type { Language } from '../../../domain/language.ts'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ask } from '../moveRequests.ts'

/** Names by id of the documents that are named as `[collection, id]`, as soon as the server has told them. */
export function useNames(
  named: readonly (readonly [string, string])[],
  language: Language,
): Record<string, string> {
  const { config, getEntityConfig } = useConfig()
  const [names, setNames] = useState<Record<string, string>>({})
  const wanted = JSON.stringify([...new Set(named.map((one) => one.join('/')))].sort())

  useEffect(() => {
    const pairs = (JSON.parse(wanted) as string[]).map((one) => one.split('/'))
    for (const collection of new Set(pairs.map(([first]) => first ?? ''))) {
      const ids = pairs.flatMap(([first, id]) => (first === collection && id ? [id] : []))
      const title = getEntityConfig({ collectionSlug: collection })?.admin.useAsTitle ?? 'id'
      const query = new URLSearchParams({
        depth: '0',
        draft: 'true',
        limit: '100',
        [`select[${title}]`]: 'true',
        'where[id][in]': ids.join(','),
      })
      void ask(`${config.routes.api}/${collection}?${query}`, language, { method: 'GET' })
        .then((response) => (response?.ok ? response.json() : { docs: [] }))
        .then(({ docs }: { docs: Record<string, unknown>[] }) => {
          const told = docs.map((doc): [string, string] => [textIn(doc.id), textIn(doc[title])])
          setNames((known) => ({ ...known, ...Object.fromEntries(told) }))
        })
    }
  }, [wanted, config.routes.api, getEntityConfig, language])
  return names
}

const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
