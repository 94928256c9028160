import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { answering } from '../../../../hardening/answering.ts'
import {
  answeringGraphQL,
  onlyPosts,
  refuseGraphQL,
} from '../../../../hardening/answeringGraphQL.ts'
import { crossOrigin } from '../../../../hardening/crossOrigin.ts'

export const POST = answering(answeringGraphQL(GRAPHQL_POST(config)), refuseGraphQL)
const elsewhere = crossOrigin(onlyPosts)

export { elsewhere as DELETE, elsewhere as GET, elsewhere as PATCH, elsewhere as PUT }
export const OPTIONS = crossOrigin(REST_OPTIONS(config))
