import { asEdited } from '../workflow/sealed.ts'
import { alike } from './alike.ts'

/** Three readings of the same place: as both began, as it stands on the server, as it is typed here. */
export type Readings<Value> = { base: Value; theirs: Value; mine: Value }

/** A stretch of a field: decided by itself, or to be chosen because both have written there. */
export type Piece<Value> =
  { by: 'nobody' | 'theirs' | 'mine'; value: Value } | ({ by: 'both' } & Readings<Value>)

/** As many on all sides are the same ones changed, each to be judged by itself. */
function oneByOne<Item>(stretch: Readings<Item[]>): Readings<Item[]>[] {
  const { base, theirs, mine } = stretch
  const lengths = new Set([base.length, theirs.length, mine.length])
  if (lengths.size > 1) return [stretch]
  const at = (items: Item[], index: number) => items.slice(index, index + 1)
  return base.map((_, index) => ({
    base: at(base, index),
    theirs: at(theirs, index),
    mine: at(mine, index),
  }))
}

/** Whoever alone has changed a value has it their way; the same change made twice is one. */
export function pieceOf<Value>({ base, theirs, mine }: Readings<Value>): Piece<Value> {
  const [was, there, here] = [base, theirs, mine].map(asEdited)
  // What differs only in a way nobody sees is taken from the server.
  if (here === was) return { by: there === was ? 'nobody' : 'theirs', value: theirs }
  if (there === was) return { by: 'mine', value: mine }
  if (here === there) return { by: 'nobody', value: theirs }
  return { by: 'both', base, theirs, mine }
}

/**
 * Merges three lists, such as the paragraphs of a text: where only one side has changed, added or removed
 * something it counts, and where both have at the same place, one has to choose.
 */
export function piecesOf<Item>({ base, theirs, mine }: Readings<readonly Item[]>): Piece<Item[]>[] {
  const keys = { base: base.map(asEdited), theirs: theirs.map(asEdited), mine: mine.map(asEdited) }
  const inTheirs = new Map(alike(keys.base, keys.theirs))
  const inMine = new Map(alike(keys.base, keys.mine))
  const pieces: Piece<Item[]>[] = []
  const from = { base: 0, theirs: 0, mine: 0 }
  const until = (to: typeof from) => {
    const stretch = {
      base: base.slice(from.base, to.base),
      theirs: theirs.slice(from.theirs, to.theirs),
      mine: mine.slice(from.mine, to.mine),
    }
    pieces.push(...oneByOne(stretch).map(pieceOf))
  }
  keys.base.forEach((_, at) => {
    const [there, here] = [inTheirs.get(at), inMine.get(at)]
    if (there === undefined || here === undefined) return
    until({ base: at, theirs: there, mine: here })
    pieces.push({ by: 'nobody', value: theirs.slice(there, there + 1) })
    Object.assign(from, { base: at + 1, theirs: there + 1, mine: here + 1 })
  })
  until({ base: base.length, theirs: theirs.length, mine: mine.length })
  return pieces
}
