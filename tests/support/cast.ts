import type { Role } from '../../src/domain/roles.ts'
import { bodyOf, figure, paragraph } from '../../src/domain/body.ts'
import type { ArticleName, CallerName } from './contractRights.ts'
import type { Newsroom } from './newsroom.ts'
import { type Body, byApiKey, type Caller, nobody } from './people.ts'
import { aPhoto } from './photos.ts'

/** Everybody whom the rights tell apart, and what they may or may not see of one another's. */
export type Cast = {
  callers: Record<CallerName, Caller>
  /** Whose articles and photos the others are tested on. */
  writer: Caller
  /** Articles that are not live; `mine` by caller, for those who write. */
  articles: Record<Exclude<ArticleName, 'mine'>, string>
  mine: Partial<Record<CallerName, string>>
  /** Live articles of the writer, outside of the section: as published, and with a next version. */
  live: string
  revised: string
  /** The same, but its next version is to stand in the section. */
  movedIn: string
  /** The writer's photos: the first in a live article, the second in `outside`. */
  photos: { live: string; hidden: string }
  section: string
  elsewhere: string
}

const one = (role: Role): readonly Role[] => [role]

const held: Record<
  Exclude<CallerName, 'nobody' | 'frontend' | 'inactiveEditor'>,
  readonly Role[]
> = {
  contributor: one('contributor'),
  reporter: one('reporter'),
  photographer: one('photographer'),
  editor: one('editor'),
  deskHead: one('deskHead'),
  secretary: one('secretary'),
  chief: one('chief'),
  editorOfSection: one('editor'),
  deskHeadOfSection: one('deskHead'),
  secretaryOfSection: one('secretary'),
  chiefOfSection: one('chief'),
  reporterAndEditorOfSection: ['reporter', 'editor'],
  adminAndReporter: ['admin', 'reporter'],
  frontendAndPhotographer: ['frontend', 'photographer'],
  admin: one('admin'),
}

export async function prepareCast(newsroom: Newsroom): Promise<Cast> {
  const { payload } = newsroom
  const category = async (name: string, parent?: string) =>
    (await payload.create({ collection: 'categories', data: { name, parent } })).id
  const section = await category('Kinh tế')
  const child = await category('Thị trường', section)
  const elsewhere = await category('Thể thao')

  const account = (
    name: string,
    roles: readonly Role[],
    more: Parameters<typeof byApiKey>[3] = {},
  ) => byApiKey(newsroom, name, [...roles], more)
  const people = {} as Record<keyof typeof held, Caller>
  for (const name of Object.keys(held) as (keyof typeof held)[])
    people[name] = await account(name, held[name], {
      sections: name.endsWith('OfSection') ? [section] : [],
    })
  const callers: Cast['callers'] = {
    ...people,
    frontend: await account('frontend', ['frontend']),
    inactiveEditor: await account('inactiveEditor', ['editor'], { active: false }),
    nobody: nobody(newsroom.url),
  }
  const writer = await account('writer', ['reporter'])

  const photos = { live: await upload(writer), hidden: await upload(writer) }
  const write = async (by: Caller, title: string, data: object = {}): Promise<string> => {
    const whole = { title, lead: 'Sapo.', source: 'Bản tin', category: elsewhere }
    const body = bodyOf([paragraph('Một đoạn.')])
    return idIn(await by.call('POST', '/api/articles', { ...whole, body, ...data }))
  }
  const publish = async (title: string) => {
    const body = bodyOf([paragraph('Một đoạn.'), figure({ image: photos.live })])
    const id = await write(writer, title, { body, needsReview: [{ code: 'dateMissing' }] })
    await move(writer, id, 'submit')
    await move(callers.editor, id, 'claim')
    await callers.editor.call('PATCH', `/api/articles/${id}`, { needsReview: [] })
    await move(callers.editor, id, 'forward')
    await move(callers.deskHead, id, 'approve')
    await move(callers.chief, id, 'publish')
    return id
  }

  const articles = {
    assignedToReporter: await write(writer, 'Bài được giao cho phóng viên'),
    takenFromReporter: await write(callers.reporter, 'Bài đã giao cho người khác'),
    inSection: await write(writer, 'Bài của ban', { category: child }),
    outside: await write(writer, 'Bài ngoài ban', { hero: { image: photos.hidden } }),
    uncategorised: await write(writer, 'Bài chưa xếp mục', { category: null }),
  }
  const assign = (id: string, { id: user }: Caller) =>
    move(callers.deskHead, id, 'assign', { user })
  await assign(articles.assignedToReporter, callers.reporter)
  await assign(articles.takenFromReporter, writer)
  const live = await publish('Bài đang đăng')
  const revised = await publish('Bài đang sửa')
  await move(callers.editor, revised, 'revise')
  await callers.editor.call('PATCH', `/api/articles/${revised}`, { title: 'Bản sau còn kín' })

  const movedIn = await publish('Bài sắp chuyển mục')
  await move(callers.editor, movedIn, 'revise')
  await callers.editor.call('PATCH', `/api/articles/${movedIn}`, { category: child })
  const mine: Cast['mine'] = {}
  for (const name of Object.keys(callers) as CallerName[])
    if (!['nobody', 'admin', 'frontend', 'inactiveEditor'].includes(name))
      mine[name] = await write(callers[name], `Bài của ${name}`)
  return { callers, writer, articles, mine, live, revised, movedIn, photos, section, elsewhere }
}

export async function upload(by: Caller): Promise<string> {
  const form = new FormData()
  const words = { alt: 'Hội trường', caption: 'Toàn cảnh', credit: 'An' }
  form.set('_payload', JSON.stringify(words))
  const bytes = new Uint8Array(await aPhoto({ width: 40, height: 30 }))
  form.set('file', new Blob([bytes], { type: 'image/jpeg' }), 'a.jpg')
  return idIn(await by.call('POST', '/api/images', form))
}

const idIn = ({ status, body }: { status: number; body: Body }): string => {
  if (status !== 201) throw new Error(`Not created: ${JSON.stringify(body)}`)
  return String(body.doc.id)
}

async function move(by: Caller, id: string, name: string, given: object = {}): Promise<void> {
  const asked = { move: name, ...given }
  const { status, body } = await by.call('POST', `/api/articles/${id}/moves`, asked)
  if (status !== 200) throw new Error(`No ${name}: ${JSON.stringify(body)}`)
}
