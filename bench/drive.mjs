// Asks a server as fast as it can be asked, by `wrk` where it is on the PATH, and else by `autocannon`, which is slower
// than what it measures.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'

const hasWrk = !spawnSync('wrk', ['-v']).error
export const driver = hasWrk ? 'wrk' : 'autocannon, which is itself the bottleneck'

/** Milliseconds that a process has computed; Linux counts them in hundredths of a second. */
export const computedBy = (pid) => {
  const [, , ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) /)[1].split(' ')
  return (Number(rest[9]) + Number(rest[10])) * 10
}

/** Megabytes that a process holds. */
export const megabytesOf = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

/** A mark that no address had before: what it stands in has to be made. */
export const anew = '<anew>'
let marks = 0

/**
 * @param urls are asked for in turn; of one server.
 * @returns requests a second, milliseconds of the server's processor for each, and the 99th of a hundred latencies.
 * @throws where anything was refused or lost.
 */
export const drive = async (pid, urls, { headers = {}, seconds = 3, connections = 10 } = {}) => {
  const before = computedBy(pid)
  const asked = { urls, headers, seconds, connections }
  const { count, p99 } = await (hasWrk ? byWrk(asked) : byAutocannon(asked))
  return {
    perSecond: count / seconds,
    computed: (computedBy(pid) - before) / count,
    p99,
  }
}

const byWrk = async ({ urls, headers, seconds, connections }) => {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-wrk-'))
  const script = join(folder, 'ask.lua')
  const paths = urls.map((url) => JSON.stringify(url.slice(new URL(url).origin.length)))
  // What changes nothing is written once: to write it for each request costs more than to answer it.
  const isPlain = urls.length === 1 && !urls[0].includes(anew)
  writeFileSync(
    script,
    isPlain
      ? ''
      : `local paths, n = { ${paths.join(', ')} }, ${(marks += 1_000_000)}
request = function()
  n = n + 1
  return wrk.format('GET', (string.gsub(paths[n % #paths + 1], '${anew}', n)))
end`,
  )
  const wrk = spawn('wrk', [
    ...['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '60s', '--latency'],
    ...(isPlain ? [] : ['-s', script]),
    ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
    urls[0],
  ])
  const said = []
  for (const stream of [wrk.stdout, wrk.stderr]) stream.on('data', (chunk) => said.push(chunk))
  await once(wrk, 'close')
  rmSync(folder, { recursive: true })
  const text = Buffer.concat(said).toString()
  const count = Number(/(\d+) requests in/.exec(text)?.[1])
  if (!count || /Non-2xx or 3xx|Socket errors/.test(text)) throw new Error(text)
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(text)
  return { count, p99: Number(p99) * { us: 0.001, ms: 1, s: 1000 }[unit] }
}

const byAutocannon = async ({ urls, headers, seconds, connections }) => {
  let n = (marks += 1_000_000)
  const { origin } = new URL(urls[0])
  const setupRequest = (request) => {
    n += 1
    const path = urls[n % urls.length].slice(origin.length).replace(anew, n)
    return { ...request, method: 'GET', path }
  }
  const done = await autocannon({
    ...{ url: origin, headers, connections, duration: seconds },
    requests: [{ setupRequest }],
  })
  const refused = done.errors + done.timeouts + done['4xx'] + done['5xx']
  if (refused > 0) throw new Error(`${refused} of ${done.requests.total} were refused or lost.`)
  return { count: done.requests.total, p99: done.latency.p99 }
}
