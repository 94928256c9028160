import config from '@payload-config'
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes'
import { answering } from '../../../../hardening/answering.ts'
import { crossOrigin } from '../../../../hardening/crossOrigin.ts'

export const GET = answering(REST_GET(config))
export const POST = answering(REST_POST(config))
export const DELETE = answering(REST_DELETE(config))
export const PATCH = answering(REST_PATCH(config))
export const PUT = answering(REST_PUT(config))
export const OPTIONS = crossOrigin(REST_OPTIONS(config))
