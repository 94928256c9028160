import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { seedDemo } from '../../src/demo/seedDemo.ts'
import { openApiDocument } from '../../src/delivery/openApi/document.ts'
import { bodyFault } from '../../src/domain/body/fault.ts'
import { htmlOf } from '../../src/domain/body/htmlOf.ts'
import { freePort } from '../support/freePort.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { password } from '../support/people.ts'

/** What `docs/api.md` shows is as it shows it: its examples, and the code of its frontends, as they stand there. */

const page = readFileSync('docs/api.md', 'utf8')

/** The blocks of one language, by the word behind it. */
const blocksOf = (language: string): [name: string, text: string][] =>
  [...page.matchAll(new RegExp(`^ *\`\`\`${language} (\\S+)\\n([^]*?)^ *\`\`\`$`, 'gm'))].map(
    ([, name = '', text = '']) => [name, text],
  )

const folders: string[] = []
const folderOf = async (files: [name: string, text: string][]): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-api-page-'))
  folders.push(folder)
  for (const [name, text] of files) await writeFile(join(folder, name), text)
  return folder
}
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

describe('an example of an answer', () => {
  const document = openApiDocument()
  const ajv = new Ajv2020({ allErrors: true })
  addFormats(ajv)
  ajv.addSchema({
    $id: 'all',
    $defs: JSON.parse(
      JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
    ),
  })
  const examples = blocksOf('json')

  it.each(examples)('of %s is what the document says', (schema, text) => {
    const isSo = ajv.getSchema(`all#/$defs/${schema}`)
    expect(isSo).toBeDefined()
    expect([isSo?.(JSON.parse(text)), isSo?.errors]).toEqual([true, null])
  })

  it('is there of whatever is answered', () => {
    const answered = JSON.stringify(document.paths).matchAll(/"#\/components\/schemas\/(\w+)"/g)
    const shown = new Set(examples.map(([schema]) => schema))
    expect([...new Set([...answered].map(([, name]) => name))].sort()).toEqual([...shown].sort())
  })
})

/** The frontend of the page, at an address of its own. */
const startFront = async (
  env: Record<string, string>,
): Promise<{ front: ChildProcess; url: string }> => {
  const folder = await folderOf(blocksOf('js'))
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const front = spawn(process.execPath, [join(folder, 'server.mjs')], {
    env: { ...process.env, ...env, PORT: port },
    stdio: 'inherit',
  })
  while (!(await fetch(url, { redirect: 'manual' }).catch(() => null)))
    await new Promise(setImmediate)
  return { front, url }
}

it('a body of no more than each block must have is one', () => {
  const [[, text = ''] = []] = blocksOf('jsonc')
  const { root } = JSON.parse(text)
  expect(bodyFault({ root })).toBeUndefined()
  const words = { root: { ...root, children: root.children.slice(0, -1) } }
  expect(htmlOf(words, [], 'https://newsroom.example')).toBe(
    '<h2>Tít xen</h2><p>Theo <a href="https://baochinhphu.vn">nghị định</a></p>' +
      '<ul><li>Một</li></ul><blockquote>Một lời.</blockquote><hr>',
  )
})

