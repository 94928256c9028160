import { languageOf } from '../domain/language.ts'
import { GraphQLError, type ValidationRule } from 'graphql'
import type { Config, PayloadRequest } from 'payload'
import { mostRowsFor } from './limitPublicQueries.ts'
import { problems } from '../domain/problems.ts'
import { costOfQuery, highestCost } from './costOfQuery.ts'

type ValidationRules = NonNullable<NonNullable<Config['graphQL']>['validationRules']>

/** Refuses a query whose answer would take too much to gather, before anything of it is executed. */
export const limitCost: ValidationRules = (asked) => {
  const { contextValue, document, schema, variableValues } = asked
  const { req } = contextValue as { req: PayloadRequest }
  const variables = variableValues ?? {}
  const rule: ValidationRule = (context) => ({
    Document: () => {
      const cost = costOfQuery({ document, schema, variables, mostRows: mostRowsFor(req) })
      if (cost <= highestCost) return
      const code = 'tooComplex'
      const { status: statusCode, [languageOf(req.i18n)]: message } = problems[code]
      const extensions = { code, statusCode, errors: [{ code, message }] }
      context.reportError(new GraphQLError(message, { extensions }))
    },
  })
  return [rule]
}
