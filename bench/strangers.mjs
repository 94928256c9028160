// node --import tsx bench/strangers.mjs: what strangers’ forms of two megabytes cost, and how long others wait for it.
// Sixty at once, again and again for ten seconds, from a process of their own; somebody else asks for a list meanwhile,
// and before, for the ratio. Linux only, for memory is read from /proc.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { megabytesOf } from './drive.mjs'

const seconds = 10
const strangers = 60

const ask = async (url, options = {}, body = undefined) => {
  const sent = request(url, options)
  // Whoever is refused while still sending may find the connection closed after the answer.
  sent.on('error', () => undefined)
  sent.end(body)
  const [answer] = await once(sent, 'response')
  answer.resume()
  await once(answer, 'end')
  return answer.statusCode
}

const forms = {
  'a form that nests': `where${'[a]'.repeat(700_000)}[equals]=1`,
  'a form of one text': `title=${'x'.repeat(2_100_000)}`,
}

/** The process of the strangers. */
const storm = async (url, name) => {
  const end = performance.now() + seconds * 1000
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-http-method-override': 'GET',
  }
  const statuses = {}
  let count = 0
  const one = async () => {
    while (performance.now() < end) {
      const status = await ask(url, { method: 'POST', headers }, forms[name])
      statuses[status] = (statuses[status] ?? 0) + 1
      count += 1
    }
  }
  await Promise.all(Array.from({ length: strangers }, one))
  console.log(`  ${count} forms, answered with ${JSON.stringify(statuses)}`)
}

/** Milliseconds that somebody waits who asks for one thing after the other, while the work goes on. */
const waits = async (url, isOver) => {
  const times = []
  while (!isOver()) {
    const begun = performance.now()
    await ask(url)
    times.push(performance.now() - begun)
    await pause(20)
  }
  times.sort((a, b) => a - b)
  const at = (part) => times[Math.floor((times.length - 1) * part)].toFixed(1)
  return `median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms, the longest ${at(1)} ms (${times.length} asked)`
}

const measure = async () => {
  const { startBuiltServer } = await import('../tests/support/builtServer.ts')
  const server = await startBuiltServer({ RATE_LIMIT: 'off' })
  const list = `${server.url}/api/v1/articles`
  await ask(list)
  const until = performance.now() + seconds * 1000
  console.log(`nobody else: ${await waits(list, () => performance.now() > until)}`)
  for (const name of Object.keys(forms)) {
    const quiet = megabytesOf(server.process.pid)
    let [isOver, peak] = [false, quiet]
    const watch = setInterval(() => (peak = Math.max(peak, megabytesOf(server.process.pid))), 100)
    const others = spawn(
      process.execPath,
      [import.meta.filename, `${server.url}/api/articles`, name],
      { stdio: 'inherit' },
    )
    others.once('close', () => (isOver = true))
    console.log(`${name}, sixty at once: ${await waits(list, () => isOver)}`)
    clearInterval(watch)
    console.log(`  memory ${Math.round(quiet)} MB before, ${Math.round(peak)} MB at its peak`)
  }
  await server.close()
}

const [url, name] = process.argv.slice(2)
await (url ? storm(url, name) : measure())
