import { at, box, disc, fade, height, row, shape, stroke, width } from './shapes.ts'

/** Things that stand in more than one scene. */

export const tree = (x: number, y: number, scale: number, leaves = '#3f8f57'): string =>
  at(
    x,
    y,
    scale,
    box(-6, -60, 12, 60, '#7a5a3c', { r: 3 }),
    disc(-24, -74, 28, leaves),
    disc(22, -78, 30, leaves),
    disc(0, -104, 36, leaves),
    disc(-8, -96, 20, '#fff', 0.08),
  )

/** A flat hill line behind everything. */
export const hills = (y: number, colour: string): string =>
  shape(
    `M0 ${y}Q160 ${y - 90} 340 ${y - 20}T700 ${y - 50}T1010 ${y - 30}T${width} ${y - 60}V${height}H0Z`,
    colour,
  )

/** A room: wall, floor, and light from a row of windows. */
export const room = (wall: string, floor: string): string =>
  fade(0, 520, wall, '#fdfaf3') +
  fade(520, 280, floor, '#8d8377') +
  box(0, 514, width, 8, '#000', { opacity: 0.12 })

export const windows = (count: number, y: number, glass = '#cfe8f5'): string =>
  row(count, (index) => {
    const w = (width - 120) / count - 40
    const x = 80 + index * ((width - 120) / count)
    return (
      box(x - 8, y - 8, w + 16, 196, '#fff') +
      box(x, y, w, 180, glass) +
      shape(`M${x} ${y + 130}L${x + w * 0.6} ${y}H${x + w * 0.85}L${x} ${y + 180}Z`, '#fff', 0.35) +
      box(x + w / 2 - 3, y, 6, 180, '#fff')
    )
  })

export const table = (x: number, y: number, w: number, top: string): string =>
  box(x + 16, y + 14, 12, 86, '#6f665c') +
  box(x + w - 28, y + 14, 12, 86, '#6f665c') +
  box(x, y, w, 18, top, { r: 6 })

export const flowers = (x: number, y: number, scale = 1): string =>
  at(
    x,
    y,
    scale,
    shape('M-12 0L-8-26H8L12 0Z', '#b86f4b'),
    ...[
      [-16, -36, '#e9577a'],
      [0, -46, '#f4b63f'],
      [16, -36, '#e9577a'],
      [-8, -30, '#fff3d6'],
      [9, -30, '#f4b63f'],
    ].map(([cx, cy, fill]) => disc(Number(cx), Number(cy), 9, String(fill))),
  )

export const gift = (x: number, y: number, scale: number, paper = '#d9423a'): string =>
  at(
    x,
    y,
    scale,
    box(-14, -22, 28, 22, paper, { r: 2 }),
    box(-2.5, -22, 5, 22, '#ffd75e'),
    stroke('M0-22Q-10-34-12-24Q-6-20 0-22Q10-34 12-24Q6-20 0-22', '#ffd75e', 3),
  )

/** A building with rows of windows, some of them lit. */
export const building = (
  x: number,
  y: number,
  { columns, floors, wall, lit }: { columns: number; floors: number; wall: string; lit: string },
): string =>
  box(x, y - floors * 62 - 30, columns * 56 + 24, floors * 62 + 30, wall) +
  box(x - 6, y - floors * 62 - 38, columns * 56 + 36, 12, '#000', { opacity: 0.22 }) +
  row(columns * floors, (index) =>
    box(
      x + 22 + (index % columns) * 56,
      y - 62 * (Math.floor(index / columns) + 1) + 6,
      34,
      36,
      (index * 7) % 5 < 3 ? lit : '#5f6f80',
      { r: 2 },
    ),
  )
