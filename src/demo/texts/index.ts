import type { DemoArticle } from '../DemoArticle.ts'
import { archive } from './archive.ts'
import { districts } from './districts.ts'
import { families } from './families.ts'
import { law } from './law.ts'
import { life } from './life.ts'
import { town } from './town.ts'
import { union } from './union.ts'
import { work } from './work.ts'

/** Every article of the demo newsroom; what came last stands on top of the admin's list. */
export const texts: readonly DemoArticle[] = [
  ...archive,
  ...districts,
  ...law,
  ...families,
  ...life,
  ...work,
  ...town,
  ...union,
]
