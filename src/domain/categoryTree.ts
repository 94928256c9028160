/** A category as the tree knows it. */
export type Branch = { id: string; parent: string | null }

/** The ids from the category up to the top, itself first; empty for null. A circle ends where it closes. */
export function pathTo(id: string | null, tree: readonly Branch[]): string[] {
  const path: string[] = []
  const parents = new Map(tree.map((branch) => [branch.id, branch.parent]))
  for (let at = id; at !== null && !path.includes(at); at = parents.get(at) ?? null) path.push(at)
  return path
}

/** The given categories and everything below them. */
export const withChildren = (ids: readonly string[], tree: readonly Branch[]): string[] =>
  tree.map(({ id }) => id).filter((id) => pathTo(id, tree).some((at) => ids.includes(at)))
