import { orRefuse } from '../config/orRefuse.ts'
import { openNewsroom } from './openNewsroom.ts'

/**
 * Opens the newsroom, or ends the process: what is thrown at Next here it would log, and then answer
 * every request with an error for ever.
 */
export const openOrEnd = async (): Promise<void> => {
  try {
    await orRefuse(openNewsroom)
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}
