import { randomBytes } from 'node:crypto'
import { checkPlaces } from '../config/checkPlaces.ts'
import { orRefuse } from '../config/orRefuse.ts'
import { settings } from '../config/settings.ts'
import { announce } from '../demo/announce.ts'
import { seedDemo } from '../demo/seedDemo.ts'
import type { Sentence } from '../domain/language.ts'
import { language } from './language.ts'
import { openPayload } from './openPayload.ts'

const help: Sentence = {
  vi: `npm run seed

Lập tòa soạn mẫu trong cơ sở dữ liệu còn trống (DATABASE_URL): người dùng, chuyên mục, tác giả, ảnh, bài và trang nhất.`,
  en: `npm run seed

Fills an empty database (DATABASE_URL) with the demo newsroom: people, sections, authors, photos, articles and the front page.`,
}

async function run(options: readonly string[]): Promise<number> {
  if (options.length > 0) {
    const isAsked = options.length === 1 && options[0] === '--help'
    console[isAsked ? 'log' : 'error'](help[language])
    return isAsked ? 0 : 2
  }
  if (!settings.demo) return refuse(settings.isThisMachine ? isOff : isElsewhere)
  await checkPlaces(settings)
  const payload = await openPayload()
  try {
    const password = settings.demoPassword ?? randomBytes(9).toString('base64url')
    if (!(await seedDemo(payload, { password }))) return refuse(isNotEmpty)
    await announce(payload, password)
    return 0
  } finally {
    await payload.destroy()
  }
}

const isNotEmpty: Sentence = {
  vi: 'Cơ sở dữ liệu không trống, nên không có gì thay đổi.',
  en: 'The database is not empty, so nothing was changed.',
}

const isOff: Sentence = {
  vi: 'DEMO là “false”, nên không lập tòa soạn mẫu.',
  en: 'DEMO is “false”, so no demo newsroom was made.',
}

const isElsewhere: Sentence = {
  vi: 'PUBLIC_URL là của máy khác, nên chỉ lập tòa soạn mẫu khi DEMO là “true”.',
  en: 'PUBLIC_URL names another machine, so a demo newsroom is only made while DEMO is “true”.',
}

function refuse(sentence: Sentence): number {
  console.error(sentence[language])
  return 1
}

await orRefuse(async () => {
  process.exitCode = await run(process.argv.slice(2))
})
