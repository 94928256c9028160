import type { TopicPage } from '../../delivery/shapes.ts'
import { html } from '../markup/html.ts'
import type { Page } from '../page.ts'
import { list } from '../parts/list.ts'
import { pager } from '../parts/pager.ts'
import { pathOf } from '../parts/pathOf.ts'

/** A running story. */
export const topicPage = (
  { topic, docs, next }: TopicPage,
  { after }: { after: string | null },
): Page => {
  const path = pathOf(topic.url)
  return {
    path,
    title: topic.name,
    description: `Các bài về ${topic.name}`,
    image: docs[0]?.thumbnail ?? null,
    isForSearchEngines: after === null,
    main: html`<header class="head">
        <p class="kicker">Chủ đề</p>
        <h1>${topic.name}</h1>
      </header>
      ${list(docs, { hasLead: after === null, pager: pager({ path, after, next }) })}`,
  }
}
