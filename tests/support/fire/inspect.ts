// Looks at every article as it is stored, and prints what is torn: one line of JSON.
import { createLocalReq } from 'payload'
import { openPayload } from '../../../src/scripts/openPayload.ts'

const payload = await openPayload()
const { db } = payload
const req = await createLocalReq({}, payload)
const all = { pagination: false, req } as const

type Row = { id: string; _status: string; revision: number; state: string }
type Version = { parent: unknown; latest?: boolean; version: Row }
const articles = (await db.find<Row>({ ...all, collection: 'articles' })).docs
const versions = (await db.findVersions<Row>({ ...all, collection: 'articles' })).docs as Version[]
const heads = (
  await db.find<{ id: string; revision: number; lastMoveHash?: string | null }>({
    ...all,
    collection: 'articleHeads',
  })
).docs
const moves = (
  await db.find<{ article: string; to: string; revision: number; hash: string; id: string }>({
    ...all,
    collection: 'moves',
    sort: 'revision',
  })
).docs
const pages = (await db.find<{ id: string; state: string }>({ ...all, collection: 'pages' })).docs

const torn: string[] = []
for (const { id, _status } of articles) {
  const fault = (what: string): void => void torn.push(`${id}: ${what}`)
  const own = versions.filter(({ parent }) => String(parent) === id)
  const newest = own.filter(({ latest }) => latest)
  const head = heads.find((one) => one.id === id)
  const last = moves.filter(({ article }) => String(article) === id).at(-1)
  const page = pages.find((one) => one.id === id)
  const [worked] = newest
  if (newest.length !== 1 || !worked) {
    fault(`${newest.length} newest versions`)
    continue
  }
  const { revision, state } = worked.version
  if (head?.revision !== revision) fault(`revision ${revision}, its head ${head?.revision}`)
  if (own.length !== new Set(own.map(({ version }) => version.revision)).size)
    fault('two versions of one revision')
  if ((head?.lastMoveHash ?? null) !== (last?.hash ?? null)) fault('the head of another chain')
  if (last && last.to !== state) fault(`state ${state}, but the log says ${last.to}`)
  if ((_status === 'published') !== (page?.state === 'live'))
    fault(`row ${_status}, page ${page?.state}`)
}
for (const { id } of heads)
  if (!articles.some((article) => article.id === id)) torn.push(`${id}: a head without an article`)
console.log(JSON.stringify({ articles: articles.length, versions: versions.length, torn }))
await payload.destroy()
process.exit()
