import { ofProcess } from '../config/ofProcess.ts'
import { Throttle } from './Throttle.ts'

const quarterOfAnHour = 15 * 60

const made = () => ({
  /** Wrong passwords from one address, for whatever accounts: a whole newsroom may call from one. */
  signIn: new Throttle({ times: 100, seconds: quarterOfAnHour }),
  /** The same for one account. From any other address its owner may still log in. */
  signInAs: new Throttle({ times: 10, seconds: quarterOfAnHour }),
  /** Wrong passwords for one account from all addresses. After them nobody is refused, but everybody waits. */
  signInTo: new Throttle({ times: 10, seconds: quarterOfAnHour }),
  /** API keys that are nobody's, from one address. */
  apiKey: new Throttle({ times: 30, seconds: quarterOfAnHour }),
  /** Requests for a new password from one address, for whatever accounts and for one. */
  askForReset: new Throttle({ times: 30, seconds: quarterOfAnHour }),
  askForResetOf: new Throttle({ times: 5, seconds: quarterOfAnHour }),
  /** Links that were never given out, from one address. */
  reset: new Throttle({ times: 30, seconds: quarterOfAnHour }),
  /** Mails to one mailbox, wherever they were asked for. The newest of them brings a link that works. */
  mailTo: new Throttle({ times: 5, seconds: 60 * 60 }),
  /** What strangers at one address have made for them: a site that is rendered there, and all its readers, may stand behind it. */
  anonymous: new Throttle({ times: 1_200, seconds: 60 }),
  /** Searches among it. */
  search: new Throttle({ times: 120, seconds: 60 }),
  /** Requests from one address that show a session or a key, before it is asked whether they count. */
  claimed: new Throttle({ times: 1_200, seconds: 60 }),
  /** Lines in the log about what one address was refused. */
  lines: new Throttle({ times: 60, seconds: 60 }),
  /** Mails to one mailbox that somebody tries its password. */
  warn: new Throttle({ times: 1, seconds: 6 * 60 * 60 }),
})

export type Throttles = ReturnType<typeof made>

export const throttles = (): Throttles => ofProcess('throttles', made)
