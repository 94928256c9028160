import type { DemoArticle } from '../DemoArticle.ts'
import { archive } from './archive.ts'
import { life } from './life.ts'
import { union } from './union.ts'
import { work } from './work.ts'

/** Every article of the demo newsroom; what came last stands on top of the admin's list. */
export const texts: readonly DemoArticle[] = [...archive, ...life, ...work, ...union]
