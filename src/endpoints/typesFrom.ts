import type { Config } from 'payload'
import type { GraphQLList, GraphQLObjectType, GraphQLOutputType, GraphQLScalarType } from 'graphql'
import type { Schema } from '../delivery/openApi/schema.ts'

type Nullable = GraphQLObjectType | GraphQLScalarType | GraphQLList<GraphQLOutputType>
type GraphQL = Parameters<NonNullable<NonNullable<Config['graphQL']>['queries']>>[0]

/**
 * The types of answers in GraphQL from what they are in JSON Schema, so that nobody has to say them twice.
 *
 * @param graphql the library that the schema is made with: two of them know nothing of each other's types.
 * @param anything for what has no fixed fields.
 */
export const typesFrom = (
  graphql: GraphQL,
  anything: GraphQLScalarType,
  schemas: Readonly<Record<string, Schema>>,
): ((name: string) => GraphQLObjectType) => {
  const made = new Map<string, GraphQLObjectType>()

  const typeNamed = (name: string): GraphQLObjectType => {
    const known = made.get(name)
    if (known) return known
    const type = objectOf(`Public${name}`, propertiesOf(schemas[name]) ?? {})
    made.set(name, type)
    return type
  }

  const objectOf = (name: string, properties: Readonly<Record<string, Schema>>) =>
    new graphql.GraphQLObjectType({
      name,
      // When it is asked for: a type may stand within itself.
      fields: () =>
        Object.fromEntries(
          Object.entries(properties).map(([field, schema]) => [
            field,
            { type: typeOf(schema, name + field.charAt(0).toUpperCase() + field.slice(1)) },
          ]),
        ),
    })

  const typeOf = (schema: Schema, name: string): GraphQLOutputType => {
    const [orNull] = (schema.anyOf ?? []) as Schema[]
    return orNull ? plainOf(orNull, name) : new graphql.GraphQLNonNull(plainOf(schema, name))
  }

  const plainOf = (schema: Schema, name: string): Nullable => {
    if (typeof schema.$ref === 'string') return typeNamed(schema.$ref.split('/').at(-1) ?? '')
    if (typeof schema.const === 'number' || schema.type === 'integer') return graphql.GraphQLInt
    if (schema.type === 'number') return graphql.GraphQLFloat
    if (schema.type === 'array')
      return new graphql.GraphQLList(typeOf(schema.items as Schema, name))
    if (schema.type !== 'object') return graphql.GraphQLString
    const properties = propertiesOf(schema)
    return properties ? objectOf(name, properties) : anything
  }

  return typeNamed
}

const propertiesOf = (schema: Schema | undefined) =>
  schema?.properties as Readonly<Record<string, Schema>> | undefined
