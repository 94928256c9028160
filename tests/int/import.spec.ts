import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { type Report } from '../../src/importer/outcome.ts'
import { importSources } from '../../src/importer/importSources.ts'
import { sourcesAt } from '../../src/importer/sources.ts'
import { aPng } from '../support/photos.ts'
import { signedForm, signedFormTitle, titledForm } from '../unit/importer/texts.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Body, type Caller, nobody } from '../support/people.ts'

let newsroom: Newsroom
let editor: Caller
let folder: string

beforeAll(async () => {
  newsroom = await startNewsroom()
  editor = await aPerson(newsroom, 'editor', ['editor'])
})
afterAll(async () => {
  await newsroom?.close()
})

let count = 0
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'import-test-')), `so-${++count}`)
})
const cleanUp = () => rm(dirname(folder), { recursive: true, force: true })

type Given = { owner?: string | null; dryRun?: boolean; input?: string }

/** Writes the files into the folder of this test and imports the path. */
async function importing(
  files: Record<string, string | Uint8Array>,
  { path = folder, owner = null, dryRun = false, input = '' }: Given & { path?: string } = {},
): Promise<Report[]> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const { sources } = await sourcesAt(path, Readable.from([Buffer.from(input)]))
  const reports: Report[] = []
  const told = importSources(newsroom.payload, sources, { owner, dryRun, language: 'vi' })
  for await (const { report } of told) reports.push(report)
  return reports
}

const outcomes = (reports: Report[]) => reports.map(({ outcome }) => outcome)
const firstId = ([report]: Report[]): string => report?.id ?? ''

const draftOf = async (id: string): Promise<Body> => {
  const { status, body } = await editor.call('GET', `/api/articles/${id}?draft=true&depth=0`)
  expect(status).toBe(200)
  return body
}

const counts = async () =>
  Promise.all([
    newsroom.payload.count({ collection: 'articles' }),
    newsroom.payload.countVersions({ collection: 'articles' }),
    newsroom.payload.count({ collection: 'imports' }),
    newsroom.payload.count({ collection: 'authors' }),
    newsroom.payload.count({ collection: 'slugs' }),
  ]).then((all) => all.map(({ totalDocs }) => totalDocs))

