import type { PayloadRequest } from 'payload'
import type { NoteKind } from '../domain/notes/kinds.ts'
import type { Staff } from './seedStaff.ts'
import type { Remark } from './Turn.ts'

type Left = { note: Remark; staff: Staff }

/** Leaves a note of the one who asks, and below it what others answer. */
export const leaveNote = async (
  req: PayloadRequest,
  article: string,
  { note: { answers = [], ...note }, staff }: Left,
): Promise<void> => {
  const replyTo = await write(req, { article, ...note })
  for (const { by, text } of answers)
    await write(await staff.as(by), { article, kind: 'note', text, replyTo })
}

const write = async (
  req: PayloadRequest,
  data: Omit<Remark, 'answers'> & { article: string; replyTo?: string },
): Promise<string> => {
  const { id } = await req.payload.create({
    collection: 'notes',
    data,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return id
}

/** Resolves what is open of that kind, as the one who asks. */
export const settleNotes = async (
  req: PayloadRequest,
  article: string,
  kind: NoteKind,
): Promise<void> => {
  const { docs } = await req.payload.find({
    collection: 'notes',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    where: {
      and: [
        { article: { equals: article } },
        { kind: { equals: kind } },
        { resolvedAt: { exists: false } },
      ],
    },
  })
  for (const { id } of docs)
    await req.payload.update({
      collection: 'notes',
      data: { resolvedAt: new Date().toISOString() },
      depth: 0,
      id,
      overrideAccess: false,
      req,
    })
}
