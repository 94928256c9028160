/** Present slugs: of what the address names, and of what its parameters do. */
export type Present = { name?: string; category?: string; topic?: string; author?: string }

/** What a delivery query comes to; the edge makes HTTP, or GraphQL, of it. `keys`: what a cache may drop it by. */
export type Found<Value> =
  /** `isPassing` where it may be less than there is, and nobody is to keep it. */
  | { outcome: 'found'; value: Value; keys: string[]; isPassing?: boolean }
  /** Asked for by former slugs. */
  | { outcome: 'moved'; present: Present; keys: string[] }
  | { outcome: 'gone'; keys: string[] }
  /** What does not exist and what may not be seen: nobody can tell which. */
  | { outcome: 'absent' }
  | { outcome: 'invalid'; parameter: 'limit' | 'after' | 'slug' | 'q' | 'from' | 'to' }
  /** What it would be found with is not ready. */
  | { outcome: 'busy' }
