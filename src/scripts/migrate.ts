import { parseArgs } from 'node:util'
import { orRefuse } from '../config/orRefuse.ts'
import type { Sentence } from '../domain/language.ts'
import { language } from './language.ts'
import { openPayload } from './openPayload.ts'

const help: Sentence = {
  vi: `Đưa cơ sở dữ liệu nhúng về cấu trúc mà phiên bản này cần, và cho biết nó đã qua những bước nào.
Khi khởi động, việc này cũng tự chạy. MongoDB không cần những bước ấy: ở đó lệnh chỉ lập các chỉ mục còn thiếu.

  npm run migrate`,
  en: `Brings the embedded database to the shape that this version needs, and says which steps it holds.
A start does the same by itself. MongoDB needs no such steps: there it makes the missing indexes.

  npm run migrate`,
}

const done: Sentence = {
  vi: 'Cơ sở dữ liệu đã có cấu trúc mà phiên bản này cần.',
  en: 'The database has the shape that this version needs.',
}

/** Connecting runs what is due; see src/database. */
const migrate = async (): Promise<void> => {
  const payload = await openPayload()
  const { docs } = await payload.find({
    collection: 'payload-migrations',
    sort: 'createdAt',
    pagination: false,
    overrideAccess: true,
  })
  for (const { name } of docs) console.log(name)
  console.log(done[language])
  await payload.destroy()
}

const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } })
if (values.help) console.log(help[language])
else await orRefuse(migrate)
