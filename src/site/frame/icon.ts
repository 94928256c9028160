import { html } from '../markup/html.ts'

/** The newspaper's first letter, for the tab of a browser: an address that holds the picture itself. */
export const icon = (name: string): string => {
  const letter = /[\p{L}\p{N}]/u.exec(name.normalize('NFC'))?.[0].toUpperCase() ?? ''
  const svg = html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
    <rect width="32" height="32" rx="5" fill="#a31621" />
    <text
      x="16"
      y="24"
      font-family="serif"
      font-weight="700"
      font-size="23"
      text-anchor="middle"
      fill="#fff"
    >
      ${letter}
    </text>
  </svg>`
  return `data:image/svg+xml,${encodeURIComponent(String(svg))}`
}
