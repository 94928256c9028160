// npm run bench -- --photos: what an upload costs beside raw sharp that makes the same WebP set, in turn; and a batch of a
// hundred while readers read. Ratios count; the figures beside them are this machine's. Linux only.
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { sizeWidths } from '../src/images/sizes.ts'
import { spawnServer, startBuiltServer } from '../tests/support/builtServer.ts'
import { computedBy, megabytesOf } from './drive.mjs'

const rounds = 7
const batch = 100
/** As many as a browser sends at once. */
const atOnce = 6
const password = 'only for the bench'

const median = (all) => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)]
const p99 = (all) => all.toSorted((one, other) => one - other)[Math.floor(all.length * 0.99)] ?? 0
const since = (begun) => performance.now() - begun

/** Twelve megapixels with as much in them as a camera sees. */
const aPhoto = async () => {
  const grain = await sharp(randomBytes(800 * 600 * 3), {
    raw: { width: 800, height: 600, channels: 3 },
  })
    .blur(1.2)
    .png()
    .toBuffer()
  return sharp(grain).resize(4000, 3000, { fit: 'fill' }).jpeg({ quality: 90 }).toBuffer()
}

const logIn = async (url) => {
  const answer = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'photographer@newsroom.example', password }),
  })
  const { token } = await answer.json()
  return { authorization: `JWT ${token}` }
}

const upload = async ({ url, headers }, photo) => {
  const form = new FormData()
  form.set('file', new Blob([photo], { type: 'image/jpeg' }), 'anh.jpg')
  form.set('_payload', JSON.stringify({ caption: 'Cầu Long Biên', credit: 'Hà An' }))
  const answer = await fetch(`${url}/api/images?depth=0`, { method: 'POST', headers, body: form })
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()).doc.id
}

/** Waits until the darkroom has nothing left to do. */
const developed = async ({ url, headers }) => {
  const waiting = `${url}/api/images?depth=0&limit=1&where[renditionsDue][exists]=true`
  while ((await (await fetch(waiting, { headers })).json()).totalDocs > 0) await pause(200)
}

/** In turn with raw sharp, in a process of its own, which makes each size from the file and all at once. */
const compareWithSharp = async (server, photo) => {
  const raw = fork(new URL('rawSharp.mjs', import.meta.url))
  await once(raw, 'message')
  raw.send({ photo: photo.toString('base64'), widths: Object.values(sizeWidths) })
  const [ours, bare, after] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    await upload(server, photo)
    ours.push(since(begun))
    await developed(server)
    after.push(since(begun))
    raw.send('again')
    const [{ milliseconds }] = await once(raw, 'message')
    bare.push(milliseconds)
  }
  raw.kill()
  console.log(
    `A JPEG of 12 megapixels (${(photo.length / 1e6).toFixed(1)} MB), ${rounds} rounds in turn: answered in ${median(ours).toFixed(0)} ms, ` +
      `raw sharp ${median(bare).toFixed(0)} ms, ${(median(ours) / median(bare)).toFixed(2)} of it; ` +
      `all its renditions are there after ${(median(after) / 1000).toFixed(1)} s.`,
  )
}

/** Five readers, each of whom asks for an article ten times a second, until they are told to stop. */
const readers = (url, isDone) => {
  const waits = []
  const read = async () => {
    while (!isDone()) {
      const begun = performance.now()
      const answer = await fetch(url)
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`A reader got ${answer.status}.`)
      waits.push(since(begun))
      await pause(100)
    }
  }
  return { waits, done: Promise.all(Array.from({ length: 5 }, read)) }
}

const sendMany = async (server, photo, article) => {
  let highest = 0
  const watch = setInterval(() => {
    highest = Math.max(highest, megabytesOf(server.pid))
  }, 50)
  const during = async (name, work) => {
    let isDone = false
    highest = 0
    const reading = readers(article, () => isDone)
    const [begun, computed] = [performance.now(), computedBy(server.pid)]
    await work()
    const seconds = since(begun) / 1000
    isDone = true
    await reading.done
    console.log(
      `${name}: ${seconds.toFixed(1)} s (${((computedBy(server.pid) - computed) / 1000).toFixed(1)} s of the processor), ` +
        `at most ${highest.toFixed(0)} MB, readers' p99 ${p99(reading.waits).toFixed(0)} ms of ${reading.waits.length}.`,
    )
  }
  let left = batch
  const send = async () => {
    while (left-- > 0) await upload(server, photo)
  }
  await during(`${batch} photos, ${atOnce} at once`, () =>
    Promise.all(Array.from({ length: atOnce }, send)),
  )
  await during('what is left of their renditions', () => developed(server))
  clearInterval(watch)
}

export const benchPhotos = async () => {
  const started = await startBuiltServer({
    ...{ DEMO: 'true', DEMO_PASSWORD: password, RATE_LIMIT: 'off' },
    // As `npm start` has it.
    ...{ MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1048576' },
    MALLOC_TRIM_THRESHOLD_: '1048576',
  })
  // Started twice: what the demo newsroom is made with stays in the memory of its process.
  await started.stop()
  const again = await spawnServer(started.env)
  try {
    const { url } = started
    let headers = null
    while (!headers) {
      headers = await logIn(url).catch(() => null)
      if (!headers?.authorization.includes('.')) headers = null
      await pause(500)
    }
    const server = { url, pid: again.process.pid, headers }
    const { docs } = await (await fetch(`${url}/api/v1/articles?limit=1`)).json()
    await developed(server)
    const photo = await aPhoto()
    await upload(server, photo)
    await developed(server)
    console.log(`${megabytesOf(server.pid).toFixed(0)} MB idle.`)
    await compareWithSharp(server, photo)
    await sendMany(server, photo, `${url}/api/v1/articles/${docs[0].id}`)
  } finally {
    again.process.kill()
    await again.ended
    await started.close()
  }
}
