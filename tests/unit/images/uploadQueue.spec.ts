import { describe, expect, it } from '@jest/globals'
import { sentBy } from '../../../src/admin/images/upload/sentBy.ts'
import { pauseAfter, type Sent, UploadQueue } from '../../../src/admin/images/upload/UploadQueue.ts'

const kept = (id: string): Sent => ({ kind: 'kept', id, doubles: [] })
const lost: Sent = { kind: 'lost', reason: 'Mất kết nối.' }
const refused: Sent = { kind: 'refused', reason: 'Không phải ảnh.' }

/** A queue whose line answers as it is told to, photo by photo, and keeps what it was sent. */
function aQueue(answers: Record<string, Sent[]>, online = () => Promise.resolve()) {
  const sent: { file: string; key: string; words: string }[] = []
  const pauses: number[] = []
  let keys = 0
  let most = 0
  let now = 0
  const queue = new UploadQueue<string, string>({
    send: async ({ file, key }, words, onProgress) => {
      now += 1
      most = Math.max(most, now)
      onProgress(0.5)
      sent.push({ file, key, words })
      await Promise.resolve()
      now -= 1
      return answers[file]?.shift() ?? kept(`photo of ${file}`)
    },
    newKey: () => `key ${++keys}`,
    online,
    pause: (milliseconds) => {
      pauses.push(milliseconds)
      return Promise.resolve()
    },
  })
  const settled = () =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!queue.isBusy) resolve()
      }
      queue.subscribe(look)
      look()
    })
  const states = () => queue.snapshot().map(({ file, state }) => [file, state])
  return { queue, sent, pauses, settled, states, most: () => most }
}

describe('photos on their way', () => {
  it('wait until they are sent off, and arrive with the words said of all', async () => {
    const { queue, sent, settled, states } = aQueue({})
    queue.add(['a', 'b'])
    expect(sent).toEqual([])
    queue.start('Lễ ra quân')
    await settled()
    expect(states()).toEqual([
      ['a', 'kept'],
      ['b', 'kept'],
    ])
    expect(sent.map(({ words }) => words)).toEqual(['Lễ ra quân', 'Lễ ra quân'])
    expect(queue.snapshot()[0]).toMatchObject({ photo: 'photo of a', progress: 1 })
  })

  it('go two at a time, however many there are', async () => {
    const { queue, settled, sent, most } = aQueue({})
    queue.add(Array.from({ length: 200 }, (_, at) => String(at)))
    queue.start('')
    await settled()
    expect(sent).toHaveLength(200)
    expect(most()).toBe(2)
  })

  it('are sent again under the same key after a broken connection, later each time', async () => {
    const { queue, sent, pauses, settled, states } = aQueue({ a: [lost, lost] })
    queue.add(['a'])
    queue.start('')
    await settled()
    expect(states()).toEqual([['a', 'kept']])
    expect(sent.map(({ key }) => key)).toEqual(['key 1', 'key 1', 'key 1'])
    expect(pauses).toEqual([pauseAfter(1), pauseAfter(2)])
  })

  it('are given up after eight tries, and go again when somebody asks', async () => {
    const { queue, sent, settled, states } = aQueue({ a: Array.from({ length: 8 }, () => lost) })
    queue.add(['a'])
    queue.start('')
    await settled()
    expect(states()).toEqual([['a', 'refused']])
    expect(sent).toHaveLength(8)
    queue.again()
    await settled()
    expect(states()).toEqual([['a', 'kept']])
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
  })

  it('are not sent again when the newsroom refuses them, and the others go on', async () => {
    const { queue, sent, settled } = aQueue({ a: [refused] })
    queue.add(['a', 'b', 'c'])
    queue.start('')
    await settled()
    expect(queue.snapshot().map(({ state, reason }) => [state, reason])).toEqual([
      ['refused', 'Không phải ảnh.'],
      ['kept', ''],
      ['kept', ''],
    ])
    expect(sent).toHaveLength(3)
  })

  it('wait while there is no connection', async () => {
    let connect: () => void = () => undefined
    const connected = new Promise<void>((resolve) => (connect = resolve))
    const { queue, sent, settled } = aQueue({}, () => connected)
    queue.add(['a'])
    queue.start('')
    await Promise.resolve()
    expect(sent).toEqual([])
    connect()
    await settled()
    expect(sent).toHaveLength(1)
  })

  it('are joined by what is added meanwhile', async () => {
    const { queue, settled, states } = aQueue({})
    queue.add(['a'])
    queue.start('')
    queue.add(['b'])
    await settled()
    expect(states().map(([, state]) => state)).toEqual(['kept', 'kept'])
  })

  it('are left out before they go, and not while they are under way', () => {
    const { queue, states } = aQueue({}, () => new Promise(() => undefined))
    queue.add(['a', 'b'])
    queue.remove('key 1')
    expect(states()).toEqual([['b', 'waiting']])
    queue.start('')
    queue.remove('key 2')
    expect(states()).toEqual([['b', 'sending']])
  })
})

describe('an answer to a photo that was sent', () => {
  it('gives the photo, and what there is already of the same file', () => {
    const doubles = [{ id: 'd', kind: 'same', caption: null, thumbnailURL: '/x.webp' }]
    expect(sentBy(201, { doc: { id: 'p' }, doubles }, 'vi')).toEqual({
      kind: 'kept',
      id: 'p',
      doubles: [{ id: 'd', kind: 'same', caption: null, thumbnailURL: '/x.webp' }],
    })
  })

  it('is a refusal with all its sentences', () => {
    const errors = [{ message: 'Một.' }, { message: 'Hai.' }]
    expect(sentBy(400, { errors }, 'vi')).toEqual({ kind: 'refused', reason: 'Một. Hai.' })
  })

  it('is a refusal with a sentence of ours where a proxy has none', () => {
    expect(sentBy(413, null, 'en')).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('larger'),
    })
  })

  it.each([0, 408, 429, 500, 502, 503])('is none at all with status %i', (status) => {
    expect(sentBy(status, null, 'vi').kind).toBe('lost')
  })
})
