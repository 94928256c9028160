import type { PayloadRequest } from 'payload'
import { type AuthorName, type Author, authors } from './authors.ts'
import { Directory } from './Directory.ts'
import type { Staff } from './seedStaff.ts'

/** Makes whoever signs articles; successors stand before those they follow. */
export const seedAuthors = async (
  req: PayloadRequest,
  staff: Staff,
): Promise<Directory<AuthorName>> => {
  const made = new Directory<AuthorName>()
  for (const name of Object.keys(authors) as AuthorName[]) {
    const { account, aliases = [], successor, ...author }: Author = authors[name]
    const { id } = await req.payload.create({
      collection: 'authors',
      data: {
        ...author,
        name,
        aliases: aliases.map((alias) => ({ name: alias })),
        ...(account && { user: staff.idOf(account) }),
        ...(successor && { successor: made.idOf(successor) }),
      },
      depth: 0,
      req,
    })
    made.add(name, id)
  }
  return made
}
