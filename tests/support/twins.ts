import type { Answer, Caller } from './people.ts'

/**
 * An id of the same form that nothing has. In the middle it is another: the last digits of MongoDB's ids count, and
 * what was made just before may have the one that differs there.
 */
export const absentTwinOf = (id: string): string =>
  id.slice(0, 10) + (id[10] === '0' ? '1' : '0') + id.slice(11)

/** All that a caller can tell one answer from another by: status, headers but the date, body. */
export const tellingOf = ({ status, headers, body }: Answer): unknown => ({
  status,
  headers: [...headers].filter(([name]) => name !== 'date'),
  body: body as unknown,
})

export const askGraphQL = (caller: Caller, query: string): Promise<Answer> =>
  caller.call('POST', '/api/graphql', { query })
