import { isRecord } from '../domain/isRecord.ts'

type Publication = { hero?: unknown; figures?: unknown; placement?: unknown }

/** The files that a publication shows readers, each with the id of its photo. */
export const filesShownIn = ({
  hero,
  figures,
  placement,
}: Publication): [name: string, photo: string][] =>
  [hero, ...listIn(figures), partOf(partOf(placement, 'seo'), 'image')].flatMap((figure) => {
    const id = partOf(figure, 'image')
    return [
      ...listIn(partOf(figure, 'srcset')),
      ...listIn(partOf(figure, 'crops')).flatMap((crop) => listIn(partOf(crop, 'srcset'))),
      partOf(figure, 'share'),
    ].flatMap((source): [string, string][] => {
      const src = partOf(source, 'src')
      const name = typeof src === 'string' ? (src.split('/').at(-1) ?? '') : ''
      return name === '' ? [] : [[decoded(name), String(id)]]
    })
  })

const partOf = (value: unknown, name: string): unknown => (isRecord(value) ? value[name] : null)
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A name that cannot be read is no name of a file. */
const decoded = (name: string): string => {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
