import type { Language } from '../domain/language.ts'
import type { Report, Told } from './outcome.ts'
import { progressOn, type Terminal } from './progress.ts'
import {
  dryRunLine,
  lineOf,
  newAuthorLine,
  nothingYet,
  passedOverLine,
  type Summary,
  summaryLineOf,
} from './report.ts'

/** Prints the report of contract §6 when all is done, and nothing else. */
export async function printJson(
  told: AsyncIterable<Told>,
  output: Pick<Terminal, 'write'>,
): Promise<Summary> {
  const summary = nothingYet()
  const sources: Report[] = []
  for await (const { report } of told) {
    summary[report.outcome] += 1
    sources.push(report)
  }
  output.write(`${JSON.stringify({ summary, sources }, null, 2)}\n`)
  return summary
}

type Around = { language: Language; total: number; passedOver: number; dryRun: boolean }

/** Prints a line for each source as it is done, and a summary. */
export async function printLines(
  told: AsyncIterable<Told>,
  output: Terminal,
  { language, total, passedOver, dryRun }: Around,
): Promise<Summary> {
  const summary = nothingYet()
  const newAuthors = new Set<string>()
  const progress = progressOn(output)
  let done = 0
  progress.show(done, total)
  for await (const { report, newAuthors: names } of told) {
    done += 1
    summary[report.outcome] += 1
    for (const name of names) newAuthors.add(name)
    progress.say(lineOf(report, language))
    progress.show(done, total)
  }
  progress.end()
  for (const name of newAuthors) progress.say(newAuthorLine(name)[language])
  if (passedOver > 0) progress.say(passedOverLine(passedOver)[language])
  progress.say(summaryLineOf(summary, language))
  if (dryRun) progress.say(dryRunLine[language])
  return summary
}
