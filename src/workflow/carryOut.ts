import type { PayloadRequest } from 'payload'
import { idOf } from '../domain/idOf.ts'
import { theClock } from '../domain/roles.ts'
import { isWhole } from '../domain/workflow/guards.ts'
import { isPublishing, type Move, rowOf } from '../domain/workflow/moves.ts'
import { noticesOf } from '../domain/workflow/notices.ts'
import type { Situation } from '../domain/workflow/situation.ts'
import type { State } from '../domain/workflow/states.ts'
import type { Article } from '../payload-types.ts'
import {
  correct,
  liveOf,
  prepare,
  type Prepared,
  publish,
  recordCorrection,
  withdraw,
} from '../publishing/index.ts'
import { raiseRevision } from './heads.ts'
import { leaveMustFix } from './mustFix.ts'
import { notify } from './notify.ts'
import { lastOf, type MoveRow, recordMove, type Via } from './recordMove.ts'
import { wholeOf } from './restorable.ts'
import { rewordersSince } from './rewordings.ts'
import { liveVersion, saveLive, saveNotLive, saveWorkingVersion, type Worked } from './versions.ts'

export type Live = { publication: string; url: string; publishedAt: string } | null
export type Outcome = { state: State; revision: number; live: Live; move: MoveRow }

type Decided = { worked: Worked; situation: Situation; move: Move; to: State; via: Via }

/**
 * Does what has been decided: the article, the log, what readers see, and who is told, all within the
 * caller's transaction. Only a move that was judged comes here.
 */
export async function carryOut(req: PayloadRequest, decided: Decided): Promise<Outcome> {
  const { worked, situation, move, to, via } = decided
  const { actor, given, now } = situation
  const { id } = worked.article
  const revision = await raiseRevision(req, id, worked.article.revision ?? 0)
  const saved = await store(req, decided, revision)
  const isSealing = move === 'approve' || isPublishing(move)
  const contentHash = isSealing ? situation.article.seal.present : null
  // Before the log: its row stands under the hash of what is published.
  const prepared = isPublishing(move)
    ? await prepareFor(req, decided, { saved, contentHash })
    : null
  const row = await recordMove(req, {
    article: id,
    revision,
    from: situation.article.state,
    to,
    move,
    actor,
    via,
    given,
    contentHash,
    publicationHash: prepared?.hash ?? null,
    at: now,
  })
  await showReaders(req, decided, { prepared, row })
  if (move === 'return' || move === 'sendBack')
    await leaveMustFix(req, id, { writer: actor.id, text: given.note ?? '' })
  for (const notice of noticesOf(move, situation))
    await notify(req, { ...notice, article: id, by: actor.id, at: now })
  return { state: to, revision, live: await liveOf({ req, articleId: id }), move: row }
}

/** Stores the version being worked on as the move leaves it. */
async function store(
  req: PayloadRequest,
  { worked, situation, move, to }: Decided,
  revision: number,
): Promise<Article> {
  const { article } = worked
  const data = {
    ...rowOf(move).effect(situation, to),
    ...(move === 'revise' && { editedBy: await editorsSoFar(req, article) }),
    ...(move === 'approve' && { editedBy: [...situation.article.editedBy] }),
    state: to,
    revision,
  }
  if (isPublishing(move)) {
    const first = article.originalPublishedAt ?? situation.now.toISOString()
    return saveLive(req, worked, { ...data, publishedAt: article.publishedAt ?? first })
  }
  if (move === 'withdraw') return saveNotLive(req, worked, data)
  if (move !== 'discard') return saveWorkingVersion(req, worked, data)
  const live = await liveVersion(req, article.id)
  return saveWorkingVersion(req, worked, { ...(live && wholeOf(live)), ...data })
}

/** Who has changed what the next version begins with. */
const editorsSoFar = async (req: PayloadRequest, article: Article): Promise<string[]> => [
  ...new Set([...(article.editedBy ?? []), ...(await rewordersSince(req, article))]),
]

/** What the move publishes. */
const prepareFor = async (
  req: PayloadRequest,
  { worked, situation: { actor, given, now } }: Decided,
  { saved, contentHash }: { saved: Article; contentHash: string | null },
): Promise<Prepared> =>
  prepare({
    req,
    article: saved,
    kind: given.kind ?? null,
    contentHash,
    by: actor === theClock ? null : actor.id,
    responsible: actor === theClock ? await schedulerOf(req, worked.article.id) : actor.id,
    at: now.toISOString(),
  })

/** Changes what readers see, where the move does. */
async function showReaders(
  req: PayloadRequest,
  { worked, situation, move }: Decided,
  { prepared, row }: { prepared: Prepared | null; row: MoveRow },
): Promise<void> {
  const { given, now } = situation
  const articleId = worked.article.id
  const at = now.toISOString()
  const isCorrected = move === 'correct' || (isPublishing(move) && given.kind === 'correction')
  if (isCorrected && worked.live && isWhole(given.correction))
    await recordCorrection(req, { ...given, ...given.correction, articleId, moveId: row.id, at })
  if (prepared) await publish(req, prepared, row.id)
  if (move === 'correct') await correct({ req, articleId, at })
  if (move === 'withdraw') await withdraw({ req, articleId, at })
}

/** Whoever scheduled it answers for what the clock publishes. */
const schedulerOf = async (req: PayloadRequest, article: string): Promise<string | null> =>
  idOf((await lastOf(req, article, 'schedule'))?.actor)
