import { settings } from '../config/settings.ts'

/** Where readers read, and where they fetch photos. */
export const siteUrl = settings.publicUrl
export const mediaUrl = settings.publicUrl

/** What the newspaper is called wherever nobody sees whose site it is. */
export const newspaper = new URL(siteUrl).host
