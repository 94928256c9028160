import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'

/**
 * Runs a piece of heavy work when its turn comes, in order: the sizes of one photo fill two processors, and more photos at
 * once would only hold their decoded pictures in memory together.
 */
export const inTurn = pLimit(Math.max(1, Math.floor(availableParallelism() / 2)))