describe('an imported article', () => {
  afterAll(cleanUp)

  it('is a draft without an owner that any editor may work on', async () => {
    const id = firstId(await importing({ 'a.txt': titledForm }))
    const draft = await draftOf(id)
    expect(draft.category ?? null).toBeNull()
    expect(draft).toMatchObject({
      title: 'Quận Sông Mây: 120 đoàn viên dự hội thi “Bàn tay vàng” năm 2020',
      slug: 'quan-song-may-120-doan-vien-du-hoi-thi-ban-tay-vang-nam-2020',
      lead: expect.stringMatching(/^Liên đoàn Lao động quận Sông Mây cho biết/),
      state: 'draft',
      origin: 'import',
      owner: null,
      originalPublishedAt: null,
      revision: 1,
    })
    const { status } = await editor.call('PATCH', `/api/articles/${id}?draft=true`, { kicker: 'A' })
    expect(status).toBe(200)
  })
  it('holds an empty slot where the photo was', async () => {
    const { body } = await draftOf(firstId(await importing({ 'a.txt': signedForm })))
    expect(body.root.children[1]).toMatchObject({
      type: 'block',
      fields: {
        blockType: 'figure',
        image: null,
        alt: '',
        caption: 'Lễ ra mắt Công đoàn cơ sở Công ty TNHH A&B MAY MẶC',
      },
    })
  })
  it('brings what is unsure into needsReview, with a suggestion', async () => {
    const { needsReview, title } = await draftOf(firstId(await importing({ 'a.txt': signedForm })))
    expect(title).toBeNull()
    expect(needsReview).toMatchObject([
      { code: 'titleMissing', path: 'title', suggestion: signedFormTitle },
      { code: 'imageMissingFile', path: 'body.1.image', suggestion: signedFormTitle },
      { code: 'dateMissing', path: 'originalPublishedAt', suggestion: '6 tháng đầu năm 2016' },
    ])
    expect(needsReview[0].resolvedAt ?? null).toBeNull()
  })
  it('is warned of in whole sentences', async () => {
    const [report] = await importing({ 'a.txt': signedForm })
    expect(report?.warnings[0]).toEqual({
      code: 'titleMissing',
      message: `Bài không có tít; có thể là “${signedFormTitle}”.`,
    })
  })
  it('belongs to the owner who was named', async () => {
    const reporter = await aPerson(newsroom, 'owner', ['reporter'])
    const id = firstId(await importing({ 'a.txt': titledForm }, { owner: reporter.id }))
    const { status, body } = await reporter.call('GET', `/api/articles/${id}?draft=true&depth=0`)
    expect({ status, owner: body.owner }).toEqual({ status: 200, owner: reporter.id })
  })
  it('is seen by no reader', async () => {
    const id = firstId(await importing({ 'a.txt': titledForm }))
    const { status } = await nobody(newsroom.url).call('GET', `/api/articles/${id}`)
    expect(status).toBe(404)
  })
  it('is related to those that its source names, where exactly one can be meant', async () => {
    const titled = (title: string) => `${title}\n${signedForm}`
    const one = firstId(await importing({ '1.txt': titled('Tít có một không hai: 29,17%') }))
    await importing({ '2.txt': titled('Tít của hai bài'), '3.txt': titled('Tít của hai bài') })
    const list = 'Tit co mot khong hai: 29,17%\nTít của hai bài\nTít không có ở đây'
    const id = firstId(await importing({ '0.txt': `${signedForm}\nTin liên quan\n${list}` }))
    expect((await draftOf(id)).related).toEqual([one])
  })
  it('is not related to one of that title and another day', async () => {
    const title = 'Tít trùng của năm khác'
    await importing({ '1.txt': `${title}\n04/07/2016 08:00\n${signedForm}` })
    const listed = (year: number) => `Tin liên quan\n${title}\n04/07/${year} 08:00`
    const related = async (year: number) => {
      const text = `${signedForm}\n${year}\n${listed(year)}`
      return (await draftOf(firstId(await importing({ [`0-${year}.txt`]: text })))).related
    }
    expect(await related(2020)).toEqual([])
    expect(await related(2016)).toHaveLength(1)
  })
  it('suggests a section by the name it has here', async () => {
    const { id } = await newsroom.payload.create({
      collection: 'categories',
      data: { name: 'Hội, Đoàn thể quận' },
    })
    const address = 'https://bao.example/hoi-doan-the-quan/bai-77.html'
    const { needsReview, category } = await draftOf(
      firstId(await importing({ 'a.txt': `${address}\n${signedForm}` })),
    )
    expect(category ?? null).toBeNull()
    expect(needsReview).toContainEqual(
      expect.objectContaining({ code: 'categoryInferred', suggestion: 'Hội, Đoàn thể quận' }),
    )
    await newsroom.payload.delete({ collection: 'categories', id })
  })
})

describe('the record of an import', () => {
  it('keeps the lists of the hour and the clues to the date', async () => {
    const id = firstId(await importing({ 'a.txt': titledForm }))
    const { docs } = await newsroom.payload.find({
      collection: 'imports',
      depth: 0,
      where: { article: { equals: id } },
    })
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({
      source: `so-${count}/a.txt`,
      revision: 1,
      outcome: 'created',
      dateClues: ['năm 2020', 'ngày 12/5/2020', '6 tháng đầu năm 2020'],
    })
    expect(docs[0]?.lists?.map(({ list, title }) => `${list}: ${title}`)).toEqual([
      'recommended: Bữa cơm "Ấm tình công nhân” ở khu trọ T&T',
      'recommended: Lưu ý về chế độ ốm đau từ tháng 7/2025',
      'other: Phường Mây Trắng: ra quân "Mùa hè xanh" 2025',
      'other: Tri ân người có công tại xã Suối Ngọc',
    ])
    expect(docs[0]?.lists?.at(-1)?.publishedAt).toBe('2025-07-09T11:28:00.000Z')
  })
  it('keeps word for word what the article leaves out', async () => {
    const id = firstId(await importing({ 'a.txt': signedForm }))
    const { docs } = await newsroom.payload.find({
      collection: 'imports',
      depth: 0,
      where: { article: { equals: id } },
    })
    expect(docs[0]?.leftovers).toMatchObject([
      {
        line: 5,
        text: 'LDLD tinh Song May khao sat phat trien doan vien, thanh lap CDCS tai Suoi Ngoc',
      },
    ])
  })
  it.each([
    ['secretary', 200],
    ['admin', 200],
    ['chief', 403],
    ['editor', 403],
    ['reporter', 403],
  ] as const)('is answered to a %s with %d', async (role, status) => {
    const caller = await aPerson(newsroom, `reads-imports-${role}`, [role])
    expect((await caller.call('GET', '/api/imports')).status).toBe(status)
  })
  it('is no business of readers', async () => {
    const { status } = await nobody(newsroom.url).call('GET', '/api/imports')
    expect([401, 403]).toContain(status)
  })
})

