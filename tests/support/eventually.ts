import { isDeepStrictEqual } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * What a page shows once it shows what is expected, for it follows its address a moment later; when patience
 * (milliseconds) is over, whatever it shows, so that the assertion can say what is wrong with it.
 */
export async function eventually<T>(
  read: () => Promise<T>,
  expected: T,
  patience = 10_000,
): Promise<T> {
  const end = Date.now() + patience
  for (;;) {
    const shown = await read()
    if (isDeepStrictEqual(shown, expected) || Date.now() > end) return shown
    await pause(50)
  }
}
