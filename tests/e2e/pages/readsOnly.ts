import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext } from 'playwright-core'
import { emailOf, type PersonName } from '../../../src/demo/people.ts'
import { seedDemo } from '../../../src/demo/seedDemo.ts'
import type { Language } from '../../../src/domain/language.ts'
import { startBrowser } from '../../support/browser.ts'
import { type BuiltServer, startBuiltServer, startTimeout } from '../../support/builtServer.ts'
import { documentTexts } from '../../support/language/documentTexts.ts'
import { englishIn, mayBeVietnamese, vietnameseIn } from '../../support/language/foreignWords.ts'
import { spokenWords, vocabularyOf } from '../../support/language/newsroomWords.ts'
import { type Newsroom, startNewsroom } from '../../support/newsroom.ts'
import { place } from '../../support/ownPlace.ts'
import { password } from '../../support/people.ts'
import { aDetailedPhoto } from '../../support/photos.ts'
import { aWatch, keepWatch, type Watch } from './desk.ts'
import { administer, tidyUp, uploadPhotos, writeArticle } from './deeds.ts'
import { listenTo } from './screenReader.ts'
import {
  listsOf,
  seeArticles,
  seeDeadEnds,
  seeDoors,
  seeEveryScreen,
  tryForm,
  tryList,
} from './tour.ts'
import { visitorOf } from './visitor.ts'

/** One of each role that enters the admin. */
const everybody = [
  'contributor',
  'reporter',
  'photographer',
  'editor',
  'deskHead',
  'secretary',
  'chief',
  'admin',
] as const satisfies readonly PersonName[]

/** Names of things that are called so in Vietnamese, and of keys. */
const allowed = new Set(
  // The last two are days of the week.
  'AI API AVIF Backspace CSV Ctrl Enter Escape GIF HEIC ID IPTC JPEG JSON KB kB MB PNG SHA Sapo Shift TIFF TTXVN URL Video WebP alt http mail sapo Th CN'.split(
    ' ',
  ),
)

/** Examples of what is typed, as programs know it, names, and what the walk itself writes. */
const phrases = [
  'Tòa soạn',
  'Bài của một ngày',
  'Chủ đề thừa',
  'title, lead, body.3, hero.caption',
  '/tin-cu/bai-cu.htm',
  'Creative Commons',
]

let server: BuiltServer
let browser: Browser
let foreign: (language: Language, text: string) => string[]

/** Gives the demo to a built server, and closes it again; a spec file calls it once. */
const openToAll = (): void => {
  let newsroom: Newsroom

  beforeAll(async () => {
    newsroom = await startNewsroom()
    const { payload } = newsroom
    await seedDemo(payload, { password })
    const documents = await documentTexts(payload)
    foreign = judgeBy(documents, spokenWords(payload))
    const { databaseUrl, mediaDir } = place
    server = await startBuiltServer({
      DATABASE_URL: databaseUrl,
      MEDIA_DIR: mediaDir,
      RATE_LIMIT: 'off',
    })
    browser = await startBrowser()
  }, startTimeout)

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    await newsroom?.close()
  })
}

