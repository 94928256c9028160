'use client'

import { useFormFields } from '@payloadcms/ui'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { changedPaths, type Values } from '../../../domain/merge.ts'
import { drop, keep, type Kept, keptOf, sayOpen } from './localDrafts.ts'
import type { ArticleForm } from './useArticleForm.ts'

/** Not at every key: a long article is much to write. */
const pause = 1000

/**
 * Keeps what is typed and not saved in this browser, and forgets it once it is saved. Gives what was kept
 * before of the same article by the same person, in a form that is no longer open.
 *
 * @param owner `<user>:<article>`
 */
export function useLocalDrafts(
  { base, typed }: Pick<ArticleForm, 'base' | 'typed'>,
  owner: string,
) {
  const state = useFormFields(([fields]) => fields)
  const [found, setFound] = useState<Kept[]>([])
  const key = useMemo(() => `${owner}:${Date.now().toString(36)}${Math.random()}`, [owner])
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const isKept = useRef(false)
  const former = useRef<string[]>([])

  const keepNow = useCallback(() => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const [before, mine] = [base(), typed()]
    const paths = changedPaths(before, mine)
    if (paths.length > 0) {
      isKept.current = true
      const at = new Date().toISOString()
      const kept = { key, owner, at, paths, base: only(before, paths), mine: only(mine, paths) }
      void keep(kept).then(() => Promise.all(former.current.splice(0).map(drop)))
    } else {
      // Saved before the form had kept them: what it was given back stands on the server too.
      if (isKept.current) former.current.push(key)
      isKept.current = false
      for (const one of former.current.splice(0)) void drop(one)
    }
  }, [base, typed, key, owner])

  useEffect(() => {
    timer.current ??= setTimeout(keepNow, pause)
  }, [state, keepNow])

  useEffect(() => sayOpen(key), [key])
  useEffect(() => {
    void keptOf(owner).then(setFound)
  }, [owner])

  useLayoutEffect(() => {
    document.addEventListener('visibilitychange', keepNow)
    window.addEventListener('pagehide', keepNow)
    return () => {
      document.removeEventListener('visibilitychange', keepNow)
      window.removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [keepNow])

  return {
    found: found[0] ?? null,
    /** Leaves what was found for another time. */
    leave: () => setFound([]),
    /** Forgets what was found, because nobody wants it. */
    forget: (kept: Kept) => {
      void drop(kept.key)
      setFound((all) => all.filter((one) => one !== kept))
    },
    /** It is in the form by now: forgotten as soon as the form has kept it for itself. */
    takeOver: (kept: Kept) => {
      former.current.push(kept.key)
      setFound([])
    },
    keepNow,
  }
}

/** Whole fields: a group goes with all that stands in it. */
const only = (values: Values, paths: readonly string[]): Values => {
  const names = new Set(paths.map((path) => path.split('.')[0]))
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)))
}
