/** The build holds its own copy of this module: see `atStop`. */
const key = Symbol.for('toasoan.runningJobs')

/** By when each piece of work that is repeated will have come round again, in milliseconds since 1970. */
const jobs = (): Map<object, number> => {
  const found: unknown = Reflect.get(globalThis, key)
  if (found instanceof Map) return found as Map<object, number>
  const made = new Map<object, number>()
  Reflect.set(globalThis, key, made)
  return made
}

/** How many rounds a piece of work may miss, or be under way for, before it counts as one that hangs. */
const patience = 10

/** Says that a job will be done in so many milliseconds. @param pause between two rounds of it. */
export const expectJob = (job: object, wait: number, pause: number): void => {
  jobs().set(job, Date.now() + wait + patience * pause)
}

/** Says that it will not be done any more. */
export const dismissJob = (job: object): void => {
  jobs().delete(job)
}

/** Whether this process does what is due at its time: something was started, and nothing of it hangs. */
export const areJobsRunning = (): boolean => {
  const now = Date.now()
  const times = [...jobs().values()]
  return times.length > 0 && times.every((by) => by > now)
}
