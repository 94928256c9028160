import config from '@payload-config'
import { getPayload } from 'payload'
import { handleSite } from '../../../site/handleSite.ts'

const handle = async (request: Request): Promise<Response> =>
  handleSite(request, await getPayload({ config }))

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
}
