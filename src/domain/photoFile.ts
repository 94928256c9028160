/** What the files of a photo are called (see `images/photoName.ts`): the whole photo, and its sizes. */
export const photoFile = /^(?<photo>[a-z0-9-]+-[0-9a-f]{12})(?:-\d+\.webp|\.(?:jpg|png))$/
