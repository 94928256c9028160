import type { Named } from '../../delivery/shapes.ts'

/** Where a page stands, in the words of schema.org: search engines show it in the place of an address. */
export const breadcrumbData = (path: readonly Named[]): Record<string, unknown>[] => {
  const [top] = path
  if (top === undefined) return []
  const steps = [{ name: 'Trang chủ', url: new URL('/', top.url).href }, ...path]
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: steps.map(({ name, url }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: url,
      })),
    },
  ]
}