describe('a source that comes again', () => {
  it('is unchanged when it is the same, however it is encoded', async () => {
    const first = await importing({ 'a.txt': titledForm })
    const before = await counts()
    const again = await importing({
      'a.txt': `\uFEFF${titledForm.normalize('NFD').replaceAll('\n', '\r\n\r\n')}`,
    })
    expect(again).toMatchObject([{ outcome: 'unchanged', id: firstId(first) }])
    expect(await counts()).toEqual(before)
  })
  it('is the same whether its folder or the file itself is named', async () => {
    await importing({ 'a.txt': titledForm })
    expect(outcomes(await importing({}, { path: join(folder, 'a.txt') }))).toEqual(['unchanged'])
  })
  it('is the same whichever folder above it is named, and changes under the name it has', async () => {
    const id = firstId(await importing({ 'trang-1/a.txt': titledForm }))
    const file = join(folder, 'trang-1', 'a.txt')
    expect(outcomes(await importing({}, { path: file }))).toEqual(['unchanged'])
    const changed = { 'trang-1/a.txt': titledForm.replace('120', '130') }
    expect(await importing(changed, { path: dirname(file) })).toMatchObject([
      { outcome: 'updated', id },
    ])
    expect(outcomes(await importing({}))).toEqual(['unchanged'])
  })
  it('is the same when its page was named first and the whole issue later', async () => {
    const path = join(folder, 'trang-2')
    const id = firstId(await importing({ 'trang-2/a.txt': titledForm }, { path }))
    expect(await importing({})).toMatchObject([{ outcome: 'unchanged', id }])
  })
  it('is another one in another issue, though page and file are called the same', async () => {
    await importing({ 'trang-3/a.txt': titledForm }, { path: join(folder, 'trang-3') })
    expect(outcomes(await importing({ 'trang-3/a.txt': signedForm }))).toEqual(['created'])
  })
  it('updates a draft that nobody has touched', async () => {
    const id = firstId(await importing({ 'a.txt': titledForm }))
    const changed = titledForm
      .replace('120 đoàn viên dự', '130 đoàn viên dự')
      .replace(/\nTrong 6 tháng.*\n/, '\n')
    expect(await importing({ 'a.txt': changed })).toMatchObject([{ outcome: 'updated', id }])
    const { title, body, revision, slug } = await draftOf(id)
    expect(title).toMatch(/^Quận Sông Mây: 130 đoàn viên/)
    expect(body.root.children).toHaveLength(2)
    expect(revision).toBe(2)
    expect(slug).toMatch(/^quan-song-may-120-doan-vien/)
    expect(outcomes(await importing({ 'a.txt': changed }))).toEqual(['unchanged'])
    expect(outcomes(await importing({ 'a.txt': titledForm }))).toEqual(['updated'])
  })
  it('leaves a draft alone that somebody has worked on', async () => {
    const id = firstId(await importing({ 'a.txt': titledForm }))
    await editor.call('PATCH', `/api/articles/${id}?draft=true`, { title: 'Tít của biên tập viên' })
    const before = await draftOf(id)
    const reports = await importing({ 'a.txt': titledForm.replace('120', '130') })
    expect(reports).toMatchObject([{ outcome: 'skipped', id }])
    expect(await draftOf(id)).toEqual(before)
  })
  it('is known by its legacy address under any name', async () => {
    const address = 'https://bao.example/hoi-thi-4711.html'
    const id = firstId(await importing({ 'a.txt': `${address}\n${titledForm}` }))
    await rm(join(folder, 'a.txt'))
    const moved = `http://www.bao.example/hoi-thi-4711.html#top\n${titledForm}`
    expect(await importing({ 'b/c.txt': moved })).toMatchObject([{ outcome: 'updated', id }])
  })
  it('is known by its text on standard input', async () => {
    const input = `${signedForm}\n\nĐoạn chỉ có ở đầu vào chuẩn.`
    const first = await importing({}, { path: '-', input })
    expect(first).toMatchObject([{ source: '-', outcome: 'created' }])
    const again = await importing({}, { path: '-', input })
    expect(again).toMatchObject([{ outcome: 'unchanged', id: firstId(first) }])
  })
})

