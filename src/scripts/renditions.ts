import { createLocalReq, type Payload } from 'payload'
import { batches } from '../database/batches.ts'
import { orRefuse } from '../config/orRefuse.ts'
import type { Language, Sentence } from '../domain/language.ts'
import { askForMissing, saysWhatIsMissing } from '../images/askForMissing.ts'
import { renderDue, type Rendered } from '../images/renderDue.ts'
import { language } from './language.ts'
import { openPayload } from './openPayload.ts'

const help: Sentence = {
  vi: `npm run renditions

Làm cho mọi ảnh các cỡ, các khung cắt và ảnh chia sẻ còn thiếu, ví dụ sau khi thêm một cỡ mới; bài đang đăng được bổ sung ngay.
Chạy được cả khi tòa soạn đang làm việc, và chạy lại thì tiếp tục chỗ còn dở.

Mã thoát: 1 khi có ảnh không làm được, 2 khi tùy chọn không đúng.`,
  en: `npm run renditions

Makes for all photos the sizes, crops and pictures for sharing that they lack, say after a new size was added; live articles
get them at once. It may run beside a newsroom at work, and goes on where it broke off when it is run again.

Exit code: 1 when a photo could not be done, 2 when an option is wrong.`,
}

type Done = Rendered & { looked: number; lacking: number }

const said: Record<Language, (done: Done) => string> = {
  vi: ({ looked, lacking, photos, files, failed }) =>
    `Đã xem ${looked} ảnh, ${lacking} ảnh còn thiếu; đã làm ${files} tệp cho ${photos} ảnh, ${failed} ảnh không làm được.`,
  en: ({ looked, lacking, photos, files, failed }) =>
    `Looked at ${looked} photos, ${lacking} of which lacked something; made ${files} files for ${photos} photos, ${failed} photos could not be done.`,
}

const atOnce = 100

async function run(options: readonly string[]): Promise<number> {
  if (options.length > 0) {
    const isAsked = options.length === 1 && options[0] === '--help'
    console[isAsked ? 'log' : 'error'](help[language])
    return isAsked ? 0 : 2
  }
  const payload = await openPayload()
  try {
    const asked = await askForAll(payload)
    const done = await renderDue(payload)
    console.log(said[language]({ ...asked, ...done }))
    return done.failed > 0 ? 1 : 0
  } finally {
    await payload.destroy()
  }
}

async function askForAll(payload: Payload): Promise<{ looked: number; lacking: number }> {
  const req = await createLocalReq({}, payload)
  let [looked, lacking] = [0, 0]
  for await (const photos of batches(req, 'images', { atOnce, select: saysWhatIsMissing }))
    for (const photo of photos) {
      looked += 1
      if (await askForMissing(req, photo)) lacking += 1
    }
  return { looked, lacking }
}

await orRefuse(async () => {
  process.exitCode = await run(process.argv.slice(2))
})
