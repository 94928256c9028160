import pino, { type Logger } from 'pino'
import { soundsUnreadable } from '../errors/isUnreadable.ts'
import { isFault, type Said, safely } from './safely.ts'

/** https://docs.docker.com and journald cut lines of their own accord at some length; ours end whole before. */
export const longestLine = 4_096
const longestText = 500

type Destination = { write: (line: string) => unknown }

/**
 * Writes the log, a line of JSON for each thing that happened. Whatever it is handed, a line holds no more than
 * `longestLine` bytes and no object: a document, a request or an error may hold secrets.
 */
export const loggerTo = (destination: Destination, level = 'info'): Logger =>
  pino(
    {
      base: null,
      level,
      enabled: process.env.DISABLE_LOGGING !== 'true',
      timestamp: pino.stdTimeFunctions.isoTime,
      // Made safe already; pino's own would look into it once more.
      serializers: { err: (said: Said) => said },
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        logMethod(given, method) {
          const line = lineOf(given)
          if (line) method.call(this, line.record, line.msg)
        },
      },
    },
    { write: (line) => destination.write(cut(line)) },
  )

/** The log of this process. */
export const log = loggerTo({ write: (line) => process.stdout.write(line) })

type Line = { record: Record<string, unknown>; msg: string | undefined }

/** Null for what Payload logs of an error that is no fault of ours, or may be none: `answerError` tells of those. */
function lineOf([first, second]: readonly unknown[]): Line | null {
  if (typeof first === 'string') return { record: {}, msg: text(first) }
  if (typeof first !== 'object' || first === null) return { record: {}, msg: undefined }
  const { err, msg = second, ...rest } = first instanceof Error ? { err: first } : asRecord(first)
  const isAlone = err !== undefined && msg === undefined
  if (isAlone && (!isFault(err) || soundsUnreadable(err))) return null
  const said: Said | undefined = err === undefined ? undefined : safely(err)
  return {
    record: { ...plain(rest), ...(said && { err: said }) },
    msg: typeof msg === 'string' ? text(msg) : said?.message,
  }
}

const asRecord = (given: object): { err?: unknown; msg?: unknown } & Record<string, unknown> =>
  Object.fromEntries(Object.entries(given))

/** Single values alone. */
const plain = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([name, value]): [string, unknown][] => {
      if (typeof value === 'string') return [[name, text(value)]]
      const isPlain = value === null || typeof value === 'number' || typeof value === 'boolean'
      return isPlain ? [[name, value]] : []
    }),
  )

const text = (given: string): string => given.slice(0, longestText)

/** Of a line that is too long the beginning of its words stays. */
const cut = (line: string): string => {
  if (Buffer.byteLength(line) <= longestLine) return line
  const { level, time, event, msg } = JSON.parse(line) as Record<string, unknown>
  return `${JSON.stringify({ level, time, event, msg, isCut: true })}\n`
}
