/**
 * What the files of a photo are called: the whole photo as it was uploaded (see `images/photoName.ts`), which no reader
 * is given; its sizes, its crops with the focal point they were made around, and the picture for sharing.
 */
export const photoFile =
  /^(?<photo>[a-z0-9-]+-[0-9a-f]{12})(?:\.(?:jpg|png)|(?<rendition>(?:-(?:16x9|4x3|1x1)-\d{1,3}x\d{1,3})?-\d+\.(?:webp|avif)|-share-\d{1,3}x\d{1,3}\.jpg))$/

/** The focal point as names of files hold it, in whole per cent: nobody sees less. */
export const focusOf = ({ x, y }: { x: number; y: number }): string =>
  `${Math.round(x)}x${Math.round(y)}`