/** What no language says: an object, an id, the name of a translation. */
const broken = /\[object|undefined|\bNaN\b|\{\{|[0-9a-f]{8}-[0-9a-f]{4}-|^[a-z]+:[a-zA-Z]+$/

const judgeBy = (
  documents: ReadonlySet<string>,
  { vi, en }: ReturnType<typeof spokenWords>,
): typeof foreign => {
  const vocabulary = new Set(
    [...vi, ...vocabularyOf([...documents].filter(isLong))].filter(mayBeVietnamese),
  )
  // The longest first, for a title may hold a name.
  const data = [...documents, ...phrases].sort((one, other) => other.length - one.length)
  // As short as a calendar writes them.
  const english = new Set([...en, 'su', 'tu'])
  const foreignTo: Record<Language, (rest: string) => string[]> = {
    vi: (rest) => englishIn(rest, { allowed, vocabulary }),
    en: (rest) => vietnameseIn(rest, { english, vocabulary }),
  }
  const known = new Map<string, string[]>()
  const judge = (language: Language, text: string): string[] => {
    if (broken.test(text)) return [text.match(broken)?.[0] ?? '']
    if (text.endsWith('…') && data.some((one) => one.startsWith(text.slice(0, -1)))) return []
    const rest = data
      .filter((one) => one.length <= text.length)
      .reduce((left, one) => left.replaceAll(one, ' · '), text)
      .replace(/https?:\/\/\S+|image\/\w+|[\w-]+\.jpg/g, ' ')
    return foreignTo[language](rest)
  }
  return (language, text) => {
    const key = `${language} ${text}`
    const found = known.get(key) ?? judge(language, text)
    known.set(key, found)
    return found
  }
}

const isLong = (text: string): boolean => text.length > 200

/** A browser whose every tab is somebody's, in a language of their choice. */
const comeIn = async (name: PersonName | null, language: Language): Promise<BrowserContext> => {
  const context = await browser.newContext({
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 900 },
  })
  await listenTo(context)
  const { url } = server
  if (name !== null) {
    const login = { data: { email: emailOf(name), password } }
    await context.request.post(`${url}/api/users/login`, login)
  }
  await context.addCookies([{ name: 'payload-lng', value: language, url }])
  return context
}

/** Has somebody look at screens, and gives what they read that is foreign. */
const walk = async (
  name: PersonName | null,
  language: Language,
  way: (visitor: ReturnType<typeof visitorOf>) => Promise<void>,
): Promise<Watch & { foreign: string[] }> => {
  const context = await comeIn(name, language)
  const watch = aWatch()
  const found = new Map<string, string>()
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  keepWatch(page, server.url, watch)
  const isFine = (text: string) => foreign(language, text).length === 0
  const visitor = visitorOf(page, server.url, isFine, (screen, texts) => {
    for (const text of texts)
      if (!isFine(text) && !found.has(text))
        found.set(text, `${screen}: ${text} (${foreign(language, text).join(' ')})`)
  })
  await way(visitor)
  await context.close()
  return { foreign: [...found.values()], ...watch }
}

/** Nothing foreign, no error of the page's own, nothing refused, nobody else asked. */
const nothing = { foreign: [], complaints: [], refused: [], strangers: [] }

/** Describes that all who enter the admin read no other language there, and nothing that is none. */
export const describeReading = (language: Language): void => {
  openToAll()

  describe(`in ${language}`, () => {
    it.each(language === 'vi' ? everybody : (['reporter', 'admin'] as const))(
      '%s reads nothing else on any screen',
      async (name) => {
        const found = await walk(name, language, async (visitor) => {
          await seeEveryScreen(visitor)
        })
        expect(found).toEqual(nothing)
      },
    )

    it('chief reads nothing else in any menu of a list', async () => {
      const found = await walk('chief', language, async (visitor) => {
        await visitor.open('/admin')
        for (const slug of await listsOf(visitor)) await tryList(visitor, slug)
      })
      expect(found).toEqual(nothing)
    }, 180_000)

    it('admin reads nothing else in the menus of lists that are theirs', async () => {
      const found = await walk('admin', language, async (visitor) => {
        await visitor.open('/admin')
        for (const slug of ['users', 'imports']) await tryList(visitor, slug)
        for (const slug of ['users', 'imports']) await tryForm(visitor, slug)
      })
      expect(found).toEqual(nothing)
    }, 180_000)

    it('chief reads nothing else in the menus of forms', async () => {
      const found = await walk('chief', language, async (visitor) => {
        await visitor.open('/admin')
        for (const slug of await listsOf(visitor)) await tryForm(visitor, slug)
      })
      expect(found).toEqual(nothing)
    }, 180_000)

    it('chief reads nothing else in an article of any state', async () => {
      const found = await walk('chief', language, seeArticles)
      expect(found).toEqual(nothing)
    }, 180_000)

    it('reporter reads nothing else while writing', async () => {
      expect(await walk('reporter', language, writeArticle)).toEqual(nothing)
    }, 120_000)

    it('photographer reads nothing else while uploading', async () => {
      const photo = await aDetailedPhoto()
      const found = await walk('photographer', language, (visitor) => uploadPhotos(visitor, photo))
      expect(found).toEqual({ ...nothing, refused: ['400 /api/images', '400 /api/images'] })
    }, 120_000)

    it('admin reads nothing else while administering', async () => {
      const found = await walk('admin', language, administer)
      expect(found).toEqual(nothing)
    }, 120_000)

    it('secretary reads nothing else while tidying up', async () => {
      expect(await walk('secretary', language, tidyUp)).toEqual(nothing)
    }, 120_000)

    it('nobody reads anything else at the door', async () => {
      const found = await walk(null, language, seeDoors)
      expect(found).toEqual({ ...nothing, refused: ['401 /api/users/login'] })
    })

    it('reporter reads nothing else where there is no way', async () => {
      const found = await walk('reporter', language, seeDeadEnds)
      const refused = ['404 /admin/nowhere', '404 /admin/collections/users']
      expect(found).toEqual({ ...nothing, refused })
    })
  })
}