describe('the frontend of ten lines a page', () => {
  const site = 'https://newsroom.example'
  let newsroom: Newsroom
  let front: ChildProcess
  let url: string

  beforeAll(async () => {
    newsroom = await startNewsroom()
    await seedDemo(newsroom.payload, { password })
    ;({ front, url } = await startFront({ NEWSROOM: newsroom.url }))
  }, 120_000)

  afterAll(async () => {
    front?.kill()
    await newsroom?.close()
  })

  const read = async (path: string): Promise<{ status: number; text: string }> => {
    const answer = await fetch(url + path)
    return { status: answer.status, text: await answer.text() }
  }

  it('shows every page that its pages lead to', async () => {
    const seen = new Map<string, string>()
    const open = ['/']
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (seen.has(path)) continue
      const { status, text } = await read(path)
      expect([path, status]).toEqual([path, 200])
      expect([path, /undefined|\[object|null</.exec(text)]).toEqual([path, null])
      seen.set(path, text)
      const links = [...text.matchAll(/<a (?:rel="next" )?href="([^"]+)"/g)]
      for (const [, to = ''] of links) {
        const { origin, pathname, search } = new URL(to.replaceAll('&#38;', '&'), site + path)
        if (origin === site) open.push(pathname + search)
      }
    }
    const kinds = [
      /^\/$/,
      /^\/cai-chinh/,
      /^\/tim-kiem/,
      /^\/tac-gia\//,
      /^\/chu-de\//,
      /\.html$/,
      /^\/[\w-]+$/,
    ]
    for (const kind of kinds) {
      const pages = [...seen].filter(([path]) => kind.test(path))
      expect([kind, pages.length]).not.toEqual([kind, 0])
      expect(pages.filter(([, text]) => !/<title>[^<]+<\/title>/.test(text))).toEqual([])
    }
    expect(seen.size).toBeGreaterThan(50)
  })

  it('shows of an article what belongs to it', async () => {
    const { docs } = (await (await fetch(`${newsroom.url}/api/v1/corrections`)).json()) as {
      docs: { right: string; article: { url: string; title: string } }[]
    }
    const [first] = docs
    const { text } = await read(new URL(first?.article.url ?? '').pathname)
    expect(text).toContain(`<h1>${first?.article.title}</h1>`)
    expect(text).toContain(first?.right)
    const data = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(text)?.[1]
    expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'NewsArticle' })
  })

  it('shows what was found, and where', async () => {
    const { text } = await read('/tim-kiem?q=công+đoàn')
    expect(text).toContain('<input type="search" name="q" value="công đoàn">')
    expect(text).toMatch(/<mark>công<\/mark> <mark>đoàn<\/mark>/i)
    const next = /href="(\?q=[^"]+after=[^"]+)"/.exec(text)?.[1]?.replaceAll('&#38;', '&')
    expect((await read(`/tim-kiem${next}`)).text).toMatch(/<mark>/)
  })

  it('tells search engines in its head where an article stands', async () => {
    const { docs } = (await (await fetch(`${newsroom.url}/api/v1/articles?limit=1`)).json()) as {
      docs: { url: string }[]
    }
    const url = docs[0]?.url ?? ''
    const { text } = await read(new URL(url).pathname)
    const [head = ''] = text.split('</head>')
    expect(head).toContain(`<link rel="canonical" href="${url}">`)
  })

  it('sends readers on from the address that something had, with what they asked there', async () => {
    const { payload } = newsroom
    for (const [collection, folder] of [
      ['categories', ''],
      ['authors', '/tac-gia'],
      ['topics', '/chu-de'],
    ] as const) {
      const { id } = await payload.create({ collection, data: { name: 'Tên cũ', slug: 'ten-cu' } })
      await payload.update({ collection, id, data: { slug: 'ten-nay' } })
      const answer = await fetch(`${url}${folder}/ten-cu?x=1`, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')]).toEqual([
        301,
        `${folder}/ten-nay?x=1`,
      ])
      expect((await read(`${folder}/ten-cu`)).status).toBe(200)
    }
  })

  it('sends readers on from the slug that an article had', async () => {
    const newsroomThatMoved = createServer((_, response) =>
      response.writeHead(301, { Location: '/api/v1/articles/ten-nay' }).end(),
    )
    await once(newsroomThatMoved.listen(0), 'listening')
    const { port } = newsroomThatMoved.address() as AddressInfo
    const moved = await startFront({ NEWSROOM: `http://127.0.0.1:${port}` })
    const answer = await fetch(`${moved.url}/ten-cu.html`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/ten-nay.html'])
    moved.front.kill()
    newsroomThatMoved.close()
  })

  it('shows the key it was given', async () => {
    const seen: unknown[] = []
    const newsroomThatLooks = createServer(({ headers }, response) => {
      seen.push(headers.authorization)
      response.writeHead(404).end()
    })
    await once(newsroomThatLooks.listen(0), 'listening')
    const { port } = newsroomThatLooks.address() as AddressInfo
    const keyed = await startFront({ NEWSROOM: `http://127.0.0.1:${port}`, API_KEY: 'k' })
    await fetch(keyed.url)
    expect(new Set(seen)).toEqual(new Set(['users API-Key k']))
    keyed.front.kill()
    newsroomThatLooks.close()
  })

  it('is of a newsroom that takes a body of no more than each block must have', async () => {
    const post = async (path: string, body: object, token = '') => {
      const answer = await fetch(newsroom.url + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as { token?: string } }
    }
    const email = 'reporter@newsroom.example'
    const { body: account } = await post('/api/users/login', { email, password })
    const [[, text = ''] = []] = blocksOf('jsonc')
    const written = { title: 'Một bài', body: JSON.parse(text) }
    const { status, body } = await post('/api/articles', written, account.token)
    expect([status, body]).toEqual([201, expect.objectContaining({ doc: expect.anything() })])
  })

  it('says what is not there, and what was withdrawn', async () => {
    const { docs } = (await (await fetch(`${newsroom.url}/api/v1/changes?limit=100`)).json()) as {
      docs: { slug: string; change: string }[]
    }
    const withdrawn = docs.find(({ change }) => change === 'withdrawn')
    const paths = [`/${withdrawn?.slug}.html`, '/khong-co.html', '/khong-co', '/a/b/c']
    const statuses = []
    for (const path of paths) statuses.push((await read(path)).status)
    expect(statuses).toEqual([410, 404, 404, 404])
  })

  it('takes ten lines a page, and says so', () => {
    const pages = blocksOf('js').filter(([name]) => !['shared.mjs', 'server.mjs'].includes(name))
    const long = pages.filter(
      ([, text]) => text.replace(/^import .*\n\n?/gm, '').split('\n').length > 11,
    )
    expect([pages.length, long]).toEqual([7, []])
  })
})

describe('the client in TypeScript', () => {
  /** What the compiler says of the client when it is changed so. */
  const compile = async (from = '', to = ''): Promise<string> => {
    const types = astToString(await openapiTS(JSON.stringify(openApiDocument())))
    const clients = blocksOf('ts').map(([name, text]): [string, string] => [
      name,
      text.replace(from, to),
    ])
    expect(clients.map(([name]) => name)).toEqual(['client.ts'])
    const folder = await folderOf([['newsroom.ts', types], ...clients])
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--noUncheckedIndexedAccess',
      '--module',
      'nodenext',
    ]
    const libraries = ['--target', 'es2022', '--lib', 'es2022,dom']
    const tsc = [resolve('node_modules/typescript/bin/tsc'), ...options, ...libraries]
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    return new Promise((tell) => {
      const run = [...tsc, 'client.ts']
      execFile(process.execPath, run, { cwd: folder }, (_, said) => tell(said))
    })
  }

  it('compiles as it stands there', async () => {
    expect(await compile()).toBe('')
  })

  it.each([
    ['bylines[0]?.name', 'bylines[0]?.nam'],
    ['hero?.srcset', 'hero.srcset'],
    ["read('/articles')", "read('/article')"],
  ])('would not with a mistake: %s as %s', async (from, to) => {
    expect(await compile(from, to)).toMatch(/client\.ts\(\d+,\d+\): error TS/)
  })
})
