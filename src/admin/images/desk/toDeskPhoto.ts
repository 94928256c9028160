import { idOf } from '../../../domain/idOf.ts'
import type { Image } from '../../../payload-types.ts'
import type { DeskPhoto } from './DeskPhoto.ts'

/** The columns that the grid needs of a photo. What a file said fills a screen by itself, and stays behind. */
export const deskColumns = {
  filename: true,
  url: true,
  width: true,
  caption: true,
  alt: true,
  credit: true,
  live: true,
  uploader: true,
  rights: { validUntil: true },
  sizes: { w320: { url: true, width: true }, w640: { url: true, width: true } },
} as const

/** A photo as the grid shows it; a colleague's live one lacks what is not public. */
export const toDeskPhoto = (
  { id, url, width, sizes, rights, uploader, ...photo }: Partial<Image> & Pick<Image, 'id'>,
  { names, isMine }: { names: ReadonlyMap<string, string>; isMine: boolean },
): DeskPhoto => {
  const previews = [sizes?.w320, sizes?.w640].filter((size) => size?.url)
  return {
    id,
    src: previews[0]?.url ?? url ?? null,
    srcSet: (previews.length > 0 ? previews : [{ url, width }])
      .flatMap((one) => (one?.url && one.width ? [`${one.url} ${one.width}w`] : []))
      .join(', '),
    filename: photo.filename ?? '',
    caption: photo.caption ?? '',
    alt: photo.alt ?? '',
    credit: photo.credit ?? '',
    live: photo.live ?? false,
    validUntil: rights?.validUntil ?? null,
    uploader: names.get(idOf(uploader) ?? '') ?? '',
    isMine,
  }
}
