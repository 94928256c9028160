import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'

type Asked = { document: DocumentNode; schema: GraphQLSchema }

/** How many values of the schema’s answer weigh as much as a field of a document: none of them is looked up. */
const valuesToAField = 7

/**
 * What an answer about the schema takes to gather: by the number of values that it will hold, so that a question put
 * twice costs twice. Of `__schema` or `__type`.
 */
export const costOfIntrospection = (node: FieldNode, asked: Asked): number =>
  1 + valuesIn(node.selectionSet, 'most', asked) / valuesToAField

/** Of all types together each holds as many fields as usual; a single one may be that which holds most. */
type Measure = 'usual' | 'most'

function valuesIn(
  selectionSet: SelectionSetNode | undefined,
  measure: Measure,
  asked: Asked,
): number {
  return (selectionSet?.selections ?? [])
    .map((selection) => {
      switch (selection.kind) {
        case Kind.FIELD: {
          const name = selection.name.value
          const count = lengthsOf(asked.schema)[measure][name]
          const values = valuesIn(selection.selectionSet, within(name, measure), asked)
          return count === undefined ? 1 + values : 1 + count * (1 + values)
        }
        case Kind.INLINE_FRAGMENT:
          return valuesIn(selection.selectionSet, measure, asked)
        case Kind.FRAGMENT_SPREAD:
          return valuesIn(fragmentOf(selection.name.value, asked), measure, asked)
      }
    })
    .reduce((sum, values) => sum + values, 0)
}

const parts: ReadonlySet<string> = new Set(['fields', 'inputFields', 'enumValues', 'args'])
const within = (name: string, measure: Measure): Measure =>
  name === 'types' ? 'usual' : parts.has(name) ? measure : 'most'

const fragmentOf = (wanted: string, { document }: Asked): SelectionSetNode | undefined =>
  document.definitions
    .flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === wanted ? [one] : [],
    )
    .at(0)?.selectionSet

type Lengths = Record<Measure, Readonly<Partial<Record<string, number>>>>
const known = new WeakMap<GraphQLSchema, Lengths>()

const lengthsOf = (schema: GraphQLSchema): Lengths => {
  const lengths = known.get(schema) ?? measured(schema)
  known.set(schema, lengths)
  return lengths
}

function measured(schema: GraphQLSchema): Lengths {
  const types = Object.values(schema.getTypeMap())
  const directives = schema.getDirectives()
  const lists: Record<string, number[]> = {
    fields: types.map((type) => fieldsOf(type).length),
    inputFields: types.map((type) =>
      isInputObjectType(type) ? Object.keys(type.getFields()).length : 0,
    ),
    enumValues: types.map((type) => (isEnumType(type) ? type.getValues().length : 0)),
    interfaces: types.map((type) =>
      isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0,
    ),
    possibleTypes: types.map((type) =>
      type === undefined || !('getTypes' in type) ? 0 : type.getTypes().length,
    ),
    args: [
      ...types.flatMap((type) => fieldsOf(type).map(({ args }) => args.length)),
      ...directives.map(({ args }) => args.length),
    ],
  }
  const ofAll = { types: types.length, directives: directives.length, ofType: 0.5 }
  const by = (measure: (counts: readonly number[]) => number) => ({
    ...ofAll,
    ...Object.fromEntries(Object.entries(lists).map(([name, counts]) => [name, measure(counts)])),
  })
  return {
    usual: by((counts) => counts.reduce((sum, count) => sum + count, 0) / counts.length),
    most: by((counts) => Math.max(...counts)),
  }
}

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
