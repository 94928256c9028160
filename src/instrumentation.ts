/** Next calls this once, before the first request: the database is then migrated and ready. */
export const register = async (): Promise<void> => {
  if (
    process.env.NEXT_RUNTIME === 'nodejs' &&
    process.env.NEXT_PHASE !== 'phase-production-build'
  ) {
    const { openNewsroom } = await import('./openNewsroom.ts')
    await openNewsroom()
  }
}
