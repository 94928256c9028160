import type { Edition } from './Edition.ts'
import { pathTo } from '../domain/categoryTree.ts'
import { childrenIn } from '../publishing/categories.ts'
import { inCategory } from '../publishing/lists.ts'
import type { Found } from './found.ts'
import { namesOf, treeOf } from './names.ts'
import { type NamedAsked, namedPage } from './namedPage.ts'
import type { CategoryNode, CategoryPage, Named } from './shapes.ts'
import { surrogateKeys } from './surrogateKeys.ts'

/** All categories as a tree, in the newsroom's order. */
export const categoryTree = (edition: Edition): Promise<Found<{ docs: CategoryNode[] }>> =>
  // Every page of the site shows it.
  edition.once(makeTree)

const makeTree = async (edition: Edition): Promise<Found<{ docs: CategoryNode[] }>> => {
  const tree = await treeOf(edition)
  const { category } = await namesOf(edition)
  const nodesBelow = (parent: string | null): CategoryNode[] =>
    childrenIn(tree, parent).flatMap(({ id }) => {
      const named = category(id)
      return named ? [{ ...named, children: nodesBelow(id) }] : []
    })
  return {
    outcome: 'found',
    value: { docs: nodesBelow(null) },
    keys: surrogateKeys(['list'], { categories: tree.map(({ id }) => id) }),
  }
}

/** A category with its place among the others, and its newest articles. */
export const findCategory = (edition: Edition, asked: NamedAsked): Promise<Found<CategoryPage>> =>
  namedPage(edition, asked, {
    collection: 'categories',
    listOf: inCategory,
    about: async (id) => {
      const tree = await treeOf(edition)
      const { category, categoryPath } = await namesOf(edition)
      const named = category(id)
      if (!named) return null
      const children = childrenIn(tree, id)
      return {
        value: {
          category: {
            ...named,
            path: categoryPath(id),
            children: children.flatMap((child): Named[] => {
              const one = category(child.id)
              return one ? [one] : []
            }),
          },
        },
        shown: { categories: [...pathTo(id, tree), ...children.map((child) => child.id)] },
      }
    },
  })
