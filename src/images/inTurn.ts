import pLimit from 'p-limit'

/**
 * Runs a piece of heavy work when its turn comes, in order: two at once fill the processors, and more would only hold
 * their decoded pictures in memory together.
 */
export const inTurn = pLimit(2)
