import type { PayloadRequest } from 'payload'
import type { Notice } from '../domain/workflow/notices.ts'
import { asServerWrite } from './serverWrite.ts'

type About = {
  article: string
  /** The photo of it that this is about, and until when it may be shown (ISO 8601). */
  image?: string
  until?: string
  by: string
  at: Date
}

/** Tells each of the users once, but not whoever did it; within the caller's transaction. */
export async function notify(
  req: PayloadRequest,
  { users, kind, article, image, until, by, at }: Notice & About,
): Promise<void> {
  const told = new Set(users.filter((user) => user !== null && user !== by))
  for (const user of told)
    await req.payload.create({
      collection: 'notifications',
      data: { user: user ?? '', article, image, until, kind, at: at.toISOString() },
      depth: 0,
      overrideAccess: true,
      ...asServerWrite(req),
    })
}
