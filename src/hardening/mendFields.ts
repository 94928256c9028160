import {
  getNamedType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigMap,
  type GraphQLOutputType,
  isObjectType,
} from 'graphql'
import type { Config } from 'payload'

type Extension = NonNullable<NonNullable<Config['graphQL']>['queries']>
type Fields = GraphQLFieldConfigMap<unknown, unknown>
type Resolve = (...asked: unknown[]) => unknown

/**
 * Adds our queries, and mends on the way what Payload adds itself and what fails on whatever it is asked: what
 * one may do, and the confirmation of an address that nobody has to confirm.
 */
export const mendFields =
  (queries: Extension): Extension =>
  (graphql, known) => {
    const fields = known.Query.fields as Fields
    delete (known.Mutation.fields as Fields).verifyEmailUser
    for (const [name, field] of Object.entries(fields)) {
      if (name === 'Access' || name.startsWith('docAccess')) readShortRights(field.type, new Set())
      if (name === 'Access') wrap(field, withoutAdmin)
      if (name.startsWith('docAccess') && !field.args?.id) wrap(field, ofGlobal)
    }
    return queries(graphql, known)
  }

const wrap = (field: GraphQLFieldConfig<unknown, unknown>, around: (resolve: Resolve) => Resolve) =>
  Object.assign(field, { resolve: around(field.resolve as Resolve) })

/** It may not be null, and of strangers it is. */
const withoutAdmin =
  (resolve: Resolve): Resolve =>
  async (...asked) => ({ canAccessAdmin: false, ...((await resolve(...asked)) as object) })

/** Payload shortens `{ permission: true }` to `true`, which its own types do not know. */
function readShortRights(type: GraphQLOutputType, seen: Set<unknown>): void {
  const named = getNamedType(type)
  if (!isObjectType(named) || seen.has(named)) return
  seen.add(named)
  for (const [name, field] of Object.entries(named.getFields())) {
    if (name === 'permission')
      field.resolve = (right: true | { permission?: boolean }) =>
        right === true || right.permission === true
    readShortRights(field.type, seen)
  }
}

/** Takes the place of the arguments for the caller. */
const ofGlobal =
  (resolve: Resolve): Resolve =>
  (source, _, context) =>
    resolve(source, context)
