import { configToSchema } from '@payloadcms/graphql'
import type { GraphQLField } from 'graphql'
import type { SanitizedConfig } from 'payload'

type Fields = GraphQLField<unknown, unknown>[]

/**
 * What can be asked of the newsroom under test over GraphQL, and what can be ordered: as it serves it, and not as the
 * committed file says that it did when somebody last ran `npm run generate`.
 */
export const rootFields = (config: SanitizedConfig): { query: Fields; mutation: Fields } => {
  const { schema } = configToSchema(config)
  return {
    query: Object.values(schema.getQueryType()?.getFields() ?? {}),
    mutation: Object.values(schema.getMutationType()?.getFields() ?? {}),
  }
}
