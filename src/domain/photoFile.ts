/**
 * What the files of a photo are called: the whole photo as it was uploaded (see `images/photoName.ts`), which no reader
 * is given; its sizes, its crops with the focal point they were made around, and the picture for sharing.
 */
export const photoFile =
  /^(?<photo>[a-z0-9-]+-[0-9a-f]{12})(?:\.(?:jpg|png)|(?<rendition>(?:-(?:16x9|4x3|1x1)-\d{1,3}x\d{1,3})?-\d+\.(?:webp|avif)|-share-\d{1,3}x\d{1,3}\.jpg))$/

/** What the names of all files of a photo begin with; null for a file that is none of a photo. */
export const photoOf = (file: string): string | null => photoFile.exec(file)?.groups?.photo ?? null

/** The focal point as names of files hold it, in whole per cent: nobody sees less. */
export const focusOf = ({ x, y }: { x: number; y: number }): string =>
  `${Math.round(x)}x${Math.round(y)}`

/** Whether an address leads to an upload itself, which readers are given no address of. */
export const isOfUpload = (src: string): boolean => {
  const name = src.split('/').at(-1) ?? ''
  const found = photoFile.exec(name)
  return found ? found.groups?.rendition === undefined : /\.(?:jpg|png)$/.test(name)
}
