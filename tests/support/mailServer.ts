import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { eventually } from './eventually.ts'

/** A mail as its reader sees it. */
export type Mail = { from: string; to: string[]; subject: string; text: string; html: string }

export type MailServer = {
  url: string
  /** All that arrived for this address, oldest first. */
  mailsTo: (address: string) => Mail[]
  /** The newest mail for this address, which may still be on its way: the `count`th one. */
  mailTo: (address: string, count?: number) => Promise<Mail>
  /** Answers the next `times` mails for this address with this code instead. */
  refuse: (address: string, code: number, times: number) => void
  close: () => Promise<void>
}

/** A real mail server on this machine that keeps what it is handed. */
export const startMailServer = async (): Promise<MailServer> => {
  const mails: Mail[] = []
  const refusals = new Map<string, { code: number; times: number }>()
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _, answer) => {
      const refusal = refusals.get(address)
      if (!refusal || refusal.times === 0) return answer()
      refusal.times -= 1
      answer(Object.assign(new Error('Not now.'), { responseCode: refusal.code }))
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address)
        mails.push({ ...readMail(Buffer.concat(chunks).toString()), to })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const mailsTo = (address: string) => mails.filter(({ to }) => to.includes(address))
  return {
    url: `smtp://127.0.0.1:${port}`,
    mailsTo,
    mailTo: async (address, count = 1) => {
      const arrived = await eventually(() => Promise.resolve(mailsTo(address).length), count)
      const mail = mailsTo(address)[count - 1]
      if (!mail) throw new Error(`${arrived} mails came for ${address}, not ${count}.`)
      return mail
    },
    refuse: (address, code, times) => refusals.set(address, { code, times }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const readMail = (raw: string): Omit<Mail, 'to'> => {
  const { headers, body } = partOf(raw)
  const boundary = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = body.split(`--${boundary}`).slice(1, -1).map(partOf)
  const textOf = (type: string): string => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type))
    return part ? decoded(part.body, part.headers.get('content-transfer-encoding')) : ''
  }
  return {
    from: wordsIn(headers.get('from') ?? ''),
    subject: wordsIn(headers.get('subject') ?? ''),
    text: textOf('text/plain'),
    html: textOf('text/html'),
  }
}

const partOf = (raw: string): { headers: Map<string, string>; body: string } => {
  const [head = '', ...rest] = raw.replace(/^\r\n/, '').split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { headers: new Map(headers), body: rest.join('\r\n\r\n') }
}

const decoded = (body: string, encoding = '7bit'): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString()
  return encoding === 'quoted-printable' ? unquoted(body.replace(/=\r\n/g, '')) : body
}

const unquoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    'latin1',
  ).toString()

/** `=?UTF-8?Q?T=C3=B2a?=` in a header is “Tòa”. */
const wordsIn = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString()
        : unquoted(word.replaceAll('_', ' ')),
    )
