import { createHash } from 'node:crypto'
import { asHtml } from '../markup/html.ts'
import { article } from './article.ts'
import { base } from './base.ts'
import { cards } from './cards.ts'
import { frame } from './frame.ts'
import { lists } from './lists.ts'
import { print } from './print.ts'

const styles = [base, frame, cards, lists, article, print].join('')

/**
 * All that says how pages look. It stands in each of them: three kilobytes as they are sent, for which nobody waits
 * a second time.
 */
export const styleElement = asHtml(`<style>${styles}</style>`)

/** What a policy knows it by. */
export const styleSource = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`
