import { parseArgs } from 'node:util'
import { orRefuse } from '../config/orRefuse.ts'
import { importSources } from '../importer/importSources.ts'
import { printJson, printLines } from '../importer/print.ts'
import { sourcesAt } from '../importer/sources.ts'
import { importHelp, noSuchOption, noSuchOwner } from './importHelp.ts'
import { language } from './language.ts'
import { openPayload } from './openPayload.ts'
import { ownerNamed } from './ownerNamed.ts'

const options = {
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  owner: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

/** The command asks for what cannot be; nothing was done. */
class Misuse extends Error {}

/** Read by hand: Node's own complaint about an option is in English and speaks to programmers. */
function readCommand() {
  const { tokens, values, positionals } = parseArgs({
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const wrong = tokens.find((token) => token.kind === 'option' && !isRight(token))
  if (wrong?.kind === 'option') throw new Misuse(noSuchOption(wrong.rawName)[language])
  return {
    help: values.help === true,
    json: values.json === true,
    dryRun: values['dry-run'] === true,
    owner: typeof values.owner === 'string' ? values.owner : null,
    paths: positionals,
  }
}

const isRight = ({ name, value }: { name: string; value: string | undefined }): boolean =>
  name === 'owner' ? value !== undefined : Object.hasOwn(options, name) && value === undefined

/** Imports, and returns the exit code. */
async function run(): Promise<number> {
  const command = readCommand()
  if (command.help) {
    console.log(importHelp[language])
    return 0
  }
  if (command.paths.length === 0) throw new Misuse(importHelp[language])

  const payload = await openPayload()
  try {
    const owner = command.owner === null ? null : await ownerNamed(payload, command.owner)
    if (command.owner !== null && owner === null)
      throw new Misuse(noSuchOwner(command.owner)[language])
    const found = await Promise.all(command.paths.map((path) => sourcesAt(path, process.stdin)))
    const sources = found.flatMap(({ sources }) => sources)
    const told = importSources(payload, sources, { owner, dryRun: command.dryRun, language })
    const summary = command.json
      ? await printJson(told, process.stdout)
      : await printLines(told, process.stdout, {
          language,
          dryRun: command.dryRun,
          total: sources.length,
          passedOver: found.reduce((sum, { passedOver }) => sum + passedOver, 0),
        })
    return summary.failed > 0 ? 1 : 0
  } finally {
    await payload.destroy()
  }
}

await orRefuse(async () => {
  try {
    process.exitCode = await run()
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
})