describe('a folder', () => {
  it('is read to the bottom in a stable order, past photos and hidden files', async () => {
    const reports = await importing({
      'b.txt': titledForm,
      'a/z.md': titledForm,
      'a/y': titledForm,
      'photo.jpg': 'x',
      '.hidden/a.txt': titledForm,
    })
    expect(reports.map(({ source }) => source)).toEqual(
      ['a/y', 'a/z.md', 'b.txt'].map((name) => `so-${count}/${name}`),
    )
  })
  it('lands what is good and reports what is bad by name and line', async () => {
    const reports = await importing({
      '1-good.txt': titledForm,
      '2-empty.txt': '',
      '3-binary.txt': Uint8Array.from([0x74, 0x0a, 0x00, 0x01]),
      '4-long.txt': 'a\n'.repeat(2_001),
      '5-large.txt': 'a'.repeat(1_048_577),
      '6-foreign.txt': Buffer.from('Tít của bài', 'utf16le'),
      '7-word.docx': 'PK',
      '8-photo.txt': await aPng(),
      '9-good.txt': signedForm,
    })
    expect(reports.map(({ outcome, line, error }) => [outcome, line, error])).toEqual([
      ['created', undefined, undefined],
      ['failed', undefined, 'Tệp không có nội dung.'],
      ['failed', 2, 'Đây là tệp nhị phân, không phải văn bản (dòng 2).'],
      ['failed', 2_001, 'Văn bản dài hơn 2.000 dòng.'],
      ['failed', undefined, 'Tệp lớn hơn 1 MB.'],
      ['failed', undefined, expect.stringContaining('UTF-16')],
      ['failed', undefined, expect.stringContaining('.txt')],
      ['failed', expect.any(Number), expect.stringContaining('nhị phân')],
      ['created', undefined, undefined],
    ])
  })
  it('refuses the second of two texts with one legacy address', async () => {
    const address = 'https://bao.example/hai-bai-1.html'
    const reports = await importing({
      'a.txt': `${address}\n${titledForm}`,
      'b.txt': `${address}\n${signedForm}`,
    })
    expect(outcomes(reports)).toEqual(['created', 'failed'])
    expect(reports[1]?.error).toContain(`so-${count}/a.txt`)
  })
  it('foretells in a dry run what becomes of the same text twice', async () => {
    const address = 'https://bao.example/hai-lan-1.html'
    const files = { 'a.txt': `${address}\n${titledForm}`, 'b.txt': `${address}\n${titledForm}` }
    expect(outcomes(await importing(files, { dryRun: true }))).toEqual(['created', 'unchanged'])
    expect(outcomes(await importing({}))).toEqual(['created', 'unchanged'])
  })
  it('is not left by its links, neither to files nor to folders nor in a circle', async () => {
    await importing({ 'a.txt': titledForm }, { dryRun: true })
    const elsewhere = join(dirname(folder), 'elsewhere')
    await mkdir(elsewhere)
    await writeFile(join(elsewhere, 'secret.txt'), signedForm)
    await symlink(join(elsewhere, 'secret.txt'), join(folder, 'b.txt'))
    await symlink(elsewhere, join(folder, 'c'))
    await symlink(folder, join(folder, 'd'))
    await symlink(join(elsewhere, 'none.txt'), join(folder, 'e.txt'))
    const reports = await importing({})
    expect(outcomes(reports)).toEqual(['created', 'failed', 'failed', 'failed', 'failed'])
    expect(reports[1]?.error).toMatch(/^Đây là liên kết/)
    expect(outcomes(await importing({}, { path: join(folder, 'c') }))).toEqual(['created'])
  })
  it('is named in the record without marks that turn a name round', async () => {
    const id = firstId(await importing({ 'a\u202Etxt.txt': titledForm }))
    const { docs } = await newsroom.payload.find({
      collection: 'imports',
      depth: 0,
      where: { article: { equals: id } },
    })
    expect(docs[0]?.source).toBe(`so-${count}/a?txt.txt`)
  })
  it('that cannot be listed is a source that fails', async () => {
    const [report] = await importing({}, { path: join(dirname(folder), 'a'.repeat(300)) })
    expect(report).toMatchObject({
      outcome: 'failed',
      error: 'Không đọc được tệp (ENAMETOOLONG).',
    })
  })
  it('that does not exist is a source that fails', async () => {
    expect(await importing({}, { path: join(folder, 'none.txt') })).toMatchObject([
      { outcome: 'failed', error: 'Không đọc được tệp (ENOENT).' },
    ])
  })
})

