import { GraphQLJSON } from '@payloadcms/graphql/types'
import type { Config, PayloadRequest } from 'payload'
import { movesOf } from '../workflow/movesOf.ts'
import { givenArguments } from './givenArguments.ts'
import { askMove } from './moves.ts'

type Extension = NonNullable<NonNullable<Config['graphQL']>['queries']>
type Context = { req: PayloadRequest }

/** `articleMoves(id)`: the twin of `GET /api/articles/:id/moves`. */
export const moveQueries: Extension = (graphql) => {
  const text = new graphql.GraphQLNonNull(graphql.GraphQLString)
  return {
    articleMoves: {
      type: new graphql.GraphQLObjectType({
        name: 'ArticleMoves',
        fields: {
          state: { type: text },
          revision: { type: new graphql.GraphQLNonNull(graphql.GraphQLInt) },
          live: { type: GraphQLJSON },
          blocked: { type: GraphQLJSON },
          allowed: { type: GraphQLJSON },
          refused: { type: GraphQLJSON },
          history: { type: GraphQLJSON },
        },
      }),
      args: { id: { type: text } },
      resolve: (_: unknown, { id }: { id: string }, { req }: Context) => movesOf(req, id),
    },
  }
}

/** `moveArticle(id, move, …)`: the twin of `POST /api/articles/:id/moves`. */
export const moveMutations: Extension = (graphql) => {
  const text = new graphql.GraphQLNonNull(graphql.GraphQLString)
  return {
    moveArticle: {
      type: new graphql.GraphQLObjectType({
        name: 'MovedArticle',
        fields: {
          state: { type: text },
          revision: { type: new graphql.GraphQLNonNull(graphql.GraphQLInt) },
          live: { type: GraphQLJSON },
          move: { type: GraphQLJSON },
        },
      }),
      args: {
        id: { type: text },
        move: { type: text },
        ...givenArguments({ text: graphql.GraphQLString, parts: GraphQLJSON }),
        revision: { type: graphql.GraphQLInt },
      },
      resolve: (_: unknown, { id, ...asked }: { id: string }, { req }: Context) =>
        askMove(req, id, asked, 'graphql'),
    },
  }
}
