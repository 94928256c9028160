// npm run bench [-- --articles 100000 | --photos]: what readers' answers cost, in turn with a bare `node:http` server that sends the
// same bytes, and with Payload's own REST on the same database in the same process. Ratios count; the figures beside
// them are this machine's. Linux only, for the processor's time is read from /proc.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { spawnServer, startBuiltServer } from '../tests/support/builtServer.ts'
import { anew, computedBy, drive, driver, megabytesOf } from './drive.mjs'
import { fill } from './fill.mjs'
import { benchPhotos } from './photos.mjs'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    photos: { type: 'boolean', default: false },
  },
})
const rounds = 3

const median = (all, key) => {
  const sorted = all.map((one) => one[key]).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
const json = async (url) => (await fetch(url)).json()

/** A server on a database of so many articles: started twice, for it is filled in between. */
const start = async (articles) => {
  const first = await startBuiltServer({ DEMO: 'true', RATE_LIMIT: 'off' })
  await first.stop()
  fill(first.env.DATABASE_URL.replace(/^file:/, ''), articles)
  const begun = performance.now()
  const server = await spawnServer(first.env)
  while (!(await fetch(`${first.url}/api/v1/articles?limit=1`).catch(() => null))?.ok)
    await pause(10)
  const seconds = (performance.now() - begun) / 1000
  const { pid } = server.process
  await settled(pid)
  console.log(
    `${articles} articles: ${seconds.toFixed(2)} s to the first answer, ${megabytesOf(pid).toFixed(0)} MB idle; driven by ${driver}.\n`,
  )
  const close = async () => {
    server.process.kill()
    await server.ended
    await first.close()
  }
  return { url: first.url, pid, close }
}

/**
 * Waits until the process has nothing of its own to do for ten seconds: of many articles the index of the search is made
 * for a minute, and a slow disk has it wait in between.
 */
const settled = async (pid) => {
  let before = -Infinity
  for (let quiet = 0; quiet < 5; await pause(2_000)) {
    const computed = computedBy(pid)
    quiet = computed - before < 100 ? quiet + 1 : 0
    before = computed
  }
}

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)

/** In turn with a bare server that sends the same bytes. */
const compareWithBare = async ({ pid }, [name, url, headers]) => {
  const other = fork(new URL('bareServer.mjs', import.meta.url), [url, JSON.stringify(headers)])
  const [port] = await once(other, 'message')
  const [ours, bare] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await drive(pid, [url], { headers }))
    bare.push(await drive(other.pid, [`http://127.0.0.1:${port}/`], { headers }))
  }
  other.kill()
  const share = (key) => (median(ours, key) / median(bare, key)).toFixed(2)
  row(
    name,
    median(ours, 'perSecond').toFixed(0),
    median(ours, 'computed').toFixed(4),
    median(bare, 'perSecond').toFixed(0),
    share('perSecond'),
    share('computed'),
  )
}

const warm = async (server, docs) => {
  const v1 = `${server.url}/api/v1`
  const gzip = { 'accept-encoding': 'gzip' }
  const plain = { 'accept-encoding': 'identity' }
  const page = `${v1}/articles/${docs[0].id}`
  const photo = docs.find(({ thumbnail }) => thumbnail).thumbnail.srcset[0].src
  const tag = (await fetch(page, { headers: gzip })).headers.get('etag')
  const cases = [
    ['article, gzip', page, gzip],
    ['article, as it is', page, plain],
    ['list of 20, gzip', `${v1}/articles?limit=20`, gzip],
    ['home, gzip', `${v1}/home`, gzip],
    ['RSS feed, gzip', `${server.url}/feeds/rss.xml`, gzip],
    ['page of the site, gzip', `${server.url}/${docs[0].slug}.html`, gzip],
    ['front page of the site, gzip', `${server.url}/`, gzip],
    ['article, 304', page, { ...gzip, 'if-none-match': tag }],
    ['photo', photo, plain],
  ]
  row('answer that is kept', 'a second', 'processor, ms', 'bare server', 'share', '× processor')
  row('---', '--:', '--:', '--:', '--:', '--:')
  for (const one of cases) await compareWithBare(server, one)
}

/** In turn with Payload's REST, all of them made anew; `fields` names all there is, and something that there is not. */
const cold = async ({ url, pid }, docs) => {
  const v1 = `${url}/api/v1`
  const all = async (address, of = (answer) => answer) =>
    Object.keys(of(await json(address))).join()
  const page = await all(`${v1}/articles/${docs[0].id}`)
  const card = await all(`${v1}/articles?limit=1`, ({ docs: [first] }) => first)
  const ids = docs.map(({ id }) => id)
  const cases = [
    ['article', ids.map((id) => `${v1}/articles/${id}?fields=${page},${anew}`)],
    ['list of 20', [`${v1}/articles?limit=20&fields=${card},${anew}`]],
    ['home', [`${v1}/home?fields=slots,sections,recommended,corrections,${anew}`]],
    ['Payload: article', ids.map((id) => `${url}/api/articles/${id}?depth=2`)],
    ['Payload: list of 20', [`${url}/api/articles?depth=1&limit=20`]],
  ]
  const figures = new Map(cases.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const [name, urls] of cases) figures.get(name).push(await drive(pid, urls))
  console.log()
  row('answer that is made anew', 'a second', 'processor, ms', '× Payload’s')
  row('---', '--:', '--:', '--:')
  for (const [name, all] of figures) {
    const theirs = figures.get(`Payload: ${name}`)
    const times = theirs && (median(theirs, 'computed') / median(all, 'computed')).toFixed(1)
    row(name, median(all, 'perSecond').toFixed(0), median(all, 'computed').toFixed(2), times ?? '')
  }
}

/** What people look for: names, words that every article holds, phrases, numbers, without marks. */
const looked = [
  'công đoàn',
  'cong nhan',
  'ldld',
  '"đoàn viên"',
  'may -giay',
  '29,17%',
  'luong',
  'tết',
  'an doai',
]

const search = async ({ url, pid }, docs) => {
  const page = [`${url}/api/v1/articles/${docs[0].id}`]
  let isOver = false
  const pages = drive(pid, page, { seconds: 10 }).finally(() => (isOver = true))
  const times = []
  for (let n = 0; !isOver; n += 1) {
    const q = encodeURIComponent(looked[n % looked.length])
    const begun = performance.now()
    const answer = await fetch(`${url}/api/v1/search?q=${q}&limit=${20 + (n % 80)}&fields=id,${n}`)
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${answer.status} for ${q}`)
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const at = (part) => times[Math.floor((times.length - 1) * part)].toFixed(1)
  const { p99, perSecond } = await pages
  console.log(
    `\nsearch while pages are served: median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms (${times.length} asked); the pages: ${perSecond.toFixed(0)} a second, 99 of 100 within ${p99.toFixed(1)} ms.`,
  )
}

const benchArticles = async () => {
  const server = await start(Number(values.articles))
  const { docs } = await json(`${server.url}/api/v1/articles?limit=20`)
  await warm(server, docs)
  await cold(server, docs)
  if ((await fetch(`${server.url}/api/v1/search?q=a`)).ok) await search(server, docs)
  const crowd = await drive(server.pid, [`${server.url}/api/v1/articles/${docs[0].id}`], {
    connections: 100,
  })
  console.log(
    `\n100 connections: ${crowd.perSecond.toFixed(0)} articles a second, none lost, 99 of 100 within ${crowd.p99.toFixed(1)} ms; ${megabytesOf(server.pid).toFixed(0)} MB at the end.`,
  )
  await server.close()
}

await (values.photos ? benchPhotos() : benchArticles())
