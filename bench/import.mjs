// node bench/import.mjs [files …]: what `npm run import` takes for folders of so many articles, on a
// fresh embedded database each. Memory that grows with the folder would show. Linux only, for memory is
// read from /proc.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const paragraph =
  'Các công đoàn cơ sở trên địa bàn quận đã tổ chức 97/120 hội nghị, đạt 80,83% kế hoạch. '.repeat(
    5,
  )
const listed = Array.from({ length: 10 }, (_, at) => `Tin số ${at}\nThời sự 0${at}/07/2025 13:56`)

/** As long as articles of the old site are, with a photo, a byline and the lists beside it. */
const article = (number) =>
  [
    `Quận Sông Mây: ${number} đoàn viên dự hội thi tay nghề`,
    paragraph,
    '![]() |\nThí sinh trổ tài. Ảnh: Mai Quý |',
    ...Array.from({ length: 7 }, () => paragraph),
    `LĐLĐ phường Mây ${number % 100}`,
    'Tin khác',
    ...listed,
  ].join('\n')

const peakOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024
  } catch {
    // It ended before its last lines were read.
    return 0
  }
}

const measure = async (files) => {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'))
  mkdirSync(join(folder, 'media'))
  mkdirSync(join(folder, 'so-1'))
  for (let number = 1; number <= files; number++)
    writeFileSync(join(folder, 'so-1', `${number}.txt`), article(number))
  const begin = performance.now()
  const command = ['scripts/run.mjs', 'src/scripts/import.ts', join(folder, 'so-1')]
  const run = spawn(process.execPath, command, {
    env: {
      ...process.env,
      DATABASE_URL: `file:${join(folder, 'newsroom.db')}`,
      MEDIA_DIR: join(folder, 'media'),
      PAYLOAD_SECRET: 'only-for-the-bench-only-for-the-bench',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let peak = 0
  run.stdout.on('data', () => (peak = Math.max(peak, peakOf(run.pid))))
  const code = await new Promise((resolve) => run.once('close', resolve))
  const seconds = (performance.now() - begin) / 1000
  rmSync(folder, { recursive: true, force: true })
  return { seconds, peak, code }
}

for (const files of process.argv.length > 2 ? process.argv.slice(2).map(Number) : [250, 1000]) {
  const { seconds, peak, code } = await measure(files)
  const figures = [
    `${seconds.toFixed(0)} s`,
    `${(files / seconds).toFixed(1)} a second`,
    `${Math.round(peak)} MB at its peak`,
    `ended with ${code}`,
  ]
  console.log(`${files} files: ${figures.join(', ')}`)
}
