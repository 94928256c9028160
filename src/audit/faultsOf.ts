import { idOf } from '../domain/idOf.ts'
import type { Correction } from '../payload-types.ts'
import { isPublishing, type Move } from '../domain/workflow/moves.ts'
import { isSealed } from '../domain/workflow/states.ts'
import type { Archived, Dossier } from './dossiers.ts'
import { type ChainRow, faultOfChain } from '../ledger/faultOfChain.ts'
import type { Finding } from './findings.ts'
import { setByMovesIn } from '../workflow/versionHash.ts'
import { canonicalJson, hashOf } from '../ledger/hashOf.ts'

/** What the clock is late with is not missed yet (contract §4, `publishOnTime`). */
const grace = 60_000

/** All that is wrong with an article and its log, the log first. */
export const faultsOf = (dossier: Dossier, now: Date): Finding[] => [
  ...faultsOfLog(dossier),
  ...faultsOfVersions(dossier),
  ...faultsOfFields(dossier),
  ...faultsOfPublications(dossier),
  ...faultsOfCorrections(dossier),
  ...faultsOfContent(dossier),
  ...faultsOfSchedule(dossier, now),
]

const naming = (article: string, { id, logged }: ChainRow) => ({
  article,
  row: id,
  revision: Number(logged.revision),
  move: String(logged.move),
})

function faultsOfLog({ id, lastMoveHash, rows, working }: Dossier): Finding[] {
  const fault = faultOfChain(rows, lastMoveHash)
  if (fault?.code === 'endCut') {
    const at = fault.row ? naming(id, fault.row) : { article: id }
    return [{ code: 'endCut', ...at, ...(lastMoveHash !== null && { hash: lastMoveHash }) }]
  }
  if (fault?.code === 'linkBroken')
    return [{ code: 'linkBroken', ...naming(id, fault.row), before: fault.before?.id ?? null }]
  if (fault) return [{ code: fault.code, ...naming(id, fault.row) }]
  if (working === null) return [{ code: 'articleGone', article: id }]
  const last = rows.at(-1)
  if ((last?.logged.to ?? 'draft') === working.state) return []
  return [
    {
      code: 'stateForged',
      ...(last ? naming(id, last) : { article: id }),
      name: working.state,
    },
  ]
}

/** Rows of before the hashes of versions were kept say only that there was one. */
const faultsOfVersions = ({ id, rows, versions }: Dossier): Finding[] =>
  rows.flatMap((row): Finding[] => {
    const version = idOf(row.logged.version) ?? ''
    const present = versions.get(version)?.hash
    if (present === undefined) return [{ code: 'versionGone', ...naming(id, row), id: version }]
    const { versionHash } = row.logged
    if (versionHash === null || versionHash === present) return []
    return [{ code: 'versionForged', ...naming(id, row), id: version }]
  })

const isOf = (row: ChainRow, isWanted: (move: Move) => boolean): boolean =>
  isWanted(row.logged.move as Move)

/** What moves set stands as the last of them left it, however often the text was changed since. */
function faultsOfFields({ id, rows, versions, working }: Dossier): Finding[] {
  const last = rows.at(-1)
  const left = last && versions.get(idOf(last.logged.version) ?? '')?.moved
  if (!left || !working) return []
  const now = setByMovesIn(working)
  return (Object.keys(left) as (keyof typeof left)[])
    .filter((name) => canonicalJson(left[name]) !== canonicalJson(now[name]))
    .map((name) => ({ code: 'fieldForged', ...naming(id, last), name }))
}

function faultsOfPublications({ id, rows, publications, slugs }: Dossier): Finding[] {
  const byMove = new Map(publications.map((one) => [one.moveId, one]))
  const published = rows.filter((row) => isOf(row, isPublishing))
  const known = new Set(published.map((row) => row.id))
  return [
    ...published.flatMap((row): Finding[] => {
      const found = byMove.get(row.id)
      if (!found) return [{ code: 'publicationGone', ...naming(id, row) }]
      const { id: publication, number } = found
      const is = (code: Finding['code']) => [{ code, ...naming(id, row), id: publication, number }]
      if (row.logged.publicationHash === null)
        return is(
          found.contentHash === row.logged.contentHash
            ? 'publicationUnproved'
            : 'publicationForged',
        )
      return row.logged.publicationHash === found.hash ? [] : is('publicationForged')
    }),
    ...publications
      .filter(
        (one) => one.moveId === null || !known.has(one.moveId) || byMove.get(one.moveId) !== one,
      )
      .map((one): Finding => ({
        code: 'publicationStray',
        article: id,
        id: one.id,
        number: one.number,
      })),
    ...[...new Set(publications.map(({ slug }) => slug))]
      .filter((slug) => !slugs.has(slug))
      .map((slug): Finding => ({ code: 'slugGone', article: id, name: slug })),
  ]
}

