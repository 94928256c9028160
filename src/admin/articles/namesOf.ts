import type { PayloadRequest } from 'payload'

/** Names by user id, of those that the caller may know. */
export async function namesOf(
  req: PayloadRequest,
  ids: readonly (string | null | undefined)[],
): Promise<Record<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: { name: true },
    where: { id: { in: [...new Set(ids.filter(Boolean))] } },
  })
  return Object.fromEntries(docs.map(({ id, name }) => [id, name]))
}
