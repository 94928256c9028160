/** A part of the style sheet, without what is written in it for people only. */
export const css = ({ raw }: TemplateStringsArray): string =>
  raw
    .join('')
    .replace(/\/\*[^*]*\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim()
