/** What a delivery query comes to; the edge makes HTTP, or GraphQL, of it. */
export type Found<Value> =
  | { outcome: 'found'; value: Value; keys: string[] }
  /** Asked for by a former slug. */
  | { outcome: 'moved'; slug: string }
  | { outcome: 'gone' }
  /** What does not exist and what may not be seen: nobody can tell which. */
  | { outcome: 'absent' }
  | { outcome: 'invalid'; parameter: 'limit' | 'after' }
