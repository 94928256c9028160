import { languageOf } from '../../domain/language.ts'
import Link from 'next/link.js'
import type { ServerProps } from 'payload'
import { actorOfUser } from '../../access/actorOf.ts'
import { clockOf } from '../../domain/clock.ts'
import { idOf } from '../../domain/idOf.ts'
import { andUp, hasRole } from '../../domain/roles.ts'

const words = {
  heading: {
    vi: 'Đăng khẩn trong bảy ngày qua, không qua duyệt',
    en: 'Published urgently in the last seven days, without approval',
  },
}

const week = 7 * 24 * 60 * 60 * 1000

/** The weekly report of what was published without an approval (contract §4), for those who answer for it. */
export const Urgent = async ({
  i18n,
  payload,
  user,
}: Pick<ServerProps, 'i18n' | 'payload' | 'user'>) => {
  if (!user || !hasRole(actorOfUser(user), ...andUp('secretary'))) return null
  const { docs } = await payload.find({
    collection: 'moves',
    depth: 1,
    overrideAccess: false,
    pagination: false,
    populate: { articles: { title: true }, users: { name: true } },
    sort: '-at',
    user,
    where: {
      and: [
        { move: { equals: 'publishUrgent' } },
        { at: { greater_than: new Date(Date.now() - week).toISOString() } },
      ],
    },
  })
  if (docs.length === 0) return null
  const language = languageOf(i18n)
  const { routes, admin } = payload.config
  const clock = clockOf(admin.timezones.defaultTimezone ?? 'UTC')
  return (
    <section className="notices" aria-label={words.heading[language]}>
      <h2>{words.heading[language]}</h2>
      <ul>
        {docs.map(({ id, at, article, actor, note }) => (
          <li key={id}>
            <span>
              {clock(at).text} – {nameOf(actor)}:{' '}
              <Link href={`${routes.admin}/collections/articles/${idOf(article)}`}>
                {titleOf(article)}
              </Link>{' '}
              <q>{note}</q>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const nameOf = (user: unknown): string =>
  typeof user === 'object' && user !== null && 'name' in user ? String(user.name) : '–'

const titleOf = (article: unknown): string =>
  typeof article === 'object' && article !== null && 'title' in article
    ? String(article.title)
    : String(idOf(article))
