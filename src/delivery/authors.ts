import type { Edition } from './Edition.ts'
import { findRowById, findRows } from '../database/rows.ts'
import { byAuthor } from '../publishing/lists.ts'
import type { Found } from './found.ts'
import { livePhotos } from './livePhotos.ts'
import { type NamedAsked, namedPage } from './namedPage.ts'
import { namesOf } from './names.ts'
import type { AuthorPage } from './shapes.ts'

/** Whoever signs, with what readers may know of them, and their newest articles. */
export const findAuthor = (edition: Edition, asked: NamedAsked): Promise<Found<AuthorPage>> =>
  namedPage(edition, asked, {
    collection: 'authors',
    listOf: byAuthor,
    about: async (id) => {
      const row = await findRowById(edition.payload, 'authors', id, {
        select: ['kind', 'bio', 'avatar', 'successor'],
      })
      const predecessors = await findRows(edition.payload, 'authors', {
        select: ['name'],
        sort: 'name',
        where: { successor: { equals: id } },
      })
      const successor = row?.successor ?? null
      const others = [successor, ...predecessors.map((one) => one.id)]
      const names = await namesOf(edition, { authors: [id, ...others] })
      const named = names.author(id)
      if (!row || !named) return null
      const photo = await livePhotos(edition.payload, [row.avatar])
      return {
        value: {
          author: {
            ...named,
            kind: row.kind ?? 'person',
            bio: row.bio ?? null,
            avatar: photo(row.avatar),
            successor: names.author(successor),
            predecessors: predecessors.flatMap((one) => names.author(one.id) ?? []),
          },
        },
        shown: { authors: others },
      }
    },
  })
