import DataLoader from 'dataloader'
import { getDataLoader, type PayloadRequest, type TypeWithID } from 'payload'
import { problem } from '../errors/problem.ts'

/**
 * What one answer may hold of the documents that it names. Far beyond a page that anybody reads: a list of 500
 * articles that name a hundred others each is within it. Whoever asks for more would have the process to themselves
 * for seconds, and its memory.
 */
export const lookUpLimits = { documents: 50_000, characters: 64 * 1024 * 1024 }

/** So many are looked up by one question: what Payload does with it takes the square of its length. */
const atOnce = 500

/** Put on an answer of GraphQL that is not whole. It never leaves the house. */
export const tooMuchHeader = 'x-too-much'

type Loader = PayloadRequest['payloadDataLoader']
type Tally = { documents: number; characters: number }

const tallies = new WeakMap<Loader, Tally>()

const isBeyond = ({ documents, characters }: Tally): boolean =>
  documents > lookUpLimits.documents || characters > lookUpLimits.characters

/**
 * Bounds what is looked up for the answer to a request, by Payload's loader of the documents that others name. Beyond
 * the bound it finds nothing any more, and the answer is to be refused: by `refuseTooMuch`. It cannot throw itself, for
 * Payload is not yet listening when it fails, and a failure that nobody hears of ends the process.
 */
export function limitLookUps(req: PayloadRequest): void {
  const { payloadDataLoader: loader } = req
  if (!loader || tallies.has(loader)) return
  const tally = { documents: 0, characters: 0 }
  tallies.set(loader, tally)
  const sizes = new WeakMap<TypeWithID, number>()
  const inParts = new DataLoader<string, TypeWithID | null>(async (keys) => {
    const found: (TypeWithID | Error | null)[] = []
    // One after another: a transaction of MongoDB answers one question at a time.
    for (let start = 0; start < keys.length; start += atOnce) {
      const part = keys.slice(start, start + atOnce)
      found.push(
        ...(isBeyond(tally) ? part.map(() => null) : await getDataLoader(req).loadMany(part)),
      )
    }
    return found
  })
  const load = async (key: string): Promise<TypeWithID | null> => {
    tally.documents += 1
    const found = isBeyond(tally) ? null : await inParts.load(key)
    if (found) {
      const known = sizes.get(found)
      const size = known ?? JSON.stringify(found).length
      sizes.set(found, size)
      // GraphQL answers with the fields that are asked for, however often a document is named.
      if (known === undefined || req.payloadAPI !== 'GraphQL') tally.characters += size
    }
    if (isBeyond(tally) && req.payloadAPI === 'GraphQL') {
      req.responseHeaders ??= new Headers()
      req.responseHeaders.set(tooMuchHeader, 'true')
    }
    return found
  }
  // Its type does not know that Payload finds nothing for what may not be seen.
  loader.load = load as Loader['load']
}

/**
 * Nothing is cut: an answer is whole, or it is refused.
 *
 * @throws 400 `tooComplex` when more would have had to be looked up for the answer than may be.
 */
export function refuseTooMuch(req: PayloadRequest): void {
  const tally = tallies.get(req.payloadDataLoader)
  if (tally && isBeyond(tally)) throw problem('tooComplex', req, { says: namesTooMuch })
}

const namesTooMuch = {
  vi: 'Kết quả sẽ kèm theo quá nhiều tài liệu liên quan; hãy hỏi ít mục hơn (limit), ít tầng hơn (depth) hoặc ít trường hơn (select, populate).',
  en: 'The answer would hold too many of the documents that it names; ask for fewer rows (limit), levels (depth) or fields (select, populate).',
}
