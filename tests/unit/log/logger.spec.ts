import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { GraphQLError } from 'graphql'
import { APIError } from 'payload'
import { loggerTo, longestLine } from '../../../src/log/logger.ts'

/** What is written of whatever is logged. */
const written = (
  work: (log: ReturnType<typeof loggerTo>) => void,
): { lines: string[]; records: Record<string, unknown>[] } => {
  const lines: string[] = []
  work(loggerTo({ write: (line) => lines.push(line) }))
  return { lines, records: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

const secret = 'bi-mat-7Q'

describe('the log', () => {
  it('is a line of JSON with its time for each thing, and holds single values alone', () => {
    const { lines, records } = written((log) =>
      log.info({
        event: 'move',
        outcome: 'submit',
        revision: 3,
        user: null,
        doc: { title: secret },
      }),
    )
    expect(lines[0]?.endsWith('}\n')).toBe(true)
    expect(records).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        event: 'move',
        outcome: 'submit',
        revision: 3,
        user: null,
      },
    ])
  })

  it('says of a fault of ours what it is and where, and not what it was given', () => {
    const driver = Object.assign(new Error(`SQLITE_ERROR: no such value '${secret}'`), {
      code: 'SQLITE_ERROR',
      rawParams: [secret],
    })
    const fault = new Error(
      `Failed query: insert into x values (?)\nparams: ${secret}\n    at ${secret}`,
      {
        cause: driver,
      },
    )
    const { lines, records } = written((log) => log.error({ err: fault }))
    expect(records).toMatchObject([
      {
        level: 'error',
        msg: 'Failed query: insert into x values (?)',
        err: {
          type: 'Error',
          message: 'Failed query: insert into x values (?)',
          stack: expect.stringMatching(/^at .*logger\.spec/),
          cause: { code: 'SQLITE_ERROR', message: 'SQLITE_ERROR: no such value …' },
        },
      },
    ])
    expect(lines.join('')).not.toContain(secret)
  })

  it('says nothing of what is refused, however Payload hands it on', () => {
    const wrapped = new GraphQLError('x', { originalError: new APIError('x', 403) })
    const { lines } = written((log) => {
      log.error({ err: new APIError('No.', 401) })
      log.error({ err: wrapped })
      log.error({ err: new GraphQLError('Cannot query field.') })
    })
    expect(lines).toEqual([])
  })

  it('says what a refusal keeps from happening, without a stack', () => {
    const { records } = written((log) =>
      log.error({ msg: 'The article is due.', err: new APIError('Not yet.', 409) }),
    )
    expect(records).toMatchObject([
      { msg: 'The article is due.', err: { type: 'APIError', message: 'Not yet.' } },
    ])
    expect(records[0]?.err).not.toHaveProperty('stack')
  })

  it('takes an error alone as well, and a text', () => {
    const { records } = written((log) => {
      log.error(new RangeError(`Invalid value: "${secret}"`))
      log.warn('Nobody answers.')
    })
    expect(records.map(({ level, msg }) => [level, msg])).toEqual([
      ['error', 'Invalid value: …'],
      ['warn', 'Nobody answers.'],
    ])
  })

  const given = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(1, 20, 1_000))
    .map(([text, times]) => text.repeat(times))
  const quoted = fc.constantFrom(
    (text: string) => `Unexpected "${text}" is not valid`,
    (text: string) => `Cannot create property 'x' on string '${text}'`,
    (text: string) => `E11000 duplicate key error dup key: { email: "${text}" }`,
    (text: string) => `Failed query: select 1\nparams: ${text}`,
    (text: string) => `Cast failed for value [ '${text}' ]`,
  )

  it('never has a line over four kilobytes, nor one that is no JSON, nor what an error was given', () => {
    fc.assert(
      fc.property(given, quoted, fc.integer({ min: 0, max: 4 }), (text, say, depth) => {
        const marked = `${secret}${text}${secret}`
        const error = Array.from({ length: depth }).reduce<Error>(
          (cause) => new TypeError(say(marked), { cause }),
          Object.assign(new Error(say(marked)), {
            query: marked,
            params: [marked],
            data: { marked },
          }),
        )
        const { lines, records } = written((log) => {
          log.error({ err: error, body: { marked }, list: [marked] })
          log.error({ msg: text, err: error, a: text, b: text, c: text })
          log.info(text)
        })
        expect(records).toHaveLength(3)
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(
          longestLine,
        )
        expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
        expect(lines.slice(0, 1).join('')).not.toContain(secret)
      }),
      { numRuns: 60 },
    )
  })
})
