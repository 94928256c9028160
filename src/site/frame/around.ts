import type { CategoryNode, SiteInfo } from '../../delivery/shapes.ts'

/** What stands around every page. */
export type Around = {
  site: SiteInfo
  /** Its name, or the host of its address until it has one. */
  name: string
  sections: readonly CategoryNode[]
  /** Now, by the newspaper's clock, in ISO 8601. */
  now: string
}
