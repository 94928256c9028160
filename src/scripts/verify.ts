import { parseArgs } from 'node:util'
import { type Finding, isProblem, isUnproved, sentenceOf } from '../audit/findings.ts'
import { type Verified, verify } from '../audit/verify.ts'
import { orRefuse } from '../config/orRefuse.ts'
import { language } from './language.ts'
import { openPayload } from './openPayload.ts'
import { verifyHelp, verifyWords } from './verifyWords.ts'

type Command = { help: boolean; json: boolean; mends: boolean; expected: string | null }

/** Null when something else was typed than the help offers. */
function readCommand(args: readonly string[]): Command | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        mend: { type: 'boolean', default: false },
        expect: { type: 'string' },
      },
    })
    const { help, json, mend: mends, expect = null } = values
    if (expect !== null && !/^[0-9a-f]{64}$/.test(expect)) return null
    return { help, json, mends, expected: expect }
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Verifies, says what it finds as it finds it, and returns the exit code. */
async function run(): Promise<number> {
  const command = readCommand(process.argv.slice(2))
  if (command === null || command.help) {
    console[command === null ? 'error' : 'log'](verifyHelp[language])
    return command === null ? 2 : 0
  }
  const payload = await openPayload()
  try {
    const findings: Finding[] = []
    const found = verify(payload, { expected: command.expected, mends: command.mends })
    let next = await found.next()
    for (; !next.done; next = await found.next()) {
      findings.push(next.value)
      if (!command.json) console.log(sentenceOf(next.value, language))
    }
    const problems = findings.filter(isProblem).length
    if (command.json) {
      const told = findings.map((one) => ({ ...one, message: sentenceOf(one, language) }))
      console.log(JSON.stringify({ ok: problems === 0, findings: told, ...next.value }))
    } else for (const line of summaryOf(next.value, findings, problems)) console.log(line)
    return problems > 0 ? 1 : 0
  } finally {
    await payload.destroy()
  }
}

function summaryOf(verified: Verified, findings: readonly Finding[], problems: number): string[] {
  const words = verifyWords[language]
  const verdict =
    problems > 0 ? words.wrong(problems) : findings.some(isUnproved) ? words.unproved : words.well
  return [words.looked(verified), ...(verified.seal ? [words.seal(verified)] : []), verdict]
}

await orRefuse(async () => {
  process.exitCode = await run()
})
