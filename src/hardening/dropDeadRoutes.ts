import type { Endpoint, SanitizedConfig } from 'payload'

/**
 * Takes away the routes that Payload adds to each collection though nothing is behind them: versions where
 * none are kept, addresses that nobody has to confirm. They fail on a table or a column that is not there.
 */
export function dropDeadRoutes(config: SanitizedConfig): SanitizedConfig {
  for (const thing of [...config.collections, ...config.globals]) {
    const { endpoints, versions } = thing
    if (!endpoints) continue
    const isConfirmed = 'auth' in thing && Boolean(thing.auth.verify)
    const isAlive = ({ path }: Endpoint): boolean =>
      path.startsWith('/versions')
        ? Boolean(versions)
        : path.startsWith('/verify/')
          ? isConfirmed
          : true
    Object.assign(thing, { endpoints: endpoints.filter(isAlive) })
  }
  return config
}
