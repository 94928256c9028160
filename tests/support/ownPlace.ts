import { aPlace } from './place.ts'

/** Where the newsroom of this spec file lives: settled before the file imports anything. */
export const place = aPlace()
