import { settings } from '../config/settings.ts'

type Handler<Rest extends unknown[]> = (
  request: Request,
  ...rest: Rest
) => Response | Promise<Response>

/**
 * Lets the pages of `CORS_ORIGINS` read whatever a route answers, its refusals too. The log-in cookie is for the
 * newsroom's own pages: others come with a token or a key.
 */
export const crossOrigin =
  <Rest extends unknown[]>(handle: Handler<Rest>) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    const answered = await handle(request, ...rest)
    if (settings.corsOrigins.length === 0) return answered
    const response = new Response(answered.body, answered)
    const { headers } = response
    headers.append('Vary', 'Origin')
    const origin = request.headers.get('origin')
    if (origin === null || !settings.corsOrigins.includes(origin)) return response
    headers.set('Access-Control-Allow-Origin', origin)
    headers.set('Access-Control-Allow-Credentials', 'true')
    headers.set('Access-Control-Allow-Methods', 'GET, HEAD, POST, PATCH, PUT, DELETE, OPTIONS')
    headers.set('Access-Control-Allow-Headers', allowedHeaders.join(', '))
    headers.set('Access-Control-Expose-Headers', 'ETag, Retry-After')
    if (request.method === 'OPTIONS') headers.set('Access-Control-Max-Age', '600')
    return response
  }

/** Those that Payload allows, and those that contract §§3 and 4 know. */
const allowedHeaders = [
  'Accept',
  'Accept-Language',
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'X-HTTP-Method-Override',
  'X-Payload-HTTP-Method-Override',
  'X-Requested-With',
]
