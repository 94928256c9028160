import { SettingsError } from './readSettings.ts'

/**
 * Does the work; a setting that it cannot work with ends the process with its sentence and code 1,
 * for a stack would tell the operator nothing.
 *
 * @throws whatever else the work throws: that is a fault of the program, and its stack is wanted.
 */
export const orRefuse = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
