import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { answering } from '../../../../endpoints/answering.ts'

export const POST = answering(GRAPHQL_POST(config))
export const OPTIONS = REST_OPTIONS(config)
