import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql'

/** What one request may ask for (contract §7); `fields` as often as fragments repeat them. */
export const queryLimits = { depth: 12, aliases: 50, fragments: 50, fields: 5_000, nesting: 100 }

/** The query of GraphQL’s own tools: it follows a type through all that may be wrapped around it. */
const depthOfIntrospection = 16

/** `circular` is no query at all; the other asks for more than one request may. */
export type QueryFault = 'tooComplex' | 'circular'

/** Why a query is refused by its form alone, before any rule of GraphQL’s walks through it. */
export function faultOfQuery(document: DocumentNode): QueryFault | null {
  const { aliases, fragments, nesting } = outlineOf(document)
  if (aliases > queryLimits.aliases || nesting > queryLimits.nesting) return 'tooComplex'
  if (fragments.length > queryLimits.fragments) return 'tooComplex'
  const sizes = sizesOf(document, fragments)
  if (sizes === 'circular') return 'circular'
  return sizes.some(({ depth, fields }) => depth > queryLimits.depth || fields > queryLimits.fields)
    ? 'tooComplex'
    : null
}

/** What can be counted without a function that calls itself: the query may be very deep. */
function outlineOf(document: DocumentNode) {
  const fragments: FragmentDefinitionNode[] = []
  let aliases = 0
  let nesting = 0
  let deep = 0
  const nested = {
    enter: () => void (nesting = Math.max(nesting, ++deep)),
    leave: () => void (deep -= 1),
  }
  visit(document, {
    FragmentDefinition: (fragment) => void fragments.push(fragment),
    Field: ({ alias }) => void (aliases += alias ? 1 : 0),
    SelectionSet: nested,
    ListValue: nested,
    ObjectValue: nested,
  })
  return { aliases, fragments, nesting }
}

type Size = { depth: number; fields: number }
const nothing: Size = { depth: 0, fields: 0 }

/** The size of each operation; a fragment is measured once, however often it is spread. */
function sizesOf(
  { definitions }: DocumentNode,
  fragments: readonly FragmentDefinitionNode[],
): Size[] | 'circular' {
  const measured = new Map<string, Size | 'open'>()
  let isCircular = false

  const ofSelections = ({ selections }: SelectionSetNode): Size =>
    selections
      .map((selection) => {
        switch (selection.kind) {
          case Kind.FIELD:
            return ofField(selection)
          case Kind.INLINE_FRAGMENT:
            return ofSelections(selection.selectionSet)
          case Kind.FRAGMENT_SPREAD:
            return ofFragment(selection.name.value)
        }
      })
      .reduce(
        (a, b) => ({ depth: Math.max(a.depth, b.depth), fields: a.fields + b.fields }),
        nothing,
      )

  const ofField = ({ name, selectionSet }: FieldNode): Size => {
    const { depth, fields } = selectionSet ? ofSelections(selectionSet) : nothing
    const isIntrospection = name.value === '__schema' || name.value === '__type'
    return {
      depth: isIntrospection && depth < depthOfIntrospection ? 1 : depth + 1,
      fields: fields + 1,
    }
  }

  const ofFragment = (name: string): Size => {
    const known = measured.get(name)
    if (known === 'open') isCircular = true
    if (known) return known === 'open' ? nothing : known
    const fragment = fragments.find((one) => one.name.value === name)
    if (!fragment) return nothing
    measured.set(name, 'open')
    const size = ofSelections(fragment.selectionSet)
    measured.set(name, size)
    return size
  }

  // Also those that no operation spreads: GraphQL walks through them all the same.
  for (const { name } of fragments) ofFragment(name.value)
  const sizes = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [ofSelections(definition.selectionSet)] : [],
  )
  return isCircular ? 'circular' : sizes
}
