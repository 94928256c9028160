import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import { findRows } from '../database/rows.ts'
import { ofProcess } from '../config/ofProcess.ts'
import { type Lookalike, Lookalikes } from './Lookalikes.ts'

/** What of its photos is kept in memory: until when it was read, and the reading that is under way. */
type Followed = { photos: Lookalikes; newest: string; reading: Promise<void> | null }

const followed = ofProcess('lookalikes', () => new WeakMap<Payload, Followed>())

/** The photos that look like one with this fingerprint, whoever may see them, the nearest first. */
export async function lookalikesOf(
  payload: Payload,
  fingerprint: string,
  most: number,
): Promise<Lookalike[]> {
  const known: Followed = followed.get(payload) ?? {
    photos: new Lookalikes(),
    newest: '',
    reading: null,
  }
  followed.set(payload, known)
  // Who asks while somebody reads waits for that, and reads what has come since.
  await known.reading
  known.reading ??= follow(payload, known).finally(() => {
    known.reading = null
  })
  await known.reading
  return known.photos.of(fingerprint, most)
}

const atOnce = 250
/** Clocks of other instances go otherwise, and a transaction may take its time. */
const overlap = 10 * 60_000

/** Reads what is new since the last time; at first everything, some at once, so that nobody is held up. */
async function follow(payload: Payload, known: Followed): Promise<void> {
  let since = new Date(known.newest === '' ? 0 : Date.parse(known.newest) - overlap).toISOString()
  for (;;) {
    const rows = await findRows(payload, 'images', {
      limit: atOnce,
      select: ['fingerprint', 'createdAt'],
      sort: 'createdAt',
      where: { createdAt: { greater_than_equal: since } },
    })
    for (const { id, fingerprint } of rows) if (fingerprint) known.photos.add(id, fingerprint)
    const last = rows.at(-1)?.createdAt ?? since
    if (last > known.newest) known.newest = last
    if (rows.length < atOnce || last === since) return
    since = last
    await setImmediate()
  }
}
