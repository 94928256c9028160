import type { PayloadRequest } from 'payload'
import type { Notice } from '../domain/workflow/notices.ts'
import { asServerWrite } from './serverWrite.ts'

/** Tells each of the users once, but not whoever did it; within the caller's transaction. */
export async function notify(
  req: PayloadRequest,
  { users, kind, article, by, at }: Notice & { article: string; by: string; at: Date },
): Promise<void> {
  const told = new Set(users.filter((user) => user !== null && user !== by))
  for (const user of told)
    await req.payload.create({
      collection: 'notifications',
      data: { user: user ?? '', article, kind, at: at.toISOString() },
      depth: 0,
      overrideAccess: true,
      ...asServerWrite(req),
    })
}
