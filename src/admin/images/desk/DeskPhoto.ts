/** What the grid shows of a photo. */
export type DeskPhoto = {
  id: string
  /** The preview, and the same at its sizes for the browser to choose from; none for a photo without any. */
  src: string | null
  srcSet: string
  filename: string
  caption: string
  alt: string
  credit: string
  live: boolean
  /** Until when it may be used, ISO 8601. */
  validUntil: string | null
  /** The name of whoever sent it. */
  uploader: string
  /** Whether the one who looks may change its words. */
  isMine: boolean
}
