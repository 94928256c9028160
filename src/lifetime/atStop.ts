import { ofProcess } from '../config/ofProcess.ts'

type Work = () => Promise<void>

const works = () => ofProcess('atStop', () => new Set<Work>())

/** Remembers what has to be put away before the process ends, after the last request. */
export const atStop = (work: Work): void => {
  works().add(work)
}

/** Does what has been remembered, one after another: what was opened last may need what was opened first. */
export const putAway = async (): Promise<void> => {
  for (const work of [...works()].reverse()) await work()
}