function faultsOfCorrections({ id, rows, publications, corrections }: Dossier): Finding[] {
  const byMove = new Map(corrections.map((one) => [one.moveId, one]))
  const correcting = rows.filter((row) => isCorrecting(row, publications))
  const known = new Set(correcting.map((row) => row.id))
  return [
    ...correcting.flatMap((row): Finding[] => {
      const found = byMove.get(row.id)
      if (!found) return [{ code: 'correctionGone', ...naming(id, row) }]
      if (hashOf(saidIn(found)) === hashOf(saidBy(row))) return []
      return [{ code: 'correctionForged', ...naming(id, row), id: found.id }]
    }),
    ...corrections
      .filter((one) => !known.has(one.moveId ?? '') || byMove.get(one.moveId) !== one)
      .map((one): Finding => ({ code: 'correctionStray', article: id, id: one.id })),
  ]
}

/** A first publication corrects nothing, whatever was given with it. */
const isCorrecting = (row: ChainRow, publications: readonly Archived[]): boolean =>
  row.logged.move === 'correct' ||
  publications.some(({ moveId, kind }) => moveId === row.id && kind === 'correction')

const saidIn = ({ kind, wrong, right, basis, requestedBy, documentNo, at }: Correction) => ({
  kind,
  wrong,
  right,
  basis,
  requestedBy,
  documentNo,
  at: new Date(at).getTime(),
})

/** What the move said, as it is written into the correction. */
const saidBy = ({ logged }: ChainRow) => {
  const { kind, wrong, right, basis } = (logged.correction ?? {}) as Partial<
    Pick<Correction, 'kind' | 'wrong' | 'right' | 'basis'>
  >
  return {
    kind,
    wrong: wrong?.trim(),
    right: right?.trim(),
    basis,
    requestedBy: logged.requestedBy,
    documentNo: logged.documentNo,
    at: new Date(String(logged.at)).getTime(),
  }
}

function faultsOfContent(dossier: Dossier): Finding[] {
  const { id: article, page, publications, isLive, liveHash, isPlacedAsPublished } = dossier
  const { working, present, rows } = dossier
  const found: Finding[] = []
  const part = faultOfPage(dossier)
  if (part !== null) found.push({ code: 'pageForged', article, name: part })
  const shown = publications.find(({ id }) => id === page?.publication)
  if (isLive && !rows.some((row) => isOf(row, isPublishing)))
    found.push({ code: 'liveForged', article })
  else if (isLive && shown && (liveHash !== shown.contentHash || !isPlacedAsPublished))
    found.push({ code: 'liveForged', article, id: shown.id })
  if (working && isSealed(working.state)) {
    const approval = rows.findLast(({ logged }) => logged.move === 'approve')
    const isWhole = working.seal === present && working.seal === approval?.logged.contentHash
    if (!isWhole) found.push({ code: 'sealForged', article })
  }
  return found
}

/** The part of the read model that is not as it was published. */
function faultOfPage({ page, pageFault, publications, isLive }: Dossier): string | null {
  const newest = publications.at(-1)
  if (!page) return newest ? 'page' : null
  if (page.publication !== newest?.id || page.number !== newest.number) return 'publication'
  if ((page.state === 'live') !== isLive) return 'state'
  const isEmptied = page.state === 'live' || (page.card === null && page.content === null)
  return isEmptied ? pageFault : 'content'
}

function faultsOfSchedule({ id, working, blocked }: Dossier, now: Date): Finding[] {
  if (working?.state !== 'scheduled') return []
  const at = working.publishAt ?? ''
  // One without a time is never due, and no move makes such a one.
  if (Date.parse(at) + grace > now.getTime()) return []
  return [{ code: blocked ? 'blocked' : 'missed', article: id, at }]
}
