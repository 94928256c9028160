import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '../../src/domain/roles.ts'
import { type BuiltServer, startBuiltServer, startTimeout } from '../support/builtServer.ts'
import { type Body, type Caller, logIn, nobody, password } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'
import { signedForm, signedFormTitle, titledForm } from '../unit/importer/texts.ts'

/** One article of the old site, and what an editor has to add to it. */
type Form = {
  file: string
  write: (path: string) => void
  warnings: string[]
  /** The place of its photo slot in the body. */
  slot: number
  adds: { title?: string; source?: string }
  title: string
}

const samples = process.env.SAMPLES_DIR
const real = (file: string) => (path: string) => copyFileSync(join(samples ?? '', file), path)
const titledWarnings = ['bylineMissing', 'dateMissing', 'imageMissingFile', 'categoryInferred']
const signedWarnings = ['titleMissing', 'dateMissing', 'imageMissingFile']

const forms: Form[] = [
  {
    file: 'song-may.txt',
    write: (path) => writeFileSync(path, titledForm),
    warnings: titledWarnings,
    slot: 0,
    adds: { source: 'LĐLĐ quận Sông Mây' },
    title: 'Quận Sông Mây: 120 đoàn viên dự hội thi “Bàn tay vàng” năm 2020',
  },
  {
    file: 'suoi-ngoc.txt',
    write: (path) => writeFileSync(path, signedForm),
    warnings: signedWarnings,
    slot: 1,
    adds: { title: signedFormTitle },
    title: signedFormTitle,
  },
  ...(samples
    ? [
        {
          file: 'long-bien.txt',
          write: real('long-bien.txt'),
          warnings: titledWarnings,
          slot: 0,
          adds: { source: 'LĐLĐ quận Long Biên' },
          title:
            'Quận Long Biên: Giới thiệu 165 đoàn viên công đoàn ưu tú cho Đảng xem xét kết nạp',
        },
        {
          file: 'phu-xuyen.txt',
          write: real('phu-xuyen.txt'),
          warnings: signedWarnings,
          slot: 3,
          adds: {
            title: 'LĐLĐ TP Hà Nội khảo sát phát triển đoàn viên, thành lập CĐCS tại Phú Xuyên',
          },
          title: 'LĐLĐ TP Hà Nội khảo sát phát triển đoàn viên, thành lập CĐCS tại Phú Xuyên',
        },
      ]
    : []),
]

let server: BuiltServer
let imported: Map<string, Body>
let category: string
let anonymous: Caller
const people = {} as Record<'photographer' | 'editor' | 'deskHead' | 'secretary' | 'chief', Caller>

/** Runs a command of the operator's beside the running server. */
const command = (script: string, ...given: string[]): string => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', `src/scripts/${script}.ts`, ...given],
    {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...server.env },
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`${script} ended with ${status}:\n${stderr}${stdout}`)
  return stdout
}

beforeAll(async () => {
  server = await startBuiltServer()
  anonymous = nobody(server.url)

  const link = command('admin', 'quan-tri@newsroom.example').trim()
  const reset = await anonymous.call('POST', '/api/users/reset-password', {
    token: link.split('/').at(-1),
    password,
  })
  expect(reset.status).toBe(200)
  const admin = await logIn(server.url, 'quan-tri@newsroom.example')
  for (const role of ['photographer', 'editor', 'deskHead', 'secretary', 'chief'] as const) {
    const email = `${role.toLowerCase()}@newsroom.example`
    const roles: Role[] = [role]
    const made = await admin.call('POST', '/api/users', { email, name: role, password, roles })
    expect(made.status).toBe(201)
    people[role] = await logIn(server.url, email)
  }
  const made = await people.secretary.call('POST', '/api/categories', { name: 'Công đoàn' })
  category = made.body.doc.id

  const folder = mkdtempSync(join(tmpdir(), 'so-6-'))
  for (const { file, write } of forms) write(join(folder, file))
  const report = JSON.parse(command('import', folder, '--json'))
  rmSync(folder, { recursive: true })
  expect(report.summary).toMatchObject({ created: forms.length, failed: 0 })
  imported = new Map(report.sources.map((one: Body) => [one.source.split('/').at(-1), one]))
}, startTimeout)

afterAll(async () => {
  await server?.close()
})

const done = ({ status, body }: { status: number; body: Body }, expected = 200): Body => {
  expect({ status, errors: body.errors }).toEqual({ status: expected, errors: undefined })
  return body
}

const move = async (by: Caller, id: string, name: string, given: object = {}): Promise<Body> =>
  done(await by.call('POST', `/api/articles/${id}/moves`, { move: name, ...given }))

