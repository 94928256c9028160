import { parse, print } from 'graphql'
import { publishedQueries } from '../delivery/graphql/publishedQueries.ts'

const head = `# The queries that are answered from finished bytes: by POST as they stand here (white space may differ), or by GET of
# /api/graphql?operationName=ArticlePage&variables={"slug":"khao-sat"}
`

/** The published queries as a document to copy from. */
export const writePublishedQueries = (): string =>
  [head, ...[...publishedQueries().values()].map((text) => `${print(parse(text))}\n`)].join('\n')
