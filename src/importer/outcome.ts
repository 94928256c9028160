import type { Finding } from '../domain/importWarnings.ts'
import type { ParsedArticle } from './article.ts'
import type { Name } from './sources.ts'

/** What became of one source, as the JSON report says it (contract §6). */
export type Report = {
  source: string
  outcome: Landed['outcome'] | 'failed'
  id: string | null
  title: string | null
  warnings: { code: string; message: string }[]
  error?: string
  line?: number
}

/** The report, and what only the operator is told. */
export type Told = { report: Report; newAuthors: string[] }

export type Landed = {
  outcome: 'created' | 'updated' | 'unchanged' | 'skipped'
  /** Null in a dry run of what would be created. */
  id: string | null
  title: string | null
  findings: Finding[]
  /** Organisations that were created to sign it, and that somebody has to verify. */
  newAuthors: string[]
}

export type Landing = {
  key: Name
  label: string
  parsed: ParsedArticle
  owner: string | null
  dryRun: boolean
}
