import { settings } from '../config/settings.ts'

/** What the newspaper is called wherever nobody sees whose site it is. */
export const newspaper = new URL(settings.publicUrl).host
