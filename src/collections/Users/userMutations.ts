import type { GraphQLFieldConfig, GraphQLType } from 'graphql'
import type { Config, PayloadRequest } from 'payload'
import { askForReset } from '../../mail/askForReset.ts'
import { failSignIn } from './endSignIn.ts'

type Extension = NonNullable<NonNullable<Config['graphQL']>['mutations']>
type Context = { req: PayloadRequest }

/** The twins of what REST does otherwise than Payload: nobody waits for the mail server. */
export const userMutations: Extension = (graphql, { Mutation }) => {
  const fields = Mutation.fields as {
    createUser: { args: { data: { type: GraphQLType } } }
    loginUser: GraphQLFieldConfig<unknown, Context>
  }
  endEachSignIn(fields.loginUser)
  const account = graphql.getNamedType(fields.createUser.args.data.type)
  if (!(account instanceof graphql.GraphQLInputObjectType))
    throw new Error('Payload no longer makes accounts by createUser(data).')
  const { password } = account.getFields()
  // One is made up until the newcomer has chosen another.
  if (password) password.type = graphql.GraphQLString
  return {
    forgotPasswordUser: {
      type: new graphql.GraphQLNonNull(graphql.GraphQLBoolean),
      args: { email: { type: graphql.GraphQLString } },
      resolve: async (_: unknown, { email }: { email?: unknown }, { req }: Context) => {
        await askForReset(req, email)
        return true
      },
    },
  }
}

/** One request may log in several times, and Payload tells of the failures together, at its end. */
function endEachSignIn(field: GraphQLFieldConfig<unknown, Context>): void {
  const { resolve } = field
  field.resolve = async (source, given, context, info) => {
    try {
      return await resolve?.(source, given, context, info)
    } catch (error) {
      await failSignIn(context.req, error)
      throw error
    }
  }
}
