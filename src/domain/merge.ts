/** What two people have made of the same article, brought together without dropping a word unasked. */
export {
  changedPaths,
  type Choice,
  choiceName,
  clashes,
  mayKeepBoth,
  type Merged,
  mergeArticles,
  settled,
  valueAt,
  type Values,
  writtenPaths,
} from './merge/mergeArticles.ts'
export type { Piece, Readings } from './merge/pieces.ts'
export { type Words, wordsOf } from './merge/wordsOf.ts'
