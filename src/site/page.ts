import type { Figure } from '../delivery/shapes.ts'
import type { Html } from './markup/html.ts'

/** One page of the site, without what stands around every page. */
export type Page = {
  /** Where it stands on the site, as readers are to know it; null for what is said of an address without a page. */
  path: string | null
  /** What a browser and a search engine call it; null where the newspaper's own name says it all. */
  title: string | null
  description: string | null
  image: Figure | null
  main: Html
  /** Its place among the top sections, by the section's id. */
  section?: string | null
  /** Of the category that has feeds of its own. */
  feeds?: { name: string; path: string } | null
  /** An article, with what social networks are told of it. */
  article?: {
    publishedAt: string
    authors: string[]
    updatedAt: string | null
    section: string | null
    tags: string[]
  }
  /** For search engines. */
  data?: Record<string, unknown>[]
  /** False for what is no page to lead readers to: it has no address that search engines are to know. */
  isForSearchEngines?: boolean
}
