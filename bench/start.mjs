// node bench/start.mjs: what `npm start` takes in a fresh clone of the last commit, first and again.
// The README's figures are its output. Linux only, for memory is read from /proc.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

const statusOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8')
    const value = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
    return { pid, parent: value('PPid'), megabytes: value('VmRSS') / 1024 }
  } catch {
    // It ended between the listing and the reading.
    return { pid, parent: 0, megabytes: 0 }
  }
}

/** The memory of a process and of all that it has started. */
const memoryOf = (root) => {
  const all = readdirSync('/proc').filter(Number).map(Number).map(statusOf)
  const sum = (pid) =>
    all.filter(({ parent }) => parent === pid).reduce((total, child) => total + sum(child.pid), 0) +
    (all.find((process) => process.pid === pid)?.megabytes ?? 0)
  return sum(root)
}

const answers = async (url) => (await fetch(url).catch(() => null))?.ok === true

const measure = async (folder) => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/api/v1/articles?limit=1`
  const begin = performance.now()
  const newsroom = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => newsroom.once('exit', resolve))
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(newsroom.pid))), 100)
  while (newsroom.exitCode === null && !(await answers(url))) await pause(10)
  const seconds = (performance.now() - begin) / 1000
  clearInterval(watch)
  await pause(5_000)
  // npm only waits: it is no part of the newsroom.
  const idle = memoryOf(newsroom.pid) - statusOf(newsroom.pid).megabytes
  newsroom.kill()
  return { seconds, peak, idle, code: await ended }
}

const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'))
execFileSync('git', ['clone', '--quiet', '.', folder])
for (const name of ['fresh clone', 'again', 'again', 'again']) {
  const { seconds, peak, idle, code } = await measure(folder)
  const figures = [
    `${seconds.toFixed(1)} s to the first answer`,
    `${Math.round(peak)} MB at its peak`,
    `${Math.round(idle)} MB idle`,
    `ended with ${code}`,
  ]
  console.log(`${name}: ${figures.join(', ')}`)
}
rmSync(folder, { recursive: true, force: true })
