import { versionsWorkedOn } from '../../database/drafts.ts'
import { languageOf } from '../../domain/language.ts'
import type { ServerProps } from 'payload'
import { idOf } from '../../domain/idOf.ts'
import { NoticeList } from './NoticeList.client.tsx'

const most = 20

/** What the person who looks has not read yet: what others did with their articles. */
export const Notices = async ({
  i18n,
  payload,
  user,
}: Pick<ServerProps, 'i18n' | 'payload' | 'user'>) => {
  if (!user) return null
  const { docs } = await payload.find({
    collection: 'notifications',
    depth: 0,
    limit: most,
    overrideAccess: false,
    sort: '-at',
    user,
    where: { readAt: { exists: false } },
  })
  if (docs.length === 0) return null
  // As the person may see them: of an article that is no longer theirs they see no title.
  const { docs: articles } = await payload.find({
    collection: 'articles',
    depth: 0,
    ...versionsWorkedOn,
    overrideAccess: false,
    pagination: false,
    select: { title: true },
    user,
    where: { id: { in: docs.map(({ article }) => idOf(article)).filter((id) => id !== null) } },
  })
  const titles = new Map(articles.map(({ id, title }) => [id, title ?? '']))
  return (
    <NoticeList
      language={languageOf(i18n)}
      notices={docs.map(({ id, kind, article, image, at }) => ({
        id,
        kind,
        at,
        article: idOf(article) ?? '',
        photo: idOf(image),
        title: titles.get(idOf(article) ?? '') ?? null,
      }))}
    />
  )
}
