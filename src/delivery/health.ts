import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import { areJobsRunning } from '../lifetime/runningJobs.ts'
import { revisionOf } from '../publishing/siteRevision.ts'
import { answerOtherMethods } from './otherMethods.ts'

/** Whether the process answers at all, for who would start another one otherwise. */
export const tellAlive = (request: Request): Response =>
  answerOtherMethods(request) ?? answer(request, 200, { alive: true })

/** Whether it can do its work, for who sends it readers; if not, what fails it in one word and nothing else. */
export const tellReady = async (request: Request, payload: Payload): Promise<Response> => {
  const other = answerOtherMethods(request)
  if (other) return other
  for (const [reason, check] of checks) {
    try {
      if (await check(payload)) continue
    } catch (err) {
      payload.logger.error({ msg: `The newsroom is not ready: ${reason}.`, err })
    }
    return answer(request, 503, { ready: false, reason })
  }
  return answer(request, 200, { ready: true })
}

/** Who asks does not wait for longer. */
const patience = 3_000

const checks: readonly [string, (payload: Payload) => boolean | Promise<boolean>][] = [
  [
    'database',
    (payload) => Promise.race([answers(payload), setTimeout(patience, false, { ref: false })]),
  ],
  ['media', () => access(settings.mediaDir, constants.W_OK).then(() => true)],
  ['jobs', areJobsRunning],
]

const answers = async (payload: Payload): Promise<true> => {
  await revisionOf(payload)
  return true
}

const answer = (request: Request, status: number, value: object): Response =>
  new Response(request.method === 'HEAD' ? null : JSON.stringify(value), {
    status,
    headers: { 'Cache-Control': 'no-store', 'Content-Type': 'application/json; charset=utf-8' },
  })
