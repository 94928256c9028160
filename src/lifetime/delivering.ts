import { ofProcess } from '../config/ofProcess.ts'

/** Answers a reader's question from what is published; null when it is for others to answer. */
export type Deliver = (request: Request) => Promise<Response | null>

const known = () => ofProcess<{ deliver: Deliver | null }>('deliver', () => ({ deliver: null }))

/** Says who answers readers: a function that the front door calls without Next. */
export const deliverBy = (deliver: Deliver): void => {
  known().deliver = deliver
}

/** Who answers them; nobody before the newsroom is open. */
export const delivering = (): Deliver | null => known().deliver
