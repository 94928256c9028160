// npm run bench: what readers' answers cost, in turn with a bare `node:http` server that sends the same bytes, and with
// Payload's own REST on the same database. Ratios count; the figures beside them are this machine's. Driven by `wrk`
// (a Debian package): what is written in JavaScript would be slower than what it measures. Linux only, for the
// processor's time is read from /proc.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, get } from 'node:http'

const rounds = 3
const seconds = 3
const connections = 10

/** What the bare server sends: the head and the bytes of the newsroom's own answer. */
const bare = async (url, encoding, tag) => {
  const headers = { 'accept-encoding': encoding, ...(tag && { 'if-none-match': tag }) }
  const [answer] = await once(get(url, { headers }), 'response')
  const chunks = []
  for await (const chunk of answer) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  const ofConnection = ['date', 'connection', 'keep-alive']
  const head = Object.fromEntries(
    Object.entries(answer.headers).filter(([name]) => !ofConnection.includes(name)),
  )
  createServer((_, response) => response.writeHead(answer.statusCode, head).end(body)).listen(
    0,
    '127.0.0.1',
    function () {
      process.send(this.address().port)
    },
  )
}

/** Milliseconds that a process has computed. */
const computedBy = (pid) => {
  const [, , ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) /)[1].split(' ')
  return (Number(rest[9]) + Number(rest[10])) * 10
}

const drive = (pid, url, headers) => {
  const before = computedBy(pid)
  const { stdout, status, stderr } = spawnSync('wrk', [
    ...['-t1', `-c${connections}`, `-d${seconds}s`],
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    url,
  ])
  if (status !== 0) throw new Error(String(stderr))
  const said = String(stdout)
  if (/Non-2xx or 3xx responses/.test(said)) throw new Error(`Refused: ${said}`)
  const count = Number(/(\d+) requests in/.exec(said)?.[1])
  return { perSecond: count / seconds, computed: (computedBy(pid) - before) / count }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

const measure = async () => {
  if (spawnSync('wrk', ['-v']).error) throw new Error('wrk is not on the PATH: apt-get install wrk')
  const { startBuiltServer } = await import('../tests/support/builtServer.ts')
  const server = await startBuiltServer({ DEMO: 'true' })
  const { docs } = await (await fetch(`${server.url}/api/v1/articles`)).json()
  const page = `${server.url}/api/v1/articles/${docs[0].id}`
  const list = `${server.url}/api/v1/articles?limit=20`
  const cases = [
    ['page, gzip', page, 'gzip'],
    ['page, as it is', page, 'identity'],
    ['list of 20, gzip', list, 'gzip'],
    ['page, 304', page, 'gzip', true],
    ['photo', docs.find(({ thumbnail }) => thumbnail).thumbnail.srcset[0].src, 'identity'],
  ]
  const theirs = [
    ['Payload: page', `${server.url}/api/articles/${docs[0].id}?depth=2`],
    ['Payload: list of 20', `${server.url}/api/articles?depth=1&limit=20`],
  ]
  for (const [name, url, encoding, isKnown] of cases) {
    const asked = { 'accept-encoding': encoding }
    const tag = isKnown ? (await fetch(url, { headers: asked })).headers.get('etag') : ''
    const headers = { ...asked, ...(tag && { 'if-none-match': tag }) }
    const other = spawn(process.execPath, [import.meta.filename, url, encoding, tag], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const [port] = await once(other, 'message')
    const [ours, limit] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      ours.push(drive(server.process.pid, url, headers))
      limit.push(drive(other.pid, `http://127.0.0.1:${port}/`, headers))
    }
    other.kill()
    const of = (all, key) => median(all.map((one) => one[key]))
    console.log(
      `${name}: ${of(ours, 'perSecond').toFixed(0)}/s, ${of(ours, 'computed').toFixed(4)} ms; bare ${of(limit, 'perSecond').toFixed(0)}/s, ${of(limit, 'computed').toFixed(4)} ms; ratio ${(of(ours, 'perSecond') / of(limit, 'perSecond')).toFixed(2)} of the requests, ${(of(ours, 'computed') / of(limit, 'computed')).toFixed(2)} × the processor`,
    )
  }
  for (const [name, url] of theirs) {
    const { perSecond, computed } = drive(server.process.pid, url, { 'accept-encoding': 'gzip' })
    console.log(`${name}: ${perSecond.toFixed(0)}/s, ${computed.toFixed(2)} ms`)
  }
  await server.close()
}

const [url, encoding, tag] = process.argv.slice(2)
await (url ? bare(url, encoding, tag) : measure())
