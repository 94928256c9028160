import type { Payload } from 'payload'
import { findRowById, findRows } from '../database/rows.ts'
import { byAuthor } from '../publishing/lists.ts'
import type { Found } from './found.ts'
import { livePhotos } from './livePhotos.ts'
import { type NamedAsked, namedPage } from './namedPage.ts'
import { namesOf } from './names.ts'
import type { AuthorPage } from './shapes.ts'

/** Whoever signs, with what readers may know of them, and their newest articles. */
export const findAuthor = (payload: Payload, asked: NamedAsked): Promise<Found<AuthorPage>> =>
  namedPage(payload, asked, {
    collection: 'authors',
    listOf: byAuthor,
    about: async (id) => {
      const row = await findRowById(payload, 'authors', id, {
        select: ['kind', 'bio', 'avatar', 'successor'],
      })
      const predecessors = await findRows(payload, 'authors', {
        select: ['name'],
        sort: 'name',
        where: { successor: { equals: id } },
      })
      const successor = row?.successor ?? null
      const others = [successor, ...predecessors.map((one) => one.id)]
      const names = await namesOf(payload, { authors: [id, ...others], tree: [] })
      const named = names.author(id)
      if (!row || !named) return null
      const photo = await livePhotos(payload, [row.avatar])
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
