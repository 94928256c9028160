import type { AuthStrategy, Payload } from 'payload'

/** Whoever is switched off is nobody, by whatever token or key they call. */
export const rejectInactiveUsers = (payload: Payload): void => {
  payload.authStrategies = payload.authStrategies.map((strategy): AuthStrategy => ({
    ...strategy,
    authenticate: async (asked) => {
      const result = await strategy.authenticate(asked)
      return result.user?.active === true ? result : { ...result, user: null }
    },
  }))
}
