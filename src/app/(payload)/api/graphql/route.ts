import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { answering } from '../../../../endpoints/answering.ts'
import { answeringGraphQL, refuseGraphQL } from '../../../../endpoints/answeringGraphQL.ts'

export const POST = answering(answeringGraphQL(GRAPHQL_POST(config)), refuseGraphQL)
export const OPTIONS = REST_OPTIONS(config)
