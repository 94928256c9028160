/** A link within the site: the path alone, so that readers stay at the address they came by. */
export const pathOf = (url: string): string => new URL(url).pathname