describe('a dry run', () => {
  it('foretells what would be done, and writes nothing', async () => {
    const before = await counts()
    const dryRun = true
    const unknown = signedForm.replace('LĐLĐ huyện Suối Ngọc', 'LĐLĐ huyện Chưa Ai Biết')
    const files = { 'a.txt': titledForm, 'b.txt': unknown, 'c.txt': '' }
    expect(await importing(files, { dryRun })).toMatchObject([
      { outcome: 'created', id: null, warnings: [{}, {}, {}, {}] },
      { outcome: 'created', id: null, warnings: [{}, {}, {}] },
      { outcome: 'failed' },
    ])
    expect(await counts()).toEqual(before)
  })
  it('foretells an update, and changes nothing', async () => {
    const id = firstId(await importing({ 'a.txt': titledForm }))
    const before = await draftOf(id)
    const changed = { 'a.txt': titledForm.replace('120', '130') }
    expect(await importing(changed, { dryRun: true })).toMatchObject([{ outcome: 'updated', id }])
    expect(await draftOf(id)).toEqual(before)
  })
})

describe('a byline', () => {
  const signedBy = (name: string) => signedForm.replace('LĐLĐ huyện Suối Ngọc', name)
  const bylinesOf = async (name: string) => {
    const reports = await importing({ 'a.txt': signedBy(name) })
    const { bylines } = await draftOf(firstId(reports))
    const isAsked = reports[0]?.warnings.some(({ code }) => code === 'authorAmbiguous')
    return { bylines, isAsked }
  }
  const anAuthor = (name: string, kind: 'person' | 'organisation', alias?: string) =>
    newsroom.payload.create({
      collection: 'authors',
      data: { name, kind, aliases: alias === undefined ? [] : [{ name: alias }] },
    })

  it.each(['LĐLĐ huyện Vân Sơn', 'Liên đoàn Lao động huyện Vân Sơn', 'LDLD huyen Van Son'])(
    '%s means the union of that district',
    async (name) => {
      const { docs } = await newsroom.payload.find({
        collection: 'authors',
        where: { name: { equals: 'Liên đoàn Lao động huyện Vân Sơn' } },
      })
      const { id } = docs[0] ?? (await anAuthor('Liên đoàn Lao động huyện Vân Sơn', 'organisation'))
      const { bylines, isAsked } = await bylinesOf(name)
      expect(bylines).toMatchObject([{ author: id, name, role: 'text' }])
      expect(isAsked).toBe(false)
    },
  )
  it('means whoever bears it as another name', async () => {
    const { id } = await anAuthor('Trần Thị Mai Quý', 'person', 'Mai Quý')
    expect((await bylinesOf('Mai Quý')).bylines).toMatchObject([{ author: id, name: 'Mai Quý' }])
  })
  it('that could mean two means none, and the editor is asked', async () => {
    await anAuthor('Ngọc Ánh', 'person')
    await anAuthor('Ngọc Ánh', 'person')
    expect(await bylinesOf('Ngọc Ánh')).toMatchObject({
      bylines: [{ author: null, name: 'Ngọc Ánh' }],
      isAsked: true,
    })
  })
  it('of a person nobody knows stays a name, and the editor is asked', async () => {
    expect(await bylinesOf('Hoàng Lạ Mặt')).toMatchObject({
      bylines: [{ author: null, name: 'Hoàng Lạ Mặt' }],
      isAsked: true,
    })
  })
  it('of an organisation nobody knows creates it, unverified', async () => {
    const { bylines } = await bylinesOf('LĐLĐ huyện Mới Tinh')
    const author = await newsroom.payload.findByID({
      collection: 'authors',
      id: bylines[0].author,
      depth: 0,
    })
    expect(author).toMatchObject({
      kind: 'organisation',
      name: 'LĐLĐ huyện Mới Tinh',
      slug: 'ldld-huyen-moi-tinh',
      unverified: true,
    })
  })
  it('of an organisation is never taken for a person of that name', async () => {
    await anAuthor('LDLD huyen Ten Trung', 'person')
    const { bylines } = await bylinesOf('LĐLĐ huyện Tên Trùng')
    const author = await newsroom.payload.findByID({
      collection: 'authors',
      id: bylines[0].author,
    })
    expect(author.kind).toBe('organisation')
  })
})

