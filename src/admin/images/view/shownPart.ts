export type Focus = { x: number; y: number }
type Size = { width: number; height: number }

/**
 * Where CSS has to put a photo in a frame of another ratio, so that the frame shows what a crop would: as large a part as
 * the ratio allows, and its middle as near to the focal point as the edges let it.
 */
export const objectPositionOf = (
  { width, height }: Size,
  ratio: number,
  { x, y }: Focus,
): string => {
  const isWider = width / height > ratio
  const shown = isWider ? (height * ratio) / width : width / ratio / height
  return isWider ? `${along(x, shown)}% 50%` : `50% ${along(y, shown)}%`
}

/** CSS counts how much of what is hidden lies before the frame. */
const along = (at: number, shown: number): number => {
  const hidden = 100 - shown * 100
  if (hidden <= 0) return 50
  const before = Math.min(Math.max(at - shown * 50, 0), hidden)
  return Math.round((before / hidden) * 10_000) / 100
}

/** The focal point in whole per cent, as names of files hold it, and never outside of the photo. */
export const focusAt = (x: number, y: number): Focus => ({ x: within(x), y: within(y) })

const within = (at: number): number => Math.min(100, Math.max(0, Math.round(at)))

const steps: Readonly<Record<string, Focus>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Where a key takes the focal point, with Shift ten times as far; null for a key that moves nothing. */
export const focusAfter = (key: string, isFar: boolean, { x, y }: Focus): Focus | null => {
  const step = steps[key]
  const far = isFar ? 10 : 1
  return step ? focusAt(x + step.x * far, y + step.y * far) : null
}
