import { allow, refuse } from './answer.ts'

/** The answer to whatever does not read, for what the public gets is only read; null for GET and HEAD. */
export const answerOtherMethods = (request: Request): Response | null => {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  if (request.method === 'OPTIONS') return allow()
  return refuse(request, 'invalid', {
    status: 405,
    headers: { Allow: 'GET, HEAD, OPTIONS' },
    says: {
      vi: 'Địa chỉ này chỉ để đọc, bằng GET hoặc HEAD.',
      en: 'This address can only be read, with GET or HEAD.',
    },
  })
}
