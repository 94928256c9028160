import { readSettings } from './readSettings.ts'

export type { Settings } from './readSettings.ts'

/** The settings of this process, read once. Importing this file throws when one of them is wrong. */
export const settings = readSettings(process.env)
