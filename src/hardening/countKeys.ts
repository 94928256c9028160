import type { AuthStrategy, AuthStrategyResult, Payload } from 'payload'
import { hasRow } from '../database/rows.ts'
import { logAttempt } from '../log/logEvent.ts'
import { countKey } from '../throttle/apiKeys.ts'

const nobody = '0'.repeat(24)

/** Nobody finds an API key by trying: wrong ones are counted by address, and are then no longer looked up. */
export const countKeys = (payload: Payload): void => {
  payload.authStrategies = payload.authStrategies.map((strategy): AuthStrategy =>
    strategy.name.endsWith('-api-key')
      ? {
          ...strategy,
          authenticate: async (asked) => {
            let result: AuthStrategyResult = { user: null }
            const outcome = await countKey(asked, async () => {
              result = await strategy.authenticate(asked)
              if (result.user !== null) return true
              // Payload says nothing of a database that is away, which makes no key a wrong one: it throws here.
              await hasRow(payload, 'users', { id: { equals: nobody } })
              return false
            })
            if (outcome === 'wrong') logAttempt(asked, { event: 'apiKey', outcome })
            return result
          },
        }
      : strategy,
  )
}
