/** Where readers find things on the site, from its root (contract §3). */
export const articlePath = (slug: string): string => `/${slug}.html`
export const categoryPath = (slug: string): string => `/${slug}`
export const authorPath = (slug: string): string => `/tac-gia/${slug}`
export const topicPath = (slug: string): string => `/chu-de/${slug}`
