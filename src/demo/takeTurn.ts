import { versionsWorkedOn } from '../database/drafts.ts'
import type { PayloadRequest } from 'payload'
import type { Given } from '../domain/workflow/given.ts'
import { performMove } from '../workflow/performMove.ts'
import { type References, wordsOf } from './contentOf.ts'
import { leaveNote, settleNotes } from './notes.ts'
import type { Staff } from './seedStaff.ts'
import type { GivenAhead, Turn } from './Turn.ts'

type Made = References & { staff: Staff }

const hour = 60 * 60 * 1000

/** @throws what the table of moves refuses. */
export const takeTurn = async (turn: Turn, id: string, { staff, ...made }: Made): Promise<void> => {
  const req = await staff.as(turn.by)
  if ('note' in turn) return leaveNote(req, id, { note: turn.note, staff })
  if ('settles' in turn) return settleNotes(req, id, turn.settles)
  if ('change' in turn) return edit(req, id, wordsOf(turn.change, made))
  const given = givenOf(turn.given, staff)
  await performMove(req, { id, move: turn.move, given, via: 'admin' })
}

const edit = async (
  req: PayloadRequest,
  id: string,
  data: ReturnType<typeof wordsOf>,
): Promise<void> => {
  await req.payload.update({
    collection: 'articles',
    data,
    depth: 0,
    ...versionsWorkedOn,
    id,
    overrideAccess: false,
    req,
  })
}

const givenOf = (
  { user, publishInHours, dueInHours, ...given }: GivenAhead,
  staff: Staff,
): Given => ({
  ...given,
  ...(user && { user: staff.idOf(user) }),
  ...(publishInHours && { publishAt: ahead(publishInHours) }),
  ...(dueInHours && { dueAt: ahead(dueInHours) }),
})

/** A full hour, as people say it. */
const ahead = (hours: number): string =>
  new Date((Math.ceil(Date.now() / hour) + hours) * hour).toISOString()
