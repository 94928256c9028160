import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { answering } from '../../../../endpoints/answering.ts'
import { answeringGraphQL, refuseGraphQL } from '../../../../endpoints/answeringGraphQL.ts'

export const POST = answering(answeringGraphQL(GRAPHQL_POST(config)), refuseGraphQL)
/** Queries come in a body, and so past the check of what a request may cost. */
const elsewhere = (request: Request): Response => refuseGraphQL(request, 'malformed', 405)

export { elsewhere as DELETE, elsewhere as GET, elsewhere as PATCH, elsewhere as PUT }
export const OPTIONS = REST_OPTIONS(config)
