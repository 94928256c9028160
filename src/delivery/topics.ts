import type { Edition } from './Edition.ts'
import { onTopic } from '../publishing/lists.ts'
import type { Found } from './found.ts'
import { type NamedAsked, namedPage } from './namedPage.ts'
import { namesOf } from './names.ts'
import type { TopicPage } from './shapes.ts'

/** A topic and its newest articles. */
export const findTopic = (edition: Edition, asked: NamedAsked): Promise<Found<TopicPage>> =>
  namedPage(edition, asked, {
    collection: 'topics',
    listOf: onTopic,
    about: async (id) => {
      const topic = (await namesOf(edition, { topics: [id] })).topic(id)
      return topic && { value: { topic }, shown: {} }
    },
  })