const refusedCodes = async (by: Caller, id: string, name: string): Promise<string[]> => {
  const { body } = await by.call('POST', `/api/articles/${id}/moves`, { move: name })
  return body.errors.map(({ code }: Body) => code)
}

describe.each(forms)('the article of $file', ({ file, warnings, slot, adds, title }) => {
  let id: string
  let slug: string

  it('lands as a draft that says what is unsure, and that nobody outside can see', async () => {
    const source = imported.get(file)
    id = source.id
    expect(source.outcome).toBe('created')
    expect(source.warnings.map(({ code }: Body) => code).sort()).toEqual([...warnings].sort())
    const { body } = await people.editor.call('GET', `/api/articles/${id}?draft=true`)
    expect([body.state, body.origin, body.owner ?? null]).toEqual(['draft', 'import', null])
    expect((await anonymous.call('GET', `/api/articles/${id}`)).status).toBe(404)
    expect((await anonymous.call('GET', `/api/v1/articles/${id}`)).status).toBe(404)
  })

  it('moves by a table that is told in words', async () => {
    const { body } = await people.editor.call('GET', '/api/workflow')
    const submit = body.moves.find(({ move }: Body) => move === 'submit')
    expect(submit.needs).toEqual(['hasTitle', 'hasLead', 'hasBody', 'hasCategory', 'hasByline'])
  })

  it('is given what it lacks, submitted and claimed by an editor', async () => {
    const wanting = ['missingCategory', ...(adds.title ? ['missingTitle'] : ['missingByline'])]
    expect((await refusedCodes(people.editor, id, 'submit')).sort()).toEqual(wanting.sort())
    const date = '2016-07-04T08:00:00+07:00'
    const written = { ...adds, category, originalPublishedAt: date }
    done(await people.editor.call('PATCH', `/api/articles/${id}`, written))
    expect((await move(people.editor, id, 'submit')).state).toBe('submitted')
    expect((await move(people.editor, id, 'claim')).state).toBe('editing')
  })

  it('is not forwarded before its photo slot is filled and what was unsure is resolved', async () => {
    const codes = await refusedCodes(people.editor, id, 'forward')
    expect(codes[0]).toBe('emptySlot')
    expect(codes).toContain('needsReview')

    const form = new FormData()
    form.set('_payload', JSON.stringify({ alt: 'Các đại biểu trên hội trường', credit: 'An Bình' }))
    form.set(
      'file',
      new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' }),
      'hội nghị.jpg',
    )
    const uploaded = done(await people.photographer.call('POST', '/api/images', form), 201)

    const { body } = await people.editor.call('GET', `/api/articles/${id}?draft=true&depth=0`)
    expect(body.body.root.children[slot]).toMatchObject({ type: 'block', fields: { image: null } })
    const use = { image: uploaded.doc.id, alt: 'Các đại biểu trên hội trường' }
    Object.assign(body.body.root.children[slot].fields, use)
    const resolved = body.needsReview.map((row: Body) => ({
      ...row,
      resolvedAt: new Date().toISOString(),
    }))
    const written = { body: body.body, needsReview: resolved, revision: body.revision }
    const saved = done(await people.editor.call('PATCH', `/api/articles/${id}?depth=0`, written))
    expect(saved.doc.needsReview[0].resolvedBy).toBe(people.editor.id)
    expect((await move(people.editor, id, 'forward')).state).toBe('review')
  })

  it('is approved by a second person, and published by a third', async () => {
    expect(await refusedCodes(people.editor, id, 'approve')).toEqual(['wrongRole'])
    expect((await move(people.deskHead, id, 'approve')).state).toBe('approved')
    const { state, live, move: row } = await move(people.secretary, id, 'publish')
    expect(state).toBe('published')
    expect(live.url).toBe(`${server.url}/${live.url.split('/').at(-1)}`)
    expect(row.contentHash).toMatch(/^[0-9a-f]{64}$/)
    slug = live.url.split('/').at(-1).replace('.html', '')
  })

  it('is read by anybody, with its photo and caption, over every API', async () => {
    const page = done(await anonymous.call('GET', `/api/v1/articles/${slug}`))
    expect(page).toMatchObject({
      id,
      title,
      publishedAt: '2016-07-04T08:00:00+07:00',
      category: { name: 'Công đoàn' },
      figures: [{ alt: 'Các đại biểu trên hội trường', credit: 'An Bình' }],
    })
    expect(page.figures[0].caption.length).toBeGreaterThan(20)
    const bytes = await fetch(page.figures[0].src)
    expect([bytes.status, bytes.headers.get('content-type')]).toEqual([200, 'image/webp'])
    // Next's own copy would outlive the article.
    const copy = `/_next/image?url=${encodeURIComponent(new URL(page.figures[0].src).pathname)}&w=640&q=75`
    expect((await fetch(server.url + copy)).status).toBe(404)

    const list = done(await anonymous.call('GET', '/api/v1/articles?category=cong-doan'))
    expect(list.docs.map(({ id }: Body) => id)).toContain(id)

    const native = done(await anonymous.call('GET', `/api/articles/${id}?depth=2`))
    expect(native.category.name).toBe('Công đoàn')
    expect(native.body.root.children[slot].fields.image.credit).toBe('An Bình')
    expect(native).not.toHaveProperty('state')

    const asked = { query: `{ Article(id: "${id}") { title category { name } } }` }
    const { data } = done(await anonymous.call('POST', '/api/graphql', asked))
    expect(data.Article).toEqual({ title, category: { name: 'Công đoàn' } })
  })

  it('is gone when the editor-in-chief withdraws it', async () => {
    await move(people.chief, id, 'withdraw', {
      note: 'Gỡ theo yêu cầu của cơ quan quản lý.',
      basis: 'authority',
      documentNo: '12/CV-BC',
    })
    const { status, body } = await anonymous.call('GET', `/api/v1/articles/${slug}`)
    expect([status, JSON.stringify(body).includes(title)]).toEqual([410, false])
    expect((await anonymous.call('GET', `/api/articles/${id}`)).status).toBe(404)
    const { history } = (await people.chief.call('GET', `/api/articles/${id}/moves`)).body
    expect(history.map(({ move }: Body) => move).reverse()).toEqual([
      'submit',
      'claim',
      'forward',
      'approve',
      'publish',
      'withdraw',
    ])
  })
})

