import type { PhotoName, PhotoUse, Words } from './Words.ts'
import type { AuthorName } from './authors.ts'
import type { CategoryName } from './categories.ts'
import type { PersonName } from './people.ts'
import type { TopicName } from './topics.ts'
import type { Hands, Way } from './Turn.ts'

/** What the old site said of an article, beside the article itself. */
type Former = {
  /** Where it stood there. */
  path: string
  /** Listed beside it when it was copied. */
  other?: readonly { title: string; category: string; publishedAt: string }[]
  dateClues?: readonly string[]
}

type Signed = { author: AuthorName; role: 'text' | 'photo' | 'compiled' }

/** An article of the demo newsroom; everything it refers to is called by its name. */
export type DemoArticle = Words & {
  title: string
  category: CategoryName
  /** A name alone wrote the text. */
  bylines?: readonly (AuthorName | Signed)[]
  source?: string
  topics?: readonly TopicName[]
  hero?: PhotoName | PhotoUse
  /** Nobody's: it came from the old site. */
  owner: PersonName | null
  /** Who works on it where it is not the usual people. */
  hands?: Partial<Hands>
  way: Way
  /** When readers first saw it: so many hours ago, or on a day of the archive. Now, if neither is said. */
  seen?: { hoursAgo: number } | { at: string }
  former?: Former
  /** Its place on the front page, from 1; it has to be live. */
  slot?: number
  /** Whether it stands among what the paper recommends. */
  recommended?: boolean
  needsReview?: readonly { code: string; path: string; suggestion: string }[]
}

/** A photo in the text, with a caption of its own or with that of the photo. */
export const photo = (name: PhotoName, caption?: string): PhotoUse => ({ photo: name, caption })
