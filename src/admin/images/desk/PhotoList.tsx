import type { ListViewServerProps, Payload, TypedUser } from 'payload'
import { actorOfUser } from '../../../access/actorOf.ts'
import { idOf, idsOf } from '../../../domain/idOf.ts'
import { may } from '../../../domain/rights.ts'
import { languageOf } from '../../../domain/language.ts'
import { dayStartIn } from './dayStartIn.ts'
import { PhotoDesk } from './PhotoDesk.client.tsx'
import { offersOf } from './offersOf.ts'
import { deskColumns, toDeskPhoto } from './toDeskPhoto.ts'

/** The list of photos, in the admin and in the drawers that pick one: a grid instead of Payload's table. */
export const PhotoList = async (props: ListViewServerProps) => {
  const { data, enableRowSelections, hasCreatePermission, i18n, payload, user } = props
  if (!user) return null
  const now = new Date()
  const zone = payload.config.admin.timezones.defaultTimezone ?? 'UTC'
  const ids = idsOf(data.docs as { id: string }[])
  const [photos, offers] = await Promise.all([
    photosOf(ids, payload, user),
    offersOf(payload, user),
  ])
  return (
    <PhotoDesk
      photos={photos}
      offers={offers}
      language={languageOf(i18n)}
      looker={{ user: String(user.id), now, dayStart: dayStartIn(zone, now) }}
      mayAdd={hasCreatePermission}
      takesMany={enableRowSelections === true}
    />
  )
}

/** The photos of the page, in its order. Payload's own reading brings columns as each person's lists have them. */
async function photosOf(ids: string[], payload: Payload, user: TypedUser) {
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'images',
    depth: 0,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    select: deskColumns,
    user,
    where: { id: { in: ids } },
  })
  const names = await namesOf(idsOf(docs.map(({ uploader }) => uploader)), payload, user)
  const actor = actorOfUser(user)
  const byId = new Map(
    docs.map((photo) => {
      const isMine = may(actor, 'change', 'images', { uploader: idOf(photo.uploader) })
      return [photo.id, toDeskPhoto(photo, { names, isMine })]
    }),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function namesOf(ids: string[], payload: Payload, user: TypedUser) {
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    overrideAccess: false,
    pagination: false,
    select: { name: true },
    user,
    where: { id: { in: [...new Set(ids)] } },
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}
