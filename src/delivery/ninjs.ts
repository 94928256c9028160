import { proportionOf } from '../domain/rendition.ts'
import type { ArticlePage, Figure } from './shapes.ts'

/** A news object of the IPTC, or a part of one. */
export type Item = Record<string, unknown>

/**
 * The page of an article as ninjs 3.1. What is absent is not said.
 *
 * @param publicUrl where the newsroom is: what names an article or a photo there stays, whatever its slug.
 */
export const ninjsOf = (page: ArticlePage, publicUrl: string): Item => {
  const { bylines, category, figures, hero, kicker, lead, source, topics } = page
  const names = bylines.map(({ name }) => name)
  const signed = (kind: string) =>
    bylines
      .filter((one) => one.kind === kind)
      .map(({ name, role, url }) => ({ name, rel: role, ...(url && { uri: url }) }))
  const [people, organisations] = [signed('person'), signed('organisation')]
  const sections = [
    ...(category?.path ?? []).map(asSubject('category')),
    ...topics.map(asSubject('topic')),
  ]
  const pictures = [
    ...(hero ? [pictureOf('hero', hero, publicUrl)] : []),
    ...figures.map((figure, index) => pictureOf(`figure-${index + 1}`, figure, publicUrl)),
  ]
  return {
    uri: `${publicUrl}/api/v1/articles/${page.id}`,
    standard: { name: 'ninjs', version: '3.1', schema },
    type: 'text',
    representationType: 'full',
    version: page.publication,
    firstCreated: page.publishedAt,
    contentCreated: page.publishedAt,
    versionCreated: page.updatedAt ?? page.publishedAt,
    pubStatus: 'usable',
    language: 'vi',
    title: page.title,
    slugline: page.slug,
    headlines: [
      { role: 'main', contentType: plain, value: page.title },
      ...(kicker ? [{ role: 'kicker', contentType: plain, value: kicker }] : []),
    ],
    ...(lead && { descriptions: [{ role: 'summary', contentType: plain, value: lead }] }),
    bodies: [
      { role: 'main', contentType: 'text/html', wordCount: page.wordCount, value: page.html },
      { role: 'main', contentType: plain, wordCount: page.wordCount, value: page.text },
    ],
    ...(names.length > 0 && { by: names.join(', ') }),
    ...(people.length > 0 && { people }),
    ...(organisations.length > 0 && { organisations }),
    ...(source && { infoSources: [{ name: source, role: 'source' }] }),
    ...(sections.length > 0 && { subjects: sections }),
    ...(pictures.length > 0 && { associations: pictures }),
    altIds: [{ role: 'web', value: page.url }],
  }
}

const schema = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#'
const plain = 'text/plain'

const asSubject =
  (rel: string) =>
  ({ id, name, url }: { id: string; name: string; url: string }): Item => ({
    ...{ name, rel, uri: url, literal: id },
  })

const pictureOf = (name: string, figure: Figure, publicUrl: string): Item => {
  const { alt, caption, credit, crops, height, share, srcset, width } = figure
  const described = [
    ...(caption ? [{ role: 'caption', contentType: plain, value: caption }] : []),
    ...(alt ? [{ role: 'altText', contentType: plain, value: alt }] : []),
  ]
  // Where there is no rendition, the photo itself is one.
  const files = srcset.length > 0 ? srcset : [{ src: figure.src, width, type: null }]
  return {
    name,
    uri: `${publicUrl}/api/images/${figure.id}`,
    type: 'picture',
    ...(described.length > 0 && { descriptions: described }),
    ...(credit && { by: credit }),
    renditions: [
      ...files.map((file) => ({
        ...renditionOf(file, height / width),
        poi: pointIn(file.width, height / width, figure),
      })),
      ...crops.flatMap(({ ratio, srcset }) =>
        srcset.map((file) =>
          renditionOf(file, 1 / proportionOf(ratio), `${ratio.replace(':', 'x')}-`),
        ),
      ),
      ...(share ? [renditionOf(share, share.height / share.width, 'share-')] : []),
    ],
  }
}

type File = { src: string; width: number; type: string | null }

/** A name for each: by its shape, its width, and its format where that is not the first one. */
const renditionOf = ({ src, width, type }: File, ratio: number, shape = ''): Item => ({
  name: `${shape}w${width}${type === 'image/avif' ? '-avif' : ''}`,
  href: src,
  ...(type && { contentType: type }),
  width,
  height: Math.max(1, Math.round(width * ratio)),
})

/** The point of interest is counted in pixels from the upper left corner. */
const pointIn = (width: number, ratio: number, { focalPoint }: Pick<Figure, 'focalPoint'>) => ({
  x: Math.round((width * focalPoint.x) / 100),
  y: Math.round((Math.max(1, Math.round(width * ratio)) * focalPoint.y) / 100),
})
