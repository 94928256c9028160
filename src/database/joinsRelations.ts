import { isEmbedded } from './isEmbedded.ts'

/**
 * Whether a question of any size may go through a relation: SQLite joins, and takes some thirty thousand ids at
 * most. MongoDB takes any number, and would load every document behind a relation.
 */
export const joinsRelations = isEmbedded
