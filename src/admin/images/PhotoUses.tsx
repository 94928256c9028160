import Link from 'next/link.js'
import type { UIFieldServerComponent } from 'payload'
import { actorOf } from '../../access/actorOf.ts'
import { languageOf, type Sentence } from '../../domain/language.ts'
import { hasRole, staff } from '../../domain/roles.ts'
import { states } from '../../domain/workflow/states.ts'
import { type Place, usesOfPhoto } from '../../workflow/usesOfPhoto.ts'

const words = {
  heading: { vi: 'Nơi dùng ảnh', en: 'Where the photo is used' },
  nowhere: { vi: 'Chưa bài nào dùng ảnh này.', en: 'No article uses this photo yet.' },
  noTitle: { vi: 'Chưa có tít', en: 'No title yet' },
  live: { vi: 'đang trên trang', en: 'live' },
} as const satisfies Record<string, Sentence>

const places: Record<Place, Sentence> = {
  hero: { vi: 'ảnh chính', en: 'main photo' },
  body: { vi: 'trong bài', en: 'in the text' },
  seo: { vi: 'ảnh chia sẻ', en: 'shared photo' },
}

const othersOf = (count: number, isAll: boolean): Sentence => ({
  vi: `${isAll ? 'Có' : 'và'} ${count} bài ${isAll ? '' : 'khác '}bạn không xem được.`,
  en: `${isAll ? '' : 'and '}${count} ${isAll ? '' : 'other '}${count === 1 ? 'article' : 'articles'} that you may not see.`,
})

/** Where a photo is used, with a link to each article; of those that the reader may not see, only how many there are. */
export const PhotoUses: UIFieldServerComponent = async ({ id, i18n, req }) => {
  if (id === undefined || !hasRole(actorOf(req), ...staff)) return null
  const language = languageOf(i18n)
  const { docs, hidden } = await usesOfPhoto(req, String(id))
  const { admin } = req.payload.config.routes
  return (
    <section className="photo-uses" aria-label={words.heading[language]}>
      <h3>{words.heading[language]}</h3>
      {docs.length + hidden === 0 && <p>{words.nowhere[language]}</p>}
      {docs.length > 0 && (
        <ul>
          {docs.map(({ article, live, state, title, where }) => (
            <li key={`${article} ${where}`}>
              <Link href={`${admin}/collections/articles/${article}`} prefetch={false}>
                {title || words.noTitle[language]}
              </Link>{' '}
              – {places[where][language]}, {states[state][language]}
              {live && state !== 'published' && `, ${words.live[language]}`}
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p>{othersOf(hidden, docs.length === 0)[language]}</p>}
    </section>
  )
}
