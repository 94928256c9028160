import type { Answer, Caller } from './people.ts'

/** An id of the same form that nothing has. */
export const absentTwinOf = (id: string): string =>
  id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))

/** All that a caller can tell one answer from another by: status, headers but the date, body. */
export const tellingOf = ({ status, headers, body }: Answer): unknown => ({
  status,
  headers: [...headers].filter(([name]) => name !== 'date'),
  body: body as unknown,
})

export const askGraphQL = (caller: Caller, query: string): Promise<Answer> =>
  caller.call('POST', '/api/graphql', { query })
