/**
 * Whether the same work would probably succeed if it were done again from its beginning: MongoDB gave way to another
 * transaction (WriteConflict), or changed its primary. GraphQL and Payload wrap errors, so the causes are asked too.
 */
export const isTransient = (error: unknown, depth = 5): boolean => {
  if (typeof error !== 'object' || error === null || depth === 0) return false
  if ('errorLabels' in error && Array.isArray(error.errorLabels))
    if (error.errorLabels.includes('TransientTransactionError')) return true
  return [
    'cause' in error ? error.cause : null,
    'originalError' in error ? error.originalError : null,
  ].some((inner) => isTransient(inner, depth - 1))
}
