import { useState } from 'react'
import type { DeskPhoto } from './DeskPhoto.ts'

/** What the photos are called that were seen on any page so far: what is chosen may stand on another one. */
export const useSeen = (photos: readonly DeskPhoto[]): ReadonlyMap<string, string> => {
  const [seen] = useState(() => new Map<string, string>())
  for (const { id, caption, filename } of photos) seen.set(id, caption || filename)
  return seen
}
