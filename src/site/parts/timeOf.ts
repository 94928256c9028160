import { html, type Html } from '../markup/html.ts'

/** A moment as readers see it, and as machines do. */
export const timeOf = (iso: string, text: string): Html =>
  html`<time datetime="${iso}">${text}</time>`
