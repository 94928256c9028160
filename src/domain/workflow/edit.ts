import { coversSection } from '../coversSection.ts'
import { readsAll } from '../rights.ts'
import { andUp, type DeskRole, hasRole, staff } from '../roles.ts'
import type { Refusal } from './refusals.ts'
import type { Article, Situation } from './situation.ts'
import { stateRules } from './states.ts'

type Seen = Pick<Situation, 'actor'> & {
  article: Pick<Article, 'state' | 'owner' | 'assignee' | 'category' | 'categoryPath'>
}

/**
 * Whether the actor sees the version being worked on (contract §2): contributors, reporters and
 * photographers their own articles, the desk those of its sections.
 */
export const seesWorkingVersion = ({ article, actor }: Seen): boolean =>
  readsAll(actor, 'articles', article)

/** Why the actor may not edit the content now; nothing when they may (contract §4, “Who may edit content”). */
export function refusalsOfEdit({ article, actor }: Seen): Refusal[] {
  switch (stateRules[article.state].editedBy) {
    case 'ownerOrDesk':
      return hasRole(actor, ...staff) && article.owner === actor.id
        ? []
        : needsDesk({ article, actor }, 'editor')
    case 'claimer':
      return article.assignee !== actor.id
        ? [{ code: 'notTheClaimer' }]
        : needsDesk({ article, actor }, 'editor')
    case 'deskHead':
      return needsDesk({ article, actor }, 'deskHead')
    case 'nobody':
      return [{ code: 'useAMove' }]
  }
}

function needsDesk({ article, actor }: Seen, least: DeskRole): Refusal[] {
  if (!hasRole(actor, ...andUp(least))) return [{ code: 'wrongRole' }]
  return coversSection(actor, article) ? [] : [{ code: 'notYourSection' }]
}