type Run = { code: number | null; stdout: string; stderr: string }

const startCommand = (args: string[]) =>
  spawn(process.execPath, ['scripts/run.mjs', 'src/scripts/import.ts', ...args], {
    env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production', LC_ALL: 'C' },
  })

/** The command as an operator types it, in a process of its own beside the running newsroom. */
const command = (args: string[], input = ''): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = startCommand(args)
    const output = { stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...output }))
    child.stdin.end(input)
  })

describe('npm run import', () => {
  it('prints the report of the contract and nothing else with --json', async () => {
    await importing({ 'bad.txt': '', 'good.txt': titledForm }, { dryRun: true })
    const { code, stdout } = await command([folder, '--json', '--owner', 'EDITOR@newsroom.example'])
    expect(code).toBe(1)
    const report: Body = JSON.parse(stdout)
    expect(report.summary).toEqual({ created: 1, updated: 0, unchanged: 0, skipped: 0, failed: 1 })
    expect(report.sources[0]).toEqual({
      source: `so-${count}/bad.txt`,
      outcome: 'failed',
      id: null,
      title: null,
      warnings: [],
      error: 'Tệp không có nội dung.',
    })
    expect(await draftOf(report.sources[1].id)).toMatchObject({ owner: editor.id })
  })
  it('prints a line for each source and a summary', async () => {
    const { code, stdout } = await command(
      ['-', '--dry-run'],
      signedForm.replace('LĐLĐ huyện Suối Ngọc', 'LĐLĐ huyện Rất Lạ'),
    )
    expect(code).toBe(0)
    expect(stdout.split('\n')).toEqual([
      'tạo mới    -  [chưa có tít, ảnh chưa có tệp, chưa rõ ngày đăng]',
      'Tác giả mới, cần xác minh: LĐLĐ huyện Rất Lạ.',
      'tạo mới 1 · cập nhật 0 · không đổi 0 · bỏ qua 0 · lỗi 0',
      'Đây là chạy thử: chưa ghi gì cả.',
      '',
    ])
  })
  it.each([
    [['--nope', 'x.txt'], 'Không dùng được tùy chọn --nope'],
    [['x.txt', '--owner'], 'Không dùng được tùy chọn --owner'],
    [['x.txt', '--owner', 'nobody@newsroom.example'], 'nobody@newsroom.example'],
    [[], 'npm run import'],
  ])('does nothing and exits with 2 for %j', async (args, told) => {
    const before = await counts()
    const { code, stdout, stderr } = await command(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
    expect(await counts()).toEqual(before)
  })
  it('leaves whole articles only when it is stopped in the middle, and goes on from there', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `bai-${at + 10}.txt`)
    const files = Object.fromEntries(names.map((name) => [name, signedForm.replace('95', name)]))
    await importing(files, { dryRun: true })
    const child = startCommand([folder])
    let lines = ''
    for await (const text of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      lines += text
      if (lines.split('\n').length > 5) child.kill('SIGINT')
    }
    expect(lines).not.toContain('lỗi 0')
    const [articles, , imports] = await counts()
    const heads = await newsroom.payload.count({ collection: 'articleHeads' })
    expect([imports, heads.totalDocs]).toEqual([articles, articles])
    const again = outcomes(await importing({}))
    expect(again.indexOf('created')).toBeGreaterThan(4)
    expect(new Set(again)).toEqual(new Set(['unchanged', 'created']))
    expect(again).toEqual(again.toSorted().reverse())
  })
  it('explains itself with --help', async () => {
    expect(await command(['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('npm run import --'),
    })
  })
})
