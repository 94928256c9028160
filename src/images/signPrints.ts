import type { Photo } from './develop.ts'
import { type PhotoWords, xmpOf } from './xmpOf.ts'
import { xmpInWebp } from './xmpInWebp.ts'

/** The sizes of a photo with what its record says of it written into each. */
export const signPrints = (sizes: Photo['sizes'], words: PhotoWords): Photo['sizes'] => {
  const xmp = xmpOf(words)
  if (xmp === null) return sizes
  return Object.fromEntries(
    Object.entries(sizes).map(([name, print]) => [name, { ...print, data: xmpInWebp(print, xmp) }]),
  )
}
