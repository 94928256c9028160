import { wasLive } from '../../database/drafts.ts'
import { languageOf } from '../../domain/language.ts'
import { Gutter, Link, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { clockOf } from '../../domain/clock.ts'
import { StateLabel } from './StateLabel.tsx'
import { VersionLink } from './VersionLink.client.tsx'
import { versionRows } from './versionRows.ts'

const words = {
  saved: { vi: 'Lúc lưu', en: 'Saved' },
  state: { vi: 'Trạng thái', en: 'State' },
  deed: { vi: 'Việc đã làm', en: 'What was done' },
  live: { vi: 'đang có trên trang', en: 'what readers see' },
  newer: { vi: 'Mới hơn', en: 'Newer' },
  older: { vi: 'Cũ hơn', en: 'Older' },
  pages: { vi: 'Trang của danh sách', en: 'Pages of the list' },
}

/**
 * The versions of an article, newest first, each with the move or the hand that made it: Payload's own list knows
 * only whether one is a draft. Stands on a page of its own, and in the drawer of a comparison.
 */
export const Versions = async (props: DocumentViewServerProps) => {
  const { hasPublishedDoc, initPageResult, searchParams = {}, versions: shownAs } = props
  const { docID, req } = initPageResult
  const { i18n, payload } = req
  const language = languageOf(i18n)
  const article = String(docID)
  const { rows, page, ...around } = await versionRows(req, article, Number(searchParams.page) || 1)
  const clock = clockOf(payload.config.admin.timezones.defaultTimezone ?? 'UTC')
  const live = hasPublishedDoc ? await newestPublished(req, article) : null
  // The drawer has a margin of its own, and what is chosen there is compared with.
  const isInDrawer = shownAs?.useVersionDrawerCreatedAtCell === true
  const addressOf = (id: string): string =>
    isInDrawer
      ? withSearch(searchParams, { versionFrom: id, page: undefined })
      : formatAdminURL({
          adminRoute: payload.config.routes.admin,
          path: `/collections/articles/${article}/versions/${id}`,
        })
  return (
    <main className="versions">
      <SetDocumentStepNav
        collectionSlug="articles"
        id={article}
        pluralLabel={payload.collections.articles.config.labels.plural}
        useAsTitle="title"
        view={i18n.t('version:versions')}
      />
      <Gutter className="versions__wrap" left={!isInDrawer} right={!isInDrawer}>
        <table className="article-versions">
          <thead>
            <tr>
              <th scope="col">{words.saved[language]}</th>
              <th scope="col">{words.state[language]}</th>
              <th scope="col">{words.deed[language]}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, at, state, deed, note }) => (
              <tr key={id}>
                <td>
                  <VersionLink href={addressOf(id)}>{clock(at).text}</VersionLink>
                </td>
                <td>
                  {state && <StateLabel state={state} language={language} />}
                  {id === live && ` (${words.live[language]})`}
                </td>
                <td>
                  {deed}
                  {note !== null && <q>{note}</q>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <nav className="article-versions__pages" aria-label={words.pages[language]}>
          {around.hasPrevPage && (
            <Link href={withSearch(searchParams, { page: page - 1 })}>{words.newer[language]}</Link>
          )}
          {around.hasNextPage && (
            <Link href={withSearch(searchParams, { page: page + 1 })}>{words.older[language]}</Link>
          )}
        </nav>
      </Gutter>
    </main>
  )
}

async function newestPublished(req: PayloadRequest, article: string): Promise<string | null> {
  const { docs } = await req.payload.findVersions({
    collection: 'articles',
    depth: 0,
    limit: 1,
    overrideAccess: false,
    req,
    select: {},
    sort: '-updatedAt',
    where: {
      and: [{ parent: { equals: article } }, wasLive],
    },
  })
  return docs[0]?.id ?? null
}

type Search = Record<string, string | string[] | number | undefined>

/** The address of the same page with another search; what is undefined is left out. */
const withSearch = (search: Search, changed: Search): string =>
  `?${new URLSearchParams(
    Object.entries({ ...search, ...changed }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    ),
  ).toString()}`
