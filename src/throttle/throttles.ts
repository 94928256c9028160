import { Throttle } from './Throttle.ts'

const quarterOfAnHour = 15 * 60

const made = () => ({
  /** Wrong passwords for one account from one address. From any other address its owner may still log in. */
  signInAs: new Throttle({ times: 10, seconds: quarterOfAnHour }),
  /** The same for whatever accounts: a whole newsroom may call from one address. */
  signIn: new Throttle({ times: 100, seconds: quarterOfAnHour }),
  /** Requests for a new password for one account from one address, and for whatever accounts. */
  askForResetOf: new Throttle({ times: 5, seconds: quarterOfAnHour }),
  askForReset: new Throttle({ times: 30, seconds: quarterOfAnHour }),
  /** Links that were never given out, from one address. */
  reset: new Throttle({ times: 30, seconds: quarterOfAnHour }),
  /** Mails to one mailbox, wherever they were asked for. The newest of them brings a link that works. */
  mailTo: new Throttle({ times: 5, seconds: 60 * 60 }),
})

export type Throttles = ReturnType<typeof made>

/** The build may hold copies of this module: what all have to count by lies where each finds it. */
const place = Symbol.for('toasoan.throttles')

export const throttles = (): Throttles => {
  const found: unknown = Reflect.get(globalThis, place)
  if (found !== undefined) return found as Throttles
  const fresh = made()
  Reflect.set(globalThis, place, fresh)
  return fresh
}
