import { bodyOf, paragraph } from '../../../src/domain/body.ts'

/** What the newsroom has promised of an article, and what was asked of it and not yet answered. */
export type Promised = {
  id: string
  revision: number
  lead: string
  state: string
  asked?: { lead?: string; state?: string }
}

export type Staff = { section: string; keys: Record<string, string> }

/** People who write without a pause until they are told to stop, and note what was acknowledged. */
export type Writers = {
  promised: Promised[]
  /** How many writes were acknowledged. */
  acknowledged: () => number
  /** Statuses of 500 and above that were answered while the newsroom was up, with what they said. */
  failures: string[]
  /** Moves that were refused because they had been made: see `Ruin.forgets`. */
  denied: () => number
  stop: () => Promise<void>
}

const note = 'Gỡ bài theo yêu cầu của bạn đọc.'

/** The way of an article that is published, changed and published again: who does what, and where it leads. */
const way: [string, string, string, object?][] = [
  ['reporter', 'submit', 'submitted'],
  ['editor', 'claim', 'editing'],
  ['editor', '', 'editing'],
  ['editor', 'forward', 'review'],
  ['head', 'approve', 'approved'],
  ['secretary', 'publish', 'published'],
  ['editor', 'revise', 'editing'],
  ['editor', '', 'editing'],
  ['editor', 'forward', 'review'],
  ['head', 'approve', 'approved'],
  ['secretary', 'publish', 'published', { kind: 'update' }],
  ['chief', 'withdraw', 'withdrawn', { note, basis: 'copyright' }],
]

/**
 * @param url of a newsroom that may go away and come back at any moment.
 * @param forgets whether its database may deny what it has committed.
 */
export function startWriters(
  url: string,
  { section, keys }: Staff,
  { writers, forgets }: { writers: number; forgets: boolean },
): Writers {
  const stopping = new AbortController()
  const promised: Promised[] = []
  const failures: string[] = []
  let acknowledged = 0
  let denied = 0

  /** Null when there was no answer, or none that says what became of the request. */
  const ask = async (by: string, method: string, path: string, data: object) => {
    const response = await fetch(url + path, {
      method,
      headers: {
        authorization: `users API-Key ${keys[by]}`,
        'content-type': 'application/json',
        'x-forwarded-for': '127.0.0.1',
      },
      body: JSON.stringify(data),
      signal: AbortSignal.timeout(60_000),
    }).catch(() => null)
    const text = await response?.text().catch(() => null)
    if (!response || text === null || text === undefined) return null
    if (response.status >= 500) {
      failures.push(`${response.status} ${method} ${path}: ${text.slice(0, 300)}`)
      return null
    }
    if (forgets && response.status === 409) {
      denied += 1
      return null
    }
    if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    acknowledged += 1
    return JSON.parse(text) as { doc: { id: string; revision: number }; revision: number }
  }

  const write = async (writer: number): Promise<void> => {
    for (let piece = 0; !stopping.signal.aborted; piece++) {
      const lead = `Sapo ${writer}.${piece}`
      const created = await ask('reporter', 'POST', '/api/articles', {
        title: `Bài ${writer}.${piece}`,
        lead,
        body: bodyOf([paragraph('Một đoạn chính văn.')]),
        category: section,
        source: 'Bản tin',
      })
      // What became of it is not known, and nothing was promised.
      if (!created) return
      const article: Promised = { id: created.doc.id, revision: 1, lead, state: 'draft' }
      promised.push(article)
      for (const [by, move, state, given] of way) {
        if (stopping.signal.aborted) return
        const changed = `${lead}, lần ${article.revision}`
        article.asked = move === '' ? { lead: changed } : { state }
        const answer =
          move === ''
            ? await ask(by, 'PATCH', `/api/articles/${article.id}`, { lead: changed })
            : await ask(by, 'POST', `/api/articles/${article.id}/moves`, { move, ...given })
        if (!answer) return
        Object.assign(article, article.asked, { revision: answer.revision ?? answer.doc.revision })
        delete article.asked
      }
    }
  }

  const work = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
  // Told by `stop`, and not before.
  work.catch(() => undefined)
  return {
    promised,
    acknowledged: () => acknowledged,
    failures,
    denied: () => denied,
    stop: async () => {
      stopping.abort()
      await work
    },
  }
}

/**
 * What was promised and is not there; `found` is what the newsroom says now. What was asked and not answered may be
 * there too, and twice where the database forgets that it was.
 */
export function brokenPromise(
  { id, revision, lead, state, asked }: Promised,
  found: { revision: number; lead: string; state: string },
  forgets: boolean,
): string | null {
  const now = JSON.stringify([found.revision, found.lead, found.state])
  const kept = JSON.stringify([revision, lead, state])
  const further = (times: number): string =>
    JSON.stringify([revision + times, asked?.lead ?? lead, asked?.state ?? state])
  const isFurther = asked && (now === further(1) || (forgets && now === further(2)))
  return now === kept || isFurther ? null : `${id}: promised ${kept}, found ${now}`
}
