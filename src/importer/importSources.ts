import type { Language } from '../domain/language.ts'
import type { Told } from './outcome.ts'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../database/transaction.ts'
import { type Failure, failureSentence } from './failures.ts'
import { sourceKey } from './key.ts'
import { type Landed, type Landing } from './outcome.ts'
import { land } from './land.ts'
import { parseSource } from './parse.ts'
import type { Source } from './sources.ts'
import { warningSentence } from '../domain/importWarnings.ts'

type Options = { owner: string | null; dryRun: boolean; language: Language }

/**
 * Imports one source after the other, each in a transaction of its own: what fails leaves nothing behind
 * and keeps no other from landing. Holds one article at a time in memory.
 */
export async function* importSources(
  payload: Payload,
  sources: Iterable<Source>,
  { owner, dryRun, language }: Options,
): AsyncGenerator<Told> {
  const seen = new Map<string, { label: string; textHash: string }>()
  const failed = ({ label }: Source, failure: Failure) =>
    toldOfFailure(label, failureSentence(failure)[language], failure.line)

  for (const source of sources) {
    const bytes = await source.read()
    const parsed = 'code' in bytes ? bytes : parseSource(bytes)
    if ('code' in parsed) {
      yield failed(source, parsed)
      continue
    }
    const { label } = source
    const key = sourceKey(source.name, parsed)
    const twin = seen.get(key.own)
    if (twin !== undefined && twin.textHash !== parsed.textHash) {
      yield failed(source, { code: 'sameSource', detail: twin.label })
      continue
    }
    seen.set(key.own, { label, textHash: parsed.textHash })
    try {
      const landed = await landAlone(payload, { key, label, parsed, owner, dryRun })
      // A dry run has left no record by which the same text would be known the second time.
      const isRepeated = twin !== undefined && landed.outcome === 'created'
      yield toldOfLanding(label, isRepeated ? repeated(landed) : landed, language)
    } catch (error) {
      // Reported as this source's failure, so that the others still land.
      payload.logger.error({ msg: `The import of ${label} failed.`, err: error })
      const detail = error instanceof Error ? error.message : String(error)
      yield failed(source, { code: 'notSaved', detail })
    }
  }
}

const repeated = (landed: Landed): Landed => ({
  ...landed,
  outcome: 'unchanged',
  findings: [],
  newAuthors: [],
})

async function landAlone(payload: Payload, landing: Landing): Promise<Landed> {
  const req = await createLocalReq({}, payload)
  return landing.dryRun ? land(req, landing) : inTransaction(req, () => land(req, landing))
}

const toldOfLanding = (
  source: string,
  { findings, newAuthors, ...landed }: Landed,
  language: Language,
): Told => ({
  report: {
    source,
    ...landed,
    warnings: findings.map((finding) => ({
      code: finding.code,
      message: warningSentence(finding)[language],
    })),
  },
  newAuthors,
})

const toldOfFailure = (source: string, error: string, line?: number): Told => ({
  report: {
    source,
    outcome: 'failed',
    id: null,
    title: null,
    warnings: [],
    error,
    ...(line !== undefined && { line }),
  },
  newAuthors: [],
})
