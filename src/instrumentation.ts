/** Next calls this once, before it answers the first request: the database is then migrated and ready. */
export const register = async (): Promise<void> => {
  if (
    process.env.NEXT_RUNTIME === 'nodejs' &&
    process.env.NEXT_PHASE !== 'phase-production-build'
  ) {
    const { openOrEnd } = await import('./serving/openOrEnd.ts')
    await openOrEnd()
  }
}
