import { chmod, readdir, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'

/**
 * Closes a folder of ours and its files to the other users of the machine, whatever mode they came with; with a
 * name, of the files only those that begin with it. A folder that others have a share in stays as it is: that of
 * somebody else, one for all (`/tmp`), or one that the program itself stands in.
 */
export const closeToOthers = async (folder: string, name = ''): Promise<void> => {
  const uid = process.getuid?.()
  const found = await stat(folder)
  const isForAll = (found.mode & 0o1000) !== 0
  if (found.uid === uid && !isForAll && !holdsUs(folder)) await chmod(folder, 0o700)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.startsWith(name)) continue
    const path = join(folder, entry.name)
    if ((await stat(path)).uid === uid) await chmod(path, 0o600)
  }
}

const holdsUs = (folder: string): boolean =>
  !relative(resolve(folder), process.cwd()).startsWith('..')
