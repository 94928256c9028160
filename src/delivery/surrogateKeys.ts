type Slugs = readonly (string | null)[]

/** What a cache in front may drop an answer by: `article:<id>`, `category:<slug>`, `author:<slug>`. */
export const surrogateKeys = ({
  articles,
  categories = [],
  authors = [],
}: {
  articles: readonly string[]
  categories?: Slugs | undefined
  authors?: Slugs | undefined
}): string[] => [
  ...new Set([
    ...articles.map((id) => `article:${id}`),
    ...said(categories).map((slug) => `category:${slug}`),
    ...said(authors).map((slug) => `author:${slug}`),
  ]),
]

const said = (slugs: Slugs): string[] => slugs.filter((slug) => slug !== null)
