/** A start that cannot succeed, told in one sentence: whoever typed the command can mend it. */
export class Refusal extends Error {}

/**
 * Runs the command; a refusal, here or in the sources, ends it with its sentence and without a stack.
 *
 * @param {() => unknown} command
 */
export const orRefuse = async (command) => {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof Refusal) && error?.name !== 'SettingsError') throw error
    console.error(error.message)
    process.exit(1)
  }
}
