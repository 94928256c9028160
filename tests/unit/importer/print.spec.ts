import { describe, expect, it } from '@jest/globals'
import type { Report, Told } from '../../../src/importer/outcome.ts'
import { printJson, printLines } from '../../../src/importer/print.ts'

const created: Report = {
  source: 'so-6/a.txt',
  outcome: 'created',
  id: '1',
  title: 'Tít của bài',
  warnings: [
    { code: 'imageMissingFile', message: 'Ảnh chưa có tệp (dòng 3).' },
    { code: 'imageMissingFile', message: 'Ảnh chưa có tệp (dòng 7).' },
  ],
}
const failed: Report = {
  source: 'so-6/b\u001B[2J.txt',
  outcome: 'failed',
  id: null,
  title: null,
  warnings: [],
  error: 'Văn bản UTF-8 bị hỏng ở dòng 4.',
  line: 4,
}

async function* told(...reports: Report[]): AsyncGenerator<Told> {
  for (const report of reports) yield await Promise.resolve({ report, newAuthors: ['LĐLĐ Mây'] })
}

const anOutput = (isTTY: boolean) => {
  const written: string[] = []
  return { isTTY, write: (text: string) => written.push(text) > 0, text: () => written.join('') }
}
const around = { language: 'vi', total: 2, passedOver: 3, dryRun: false } as const

describe('the report in lines', () => {
  it('says of each source what became of it, then what is left to do, then the sum', async () => {
    const output = anOutput(false)
    await printLines(told(created, failed), output, around)
    expect(output.text().split('\n')).toEqual([
      'tạo mới    so-6/a.txt  Tít của bài [ảnh chưa có tệp]',
      'lỗi        so-6/b?[2J.txt:4  Văn bản UTF-8 bị hỏng ở dòng 4.',
      'Tác giả mới, cần xác minh: LĐLĐ Mây.',
      'Không đọc 3 ảnh hoặc tệp ẩn trong thư mục.',
      'tạo mới 1 · cập nhật 0 · không đổi 0 · bỏ qua 0 · lỗi 1',
      '',
    ])
  })
  it('speaks English where asked to', async () => {
    const output = anOutput(false)
    await printLines(told(created), output, { ...around, language: 'en' })
    expect(output.text().split('\n')).toEqual([
      'created    so-6/a.txt  Tít của bài [a photo without its file]',
      'New author, to be verified: LĐLĐ Mây.',
      'Photos and hidden files in the folder that were not read: 3.',
      'created 1 · updated 0 · unchanged 0 · skipped 0 · failed 0',
      '',
    ])
  })
  it('ends a dry run by saying that it was one', async () => {
    const output = anOutput(false)
    await printLines(told(created), output, { ...around, dryRun: true })
    expect(output.text()).toMatch(/\nĐây là chạy thử: chưa ghi gì cả\.\n$/)
  })
  it('says why a draft was passed over', async () => {
    const output = anOutput(false)
    await printLines(told({ ...created, outcome: 'skipped', warnings: [] }), output, around)
    expect(output.text()).toContain('Tít của bài [bản nháp đã có người sửa, giữ nguyên]')
  })
  it('shows a name that would read backwards as it is', async () => {
    const output = anOutput(false)
    await printLines(told({ ...created, source: 'so-6/a\u202Etxt.exe' }), output, around)
    expect(output.text()).toContain('so-6/a?txt.exe')
  })
  it('draws a bar below them on a terminal, and takes it away in the end', async () => {
    const output = anOutput(true)
    await printLines(told(created, failed), output, around)
    expect(output.text()).toContain(`${'█'.repeat(15)}${'░'.repeat(15)} 1/2`)
    expect(output.text()).toContain('\r\u001B[KTác giả mới')
    expect(output.text()).toMatch(/lỗi 1\n$/)
  })
})

describe('the report in JSON', () => {
  it('holds the summary and the sources, and nothing else', async () => {
    const output = anOutput(true)
    await printJson(told(created, failed), output)
    expect(JSON.parse(output.text())).toEqual({
      summary: { created: 1, updated: 0, unchanged: 0, skipped: 0, failed: 1 },
      sources: [created, failed],
    })
  })
})
