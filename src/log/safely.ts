import { isTransient } from '../database/isTransient.ts'

/** What the log says of an error. */
export type Said = {
  type: string
  message: string
  code?: string
  stack?: string
  cause?: Said
}

const longestMessage = 300
const longestStack = 1_500

/**
 * An error as the log may keep it: where it happened, and its first line up to the first quotation mark or
 * bracket. Drivers and parsers repeat there what they were given, a password or a whole article.
 *
 * @param causes how many errors behind it are told as well.
 */
export const safely = (error: unknown, causes = 2): Said => {
  if (!(error instanceof Error)) return { type: typeof error, message: '' }
  const { cause } = error
  const code: unknown = 'code' in error ? error.code : undefined
  return {
    type: error.name.slice(0, 60),
    message: upToQuotes(error.message),
    ...((typeof code === 'string' || typeof code === 'number') && {
      code: String(code).slice(0, 60),
    }),
    ...(isFault(error) && { stack: framesOf(error) }),
    ...(cause instanceof Error && causes > 0 && { cause: safely(cause, causes - 1) }),
  }
}

/** Whether an error is a fault of ours: what is refused with a status has a sentence, and needs no stack. */
export const isFault = (error: unknown): boolean => {
  if (!(error instanceof Error) || isTransient(error)) return false
  if ('originalError' in error && error.originalError instanceof Error)
    return isFault(error.originalError)
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500
  return status === 500 && error.name !== 'GraphQLError'
}

const upToQuotes = (message: string): string => {
  const line = message.slice(0, longestMessage).split('\n', 1)[0] ?? ''
  const quote = line.search(/["'`“‘{[]/)
  return quote === -1 ? line : `${line.slice(0, quote)}…`
}

/** The lines of a stack that name places; before them stands the message once more, whose lines may look like them. */
const framesOf = ({ message, stack = '' }: Error): string =>
  stack
    .slice(stack.includes(message) ? stack.indexOf(message) + message.length : 0)
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.trim())
    .join('\n')
    .slice(0, longestStack)
