import { chmod, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Closes our files in a folder to the other users of the machine, whatever mode they came with; and the folder, when
 * nothing else lies in it. A folder that others have a share in stays open to them: one that holds a file of somebody
 * else's, one of another owner, one for all (`/tmp`).
 *
 * @param isOurs whether a file of this name is one that the newsroom made.
 */
export const closeToOthers = async (
  folder: string,
  isOurs: (name: string) => boolean,
): Promise<void> => {
  const uid = process.getuid?.()
  let isShared = false
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    // It keeps an empty folder in git.
    if (entry.name === '.gitkeep') continue
    if (!entry.isFile() || !isOurs(entry.name)) {
      isShared = true
      continue
    }
    const path = join(folder, entry.name)
    if ((await stat(path)).uid === uid) await chmod(path, 0o600)
  }
  const found = await stat(folder)
  const isForAll = (found.mode & 0o1000) !== 0
  if (!isShared && !isForAll && found.uid === uid) await chmod(folder, 0o700)
}