describe('the functions that the admin calls on the server', () => {
  /** Each function that a page may call is one door, by the id that the build of the server has given it. */
  const doors = (): string[] => {
    const manifest = readFileSync('.next/server/server-reference-manifest.json', 'utf8')
    return Object.keys((JSON.parse(manifest) as { node: object }).node)
  }
  const called = async (by: Caller, door: string, name: string, args: object = {}) => {
    const { status, body } = await by.call(
      'POST',
      '/admin/login',
      JSON.stringify([{ name, args: { collectionSlug: 'articles', ...args } }]),
      {
        accept: 'text/x-component',
        'content-type': 'text/plain;charset=UTF-8',
        'next-action': door,
        origin: server.url,
      },
    )
    const text = String(body)
    // What the function said; the page around it bears numbers of its request.
    return { status, text, said: /^1:.*$/m.exec(text)?.[0] }
  }
  const form = { schemaPath: 'articles', operation: 'create', formState: {}, docPermissions: {} }

  it('are none but those that a page calls, of what its caller may read, and none for strangers', async () => {
    const { editor } = people
    const answers = await Promise.all(
      doors().map(async (door) => ({ door, ...(await called(editor, door, 'form-state', form)) })),
    )
    const open = answers.filter(({ text }) => text.includes('"state"'))
    expect(open.map(({ status }) => status)).toEqual([200])
    const { door = '' } = open[0] ?? {}
    const absent = await called(editor, door, 'form-state', { ...form, id: randomUUID() })
    const refused = { status: 404, said: '1:E{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"}' }
    expect(absent).toMatchObject(refused)
    for (const [by, name, args] of [
      ...['constructor', 'toString', 'schedule-publish', 'copy-data-from-locale'].map(
        (name) => [editor, name, form] as const,
      ),
      [editor, 'form-state', { ...form, collectionSlug: 'auditHeads', schemaPath: 'auditHeads' }],
      [editor, 'form-state', { ...form, collectionSlug: 'noSuchThing' }],
      [editor, 'table-state', { collectionSlug: 'accountLog', columns: [] }],
      [editor, 'render-list', { collectionSlug: 'accountLog' }],
      [editor, 'render-document', { docID: randomUUID() }],
      [editor, 'render-document-slots', { id: randomUUID() }],
    ] as const)
      expect({ name, args, ...(await called(by, door, name, args)) }).toMatchObject({
        ...{ name, args },
        ...refused,
      })
    // The front door asks strangers for a login before it listens to what they ask for.
    for (const name of ['form-state', 'get-default-layout'])
      expect(await called(anonymous, door, name, form)).toMatchObject({ status: 401 })
  })
})
