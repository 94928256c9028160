import { styleSource } from './styles/styleElement.ts'

/**
 * What a page of the site may do: show itself and its photos, and send the form to the site. It runs nothing, whatever
 * somebody may have got into a text. A body says by attributes of style how its paragraphs stand.
 */
export const policy = (mediaUrl: string): string =>
  [
    "default-src 'none'",
    `img-src 'self' ${mediaUrl} data:`,
    `style-src ${styleSource}`,
    "style-src-attr 'unsafe-inline'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
