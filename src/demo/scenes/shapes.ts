/** The picture's size in its own units: three to two, as most cameras see. */
export const width = 1200
export const height = 800
/** How wide it is printed, in pixels: all sizes but the largest can be made of it. */
const printed = 1024

/** The pieces of a scene, from back to front. */
export const scene = (...pieces: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${printed}" viewBox="0 0 ${width} ${height}">` +
  `${pieces.join('')}</svg>`

/** A box that runs from one colour at its top to another at its bottom. */
export const fade = (y: number, h: number, top: string, bottom: string): string => {
  const id = `fade${y}${top.slice(1)}${bottom.slice(1)}`
  return (
    `<linearGradient id="${id}" x2="0" y2="1"><stop stop-color="${top}"/>` +
    `<stop offset="1" stop-color="${bottom}"/></linearGradient>` +
    `<rect y="${y}" width="${width}" height="${h}" fill="url(#${id})"/>`
  )
}

type Look = { r?: number; opacity?: number }

export const box = (
  x: number,
  y: number,
  w: number,
  h: number,
  fill: string,
  { r = 0, opacity = 1 }: Look = {},
): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}" opacity="${opacity}"/>`

export const disc = (x: number, y: number, r: number, fill: string, opacity = 1): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" opacity="${opacity}"/>`

export const shape = (d: string, fill: string, opacity = 1): string =>
  `<path d="${d}" fill="${fill}" opacity="${opacity}"/>`

export const stroke = (d: string, colour: string, thickness: number): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${thickness}" stroke-linecap="round" stroke-linejoin="round"/>`

/** A piece drawn around (0, 0), put where it belongs. */
export const at = (x: number, y: number, scale: number, ...pieces: string[]): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${pieces.join('')}</g>`

/** A piece as in a mirror that stands upright in the middle of the scene. */
export const mirrored = (piece: string): string =>
  `<g transform="translate(${width} 0) scale(-1 1)">${piece}</g>`

/** The same thing again and again. */
export const row = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('')
