import type { Asker } from '../database/rows.ts'
import { showing } from './lists.ts'
import { readList } from './readList.ts'

/** Beyond so many live articles of one photo nobody is helped by hearing of one more. */
const most = 500

/** The live articles that show a photo, by id, newest first. */
export const articlesShowing = async (asker: Asker, photo: string): Promise<string[]> =>
  (await readList(asker, showing(photo), { limit: most })).map(({ article }) => article)
