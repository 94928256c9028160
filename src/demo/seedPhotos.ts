import { filesNamedBy } from '../images/filesNamedBy.ts'
import { Directory } from './Directory.ts'
import { type Photo, photos } from './photos.ts'
import { photograph, type SceneName, sceneNames } from './scenes/index.ts'
import type { Staff } from './seedStaff.ts'

export type Photographs = ReadonlyMap<SceneName, Buffer>

/** Takes all photos; work of a second, for which nobody has to hold a transaction. */
export const takePhotographs = async (): Promise<Photographs> =>
  new Map(
    await Promise.all(sceneNames.map(async (name) => [name, await photograph(name)] as const)),
  )

/**
 * Uploads the photos as their photographer.
 *
 * @param kept learns the names of the files: they outlive a rollback.
 */
export const seedPhotos = async (
  staff: Staff,
  photographs: Photographs,
  kept: string[],
): Promise<Directory<SceneName>> => {
  const made = new Directory<SceneName>()
  for (const [name, data] of photographs) {
    const req = await staff.as('photographer')
    const { licence, consent, ...words }: Photo = photos[name]
    const photo = await req.payload.create({
      collection: 'images',
      data: {
        ...words,
        creator: words.credit,
        consent: consent ?? 'publicEvent',
        rights: { licence: licence ?? 'own', scope: 'any' },
      },
      depth: 0,
      file: { data, mimetype: 'image/jpeg', name: `${name}.jpg`, size: data.length },
      overrideAccess: false,
      req,
    })
    kept.push(...filesNamedBy(photo))
    made.add(name, photo.id)
  }
  return made
}
