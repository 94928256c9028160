import { ofProcess } from '../config/ofProcess.ts'

/** By when each piece of work that is repeated will have come round again, in milliseconds since 1970. */
const jobs = () => ofProcess('runningJobs', () => new Map<object, number>())

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
