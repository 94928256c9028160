import { isRecord } from '../domain/isRecord.ts'
import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { idOf, idsOf } from '../domain/idOf.ts'
import { figuresOf, type FigureUse, isBody } from '../domain/body.ts'
import { shownOf } from '../domain/text/clean.ts'
import { canonical } from '../domain/workflow/sealed.ts'
import type { PhotoUse, Rights } from '../domain/workflow/situation.ts'
import type { Article, Image } from '../payload-types.ts'
import { rightsOf } from './photoRights.ts'
import { sealedTextOf } from './sealedText.ts'

/** A photo of the article with what its record says: the file's hash, and the words readers would see. */
export type ShownPhoto = PhotoUse & { file: string | null }

/** The uses of photos in an article, the main one first. A main photo without any word is no use at all. */
export const usesOf = ({ hero, body }: Pick<Article, 'hero' | 'body'>): FigureUse[] => [
  ...heroUse(hero),
  ...(isBody(body) ? figuresOf(body) : []),
]

const heroUse = (hero: Article['hero']): FigureUse[] => {
  const use = {
    path: 'hero',
    image: idOf(hero?.image),
    caption: hero?.caption ?? '',
    alt: hero?.alt ?? '',
    credit: hero?.credit ?? '',
    decorative: hero?.decorative ?? false,
  }
  const isEmpty = use.image === null && !use.caption && !use.alt && !use.credit
  return isEmpty ? [] : [use]
}

/** The photos with the words shown: those of the use, and the photo's own where one is empty. */
export async function photosOf(req: PayloadRequest, article: Article): Promise<ShownPhoto[]> {
  const uses = usesOf(article)
  const ids = [...new Set(uses.map(({ image }) => image).filter((id) => id !== null))]
  const photos = new Map<string | null, Photo>()
  for (const image of await imagesBy(req, ids)) {
    const id = String(image.id)
    photos.set(id, { id, image, rights: await rightsOf(req, image, article.id) })
  }
  return uses.map((use) => shown(use, photos.get(use.image)))
}

type Photo = { id: string; image: Image; rights: Rights }

const shown = (use: FigureUse, { id, image, rights }: Partial<Photo> = {}): ShownPhoto => ({
  ...use,
  caption: shownOf(use.caption) || shownOf(image?.caption),
  alt: use.decorative ? '' : shownOf(use.alt) || shownOf(image?.alt),
  credit: shownOf(use.credit) || shownOf(image?.credit),
  image: id ?? null,
  file: image?.hash ?? null,
  rights: rights ?? null,
})

/** The photo that stands for the article where it is shared, where one was chosen. */
export async function sharedPhotosOf(req: PayloadRequest, { id, seo }: Article) {
  const image = idOf(seo?.image)
  if (image === null) return []
  const [found] = await imagesBy(req, [image])
  return [{ path: 'seo', image, rights: found ? await rightsOf(req, found, id) : null }]
}

const imagesBy = async (req: PayloadRequest, ids: string[]): Promise<Image[]> =>
  ids.length === 0
    ? []
    : (
        await req.payload.find({
          collection: 'images',
          depth: 0,
          overrideAccess: true,
          pagination: false,
          req,
          showHiddenFields: true,
          where: { id: { in: ids } },
        })
      ).docs

/**
 * The names printed for authors whose byline says none of its own, by author's id: those that stood there
 * at the approval, or else today's.
 */
export async function printedNamesOf(
  req: PayloadRequest,
  { bylines, printedNames, seal }: Article,
): Promise<Record<string, string>> {
  if (seal) return isNames(printedNames) ? printedNames : {}
  const ids = unnamedIn({ bylines })
  if (ids.length === 0) return {}
  const { docs } = await req.payload.find({
    collection: 'authors',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: { name: true },
    where: { id: { in: ids } },
  })
  return Object.fromEntries(docs.map(({ id, name }) => [id, name]))
}

/** The authors whose byline says no name of its own. */
export const unnamedIn = ({ bylines }: Pick<Article, 'bylines'>): string[] =>
  idsOf((bylines ?? []).filter(({ name }) => shownOf(name) === '').map(({ author }) => author))

const isNames = (value: Article['printedNames']): value is Record<string, string> => isRecord(value)

type Shown = {
  photos: readonly Pick<ShownPhoto, 'file' | 'caption' | 'alt' | 'credit'>[]
  printedNames: Readonly<Record<string, string>>
}

/** The `contentHash` of an article: SHA-256 in hex over its canonical sealed content. */
export const contentHashOf = (article: Article, { photos, printedNames }: Shown): string => {
  const sealed = sealedTextOf(article)
  return createHash('sha256')
    .update(
      canonical({
        ...sealed,
        bylines: sealed.bylines.map((byline) => ({
          ...byline,
          name: shownOf(byline.name) || (printedNames[byline.author ?? ''] ?? ''),
        })),
        photos: photos.map(({ file, caption, alt, credit }) => ({ file, caption, alt, credit })),
      }),
    )
    .digest('hex')
}
