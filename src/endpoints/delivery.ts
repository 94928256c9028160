import { GraphQLJSON } from '@payloadcms/graphql/types'
import type { Config, PayloadRequest } from 'payload'
import { editionOf } from '../delivery/Edition.ts'
import type { Found } from '../delivery/found.ts'
import { ask } from '../delivery/graphql/ask.ts'
import { type Given, type QuestionName, questions } from '../delivery/graphql/questions.ts'
import { schemas } from '../delivery/openApi/schemas.ts'
import { problem } from '../errors/problem.ts'
import { clientIn, countAttempt } from '../throttle/countAttempt.ts'
import { typesFrom } from './typesFrom.ts'

type Extension = NonNullable<NonNullable<Config['graphQL']>['queries']>
type Context = { req: PayloadRequest }

/** What readers get over GraphQL: the answers of /api/v1, field by field. */
export const deliveryQueries: Extension = (graphql) => {
  const typeNamed = typesFrom(graphql, GraphQLJSON, schemas)
  const types = { String: graphql.GraphQLString, Int: graphql.GraphQLInt }
  const names = Object.keys(questions) as QuestionName[]
  return Object.fromEntries(
    names.map((name) => {
      const { args, answer, isNullable } = questions[name]
      const type = typeNamed(answer)
      return [
        name,
        {
          type: isNullable ? type : new graphql.GraphQLNonNull(type),
          args: Object.fromEntries(
            Object.entries(args).map(([arg, kind]) => [arg, { type: types[kind] }]),
          ),
          resolve: async (_: unknown, given: Given, { req }: Context) => {
            // As the front door counts searches; a request may hold many.
            if (name === 'searchArticles' && !req.user)
              await countAttempt(req, 'search', clientIn(req))
            return valueOf(req, await ask[name](await editionOf(req.payload), given))
          },
        },
      ]
    }),
  )
}

/** @throws where there is nothing to give: `gone`, `notFound`, or `invalid` with the argument. */
const valueOf = <Value>(req: PayloadRequest, found: Found<Value>): Value => {
  switch (found.outcome) {
    case 'found':
      return found.value
    case 'gone':
      throw problem('gone', req)
    case 'invalid':
      throw problem('invalid', req, { path: found.parameter })
    case 'busy':
      throw problem('busy', req)
    case 'moved':
    case 'absent':
      throw problem('notFound', req)
  }
}
