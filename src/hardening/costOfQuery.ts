import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql'
import { wordsLookedFor } from '../domain/whereFault.ts'
import { costOfIntrospection } from './costOfIntrospection.ts'

type Asked = {
  document: DocumentNode
  schema: GraphQLSchema
  variables: Readonly<Record<string, unknown>>
  /** The most rows a list gives to the caller, whatever `limit` says. */
  mostRows: number
}

export const highestCost = 50_000

/** A document of a list is read whole, whatever is asked of it. */
const costOfRow = 20
/** What lists hold that take no limit: bylines, topics, the fields of a type. */
const usualRows = 5
const usualLimit = 10
/** To look a list up, however short it is. */
const costOfLookUp = 200
/** To look for a word in a text of every document; as many in all as one `where` may look for. */
const costOfWord = 800
/** To search all that is published: of a hundred thousand articles some take half a second. */
const costOfSearch = 5_000
const costOfMutation = 500
/** To check a password takes a tenth of a second on purpose. */
const costOfLogin = 2_500

/**
 * About how many fields the answer takes to gather: each counts by the complexity that Payload gives it,
 * times the rows of the lists it stands in, which are as many as `limit` says. Of a query that
 * `faultOfQuery` finds nothing wrong with.
 */
export const costOfQuery = ({ document, schema, variables, mostRows }: Asked): number => {
  const costs = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? costOfOperation(definition, {
          document,
          mostRows,
          schema,
          variables: { ...defaultsOf(definition), ...variables },
        })
      : 0,
  )
  return Math.max(0, ...costs)
}

const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode) =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  )

function costOfOperation(
  operation: OperationDefinitionNode,
  { document, schema, variables, mostRows }: Asked,
): number {
  /** @param rows how many the parent’s own `limit` lets through; Payload’s lists stand in its `docs`. */
  const ofSelections = ({ selections }: SelectionSetNode, type: Type, rows?: number): number =>
    selections
      .map((selection) => {
        switch (selection.kind) {
          case Kind.FIELD:
            return ofField(selection, type, rows)
          case Kind.INLINE_FRAGMENT: {
            const { selectionSet, typeCondition } = selection
            const narrowed = typeCondition ? schema.getType(typeCondition.name.value) : type
            return ofSelections(selectionSet, narrowed, rows)
          }
          case Kind.FRAGMENT_SPREAD:
            return ofFragment(selection.name.value, rows)
        }
      })
      .reduce((sum, cost) => sum + cost, 0)

  const ofFragment = (wanted: string, rows?: number): number =>
    document.definitions
      .flatMap((one) =>
        one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === wanted ? [one] : [],
      )
      .slice(0, 1)
      .map(({ selectionSet, typeCondition }) =>
        ofSelections(selectionSet, schema.getType(typeCondition.name.value), rows),
      )
      .reduce((sum, cost) => sum + cost, 0)

  const ofField = (node: FieldNode, parent: Type, rows?: number): number => {
    const field = fieldOf(schema, parent, node.name.value)
    if (field === SchemaMetaFieldDef || field === TypeMetaFieldDef)
      return costOfIntrospection(node, { document, schema })
    const limit = field?.args.some(({ name }) => name === 'limit') ? limitIn(node) : undefined
    const within = node.selectionSet
      ? ofSelections(node.selectionSet, field && getNamedType(field.type), limit)
      : 0
    const own =
      ownCost(schema, parent, field) +
      (limit === undefined ? 0 : costOfLookUp) +
      (field?.args.some(({ name }) => name === 'q') ? costOfSearch : 0) +
      costOfWord * wordsIn(node)
    if (!field || !isListType(getNullableType(field.type))) return own + within
    const bound = limit ?? rows
    return own + (bound === undefined ? usualRows * within : bound * (costOfRow + within))
  }

  const wordsIn = ({ arguments: given = [] }: FieldNode): number => {
    const where = given.find(({ name }) => name.value === 'where')?.value
    return where ? wordsLookedFor(valueFromASTUntyped(where, variables)) : 0
  }

  const limitIn = ({ arguments: given = [] }: FieldNode): number => {
    const value = given.find(({ name }) => name.value === 'limit')?.value
    const limit = Number((value && valueFromASTUntyped(value, variables)) ?? usualLimit)
    return limit > 0 && limit < mostRows ? limit : mostRows
  }

  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined)
}

type Type = GraphQLNamedType | undefined
type Field = GraphQLField<unknown, unknown>

/** A field that the type does not have is for GraphQL’s own validation to refuse. */
const fieldOf = (schema: GraphQLSchema, type: Type, name: string): Field | undefined => {
  const isRoot = type === schema.getQueryType()
  if (isRoot && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
  if (isRoot && name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}

const ownCost = (schema: GraphQLSchema, parent: Type, field: Field | undefined): number => {
  if (field && parent === schema.getMutationType())
    return field.name.startsWith('login') ? costOfLogin : costOfMutation
  const complexity: unknown = field?.extensions.complexity
  return typeof complexity === 'number' ? complexity : 1
}
