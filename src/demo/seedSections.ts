import type { PayloadRequest } from 'payload'
import { categories, type CategoryName } from './categories.ts'
import { Directory } from './Directory.ts'
import { type TopicName, topics } from './topics.ts'

export type Sections = { categories: Directory<CategoryName>; topics: Directory<TopicName> }

/** Makes the tree of categories, in its order, and the topics. */
export const seedSections = async (req: PayloadRequest): Promise<Sections> => {
  const made: Sections = { categories: new Directory(), topics: new Directory() }
  const make = async (name: CategoryName, order: number, parent?: CategoryName): Promise<void> => {
    const { id } = await req.payload.create({
      collection: 'categories',
      data: { name, order, parent: parent && made.categories.idOf(parent) },
      depth: 0,
      req,
    })
    made.categories.add(name, id)
  }
  for (const [order, [name, children]] of entriesOf(categories).entries()) {
    await make(name, order + 1)
    for (const [place, child] of children.entries()) await make(child, place + 1, name)
  }
  for (const name of topics) {
    const { id } = await req.payload.create({
      collection: 'topics',
      data: { name },
      depth: 0,
      req,
    })
    made.topics.add(name, id)
  }
  return made
}

/** `Object.entries`, which forgets what the names are. */
const entriesOf = (tree: typeof categories) =>
  Object.entries(tree) as [keyof typeof categories, readonly CategoryName[]][]
