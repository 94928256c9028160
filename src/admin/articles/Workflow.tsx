import { languageOf } from '../../domain/language.ts'
import { APIError, type PayloadRequest, type UIFieldServerComponent } from 'payload'
import { type Actor, andUp, hasRole, staff as staffRoles } from '../../domain/roles.ts'
import { refusalsOfEdit } from '../../domain/workflow/edit.ts'
import { movesOf } from '../../workflow/movesOf.ts'
import { requireActor } from '../../access/requireActor.ts'
import { seenBy, standingOf } from '../../workflow/situationOf.ts'
import { detailsOf } from './detailsOf.ts'
import { namesOf } from './namesOf.ts'
import { type PanelNote, toPanelNote } from './toPanelNote.ts'
import { whyReadOnly } from './whyReadOnly.ts'
import { WorkflowPanel } from './WorkflowPanel.client.tsx'

const words = {
  onlyLive: {
    vi: 'Bạn chỉ xem được bản đang có trên trang.',
    en: 'You see the live version only.',
  },
}

/** What may be done with the article, by whoever looks at it, and what was done before. */
export const Workflow: UIFieldServerComponent = async ({ id, i18n, req }) => {
  if (id === undefined) return null
  const language = languageOf(i18n)
  const shown = await shownTo(requireActor(req), req, String(id))
  if (!shown) return <p className="workflow">{words.onlyLive[language]}</p>
  const { moves, refusals, people, staff, notes } = shown
  return (
    <WorkflowPanel
      // A copy opens in the place of its original, without a new page: what was wanted there is not here.
      key={id}
      articleId={String(id)}
      initial={moves}
      people={people}
      details={await detailsOf(req, String(id))}
      staff={staff}
      notes={notes}
      readOnlyBecause={whyReadOnly(refusals, { ...shown, language })}
    />
  )
}

/** Null for whoever sees only the live version. */
async function shownTo(actor: Actor, req: PayloadRequest, id: string) {
  const seen = await seenBy(actor, req, id).catch(unlessForbidden)
  if (!seen) return null
  const moves = await movesOf(req, id)
  const article = await standingOf(req, seen)
  const notes = await notesOf(req, id)
  const people = await namesOf(req, [
    article.assignee,
    ...moves.history.map(({ actor }) => actor),
    ...notes.flatMap(({ writer, resolvedBy }) => [writer, resolvedBy]),
  ])
  return {
    moves,
    people,
    notes,
    staff: hasRole(actor, ...andUp('deskHead')) ? await staffOf(req) : {},
    refusals: refusalsOfEdit({ actor, article }),
    state: article.state,
    claimer: people[article.assignee ?? ''] ?? null,
  }
}

const unlessForbidden = (error: unknown): null => {
  if (error instanceof APIError && error.status === 403) return null
  throw error
}

const notesOf = async (req: PayloadRequest, article: string): Promise<PanelNote[]> => {
  const { docs } = await req.payload.find({
    collection: 'notes',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    sort: 'createdAt',
    where: { article: { equals: article } },
  })
  return docs.map(toPanelNote)
}

/** Names by user id, of whoever an article may be given to. Roles are read here for the desk, not shown. */
const staffOf = async (req: PayloadRequest): Promise<Record<string, string>> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { name: true },
    where: { and: [{ active: { equals: true } }, { roles: { in: [...staffRoles] } }] },
  })
  return Object.fromEntries(docs.map(({ id, name }) => [id, name]))
}
