// node --import tsx bench/lookalikes.mjs [photos]: of photos made for it, how many are found again by their fingerprint
// when they were saved again, made smaller or cut, and how many pairs of different ones are taken for the same, by how many
// bits may differ; then what a look-up among twenty thousand takes. Nothing is timed but that.
import sharp from 'sharp'
import { bitsIn, mostApart, wordsOfFingerprint } from '../src/domain/photo/fingerprint.ts'
import { webp } from '../src/images/develop.ts'
import { fingerprint } from '../src/images/fingerprint.ts'
import { Lookalikes } from '../src/images/Lookalikes.ts'

const count = Number(process.argv[2] ?? 2000)
const [width, height] = [960, 640]

/** Mulberry32: the same photos in every run. */
const numbersFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

/** A scene as newspapers have thousands of: sky and ground, houses, people in front, now and then a banner. */
const sceneOf = (number) => {
  const next = numbersFrom(number)
  const between = (least, most) => least + (most - least) * next()
  const colour = () =>
    `hsl(${Math.round(between(0, 360))} ${Math.round(between(10, 80))}% ${Math.round(between(20, 80))}%)`
  const horizon = between(200, 460)
  const parts = [
    `<linearGradient id="sky" x1="${next()}" y1="0" x2="${next()}" y2="1"><stop stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient>`,
    `<rect width="${width}" height="${height}" fill="url(#sky)"/>`,
    `<rect y="${horizon}" width="${width}" height="${height}" fill="${colour()}"/>`,
  ]
  for (let left = Math.round(between(2, 9)); left > 0; left -= 1) {
    const tall = between(60, 400)
    parts.push(
      `<rect x="${between(-50, width)}" y="${horizon - tall + between(0, 60)}" width="${between(60, 300)}" height="${tall}" fill="${colour()}"/>`,
    )
  }
  for (let left = Math.round(between(1, 12)); left > 0; left -= 1) {
    const [x, y, size] = [between(0, width), between(horizon - 40, height - 60), between(12, 60)]
    parts.push(
      `<ellipse cx="${x}" cy="${y + size * 2.4}" rx="${size * 1.1}" ry="${size * 2}" fill="${colour()}"/>`,
      `<circle cx="${x}" cy="${y}" r="${size}" fill="${colour()}"/>`,
    )
  }
  if (next() < 0.5)
    parts.push(
      `<rect x="${between(0, 500)}" y="${between(0, 200)}" width="${between(200, 700)}" height="${between(30, 110)}" fill="${colour()}"/>`,
    )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`
}

const grains = await Promise.all(
  Array.from({ length: 16 }, () =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: '#808080',
        noise: { type: 'gaussian', mean: 128, sigma: 22 },
      },
    })
      .png({ compressionLevel: 1 })
      .toBuffer(),
  ),
)

const photoOf = (number) =>
  sharp(Buffer.from(sceneOf(number)))
    .blur(1)
    .composite([{ input: grains[number % grains.length], blend: 'soft-light' }])
    .removeAlpha()
    .jpeg({ quality: 92 })
    .toBuffer()

const cut = (left, top, right, bottom) => (photo) =>
  sharp(photo)
    .extract({ left, top, width: width - left - right, height: height - top - bottom })
    .jpeg({ quality: 85 })
    .toBuffer()

const ways = {
  'saved again, quality 60': (photo) => sharp(photo).jpeg({ quality: 60 }).toBuffer(),
  'at 25 %': (photo) =>
    sharp(photo)
      .resize({ width: width / 4 })
      .jpeg({ quality: 80 })
      .toBuffer(),
  '5 % off, all around': cut(width / 40, height / 40, width / 40, height / 40),
  '5 % off one side': cut(0, 0, width / 20, 0),
  '5 % off the top': cut(0, height / 20, 0, 0),
}

/** As the newsroom takes it: of the smallest size. */
const taken = async (photo) => {
  const smallest = await sharp(photo)
    .resize({ width: 320, withoutEnlargement: true })
    .webp(webp)
    .toBuffer()
  return fingerprint(smallest)
}

const wordsOf = (print) => wordsOfFingerprint(print ?? '')
const apart = (one, other) => one.reduce((sum, word, at) => sum + bitsIn(word ^ other[at]), 0)

const prints = []
const found = Object.fromEntries(Object.keys(ways).map((way) => [way, []]))
for (let number = 0; number < count; number += 1) {
  const photo = await photoOf(number)
  const words = wordsOf(await taken(photo))
  prints.push(words)
  await Promise.all(
    Object.entries(ways).map(async ([way, change]) =>
      found[way].push(apart(words, wordsOf(await taken(await change(photo))))),
    ),
  )
}

const pairs = new Array(129).fill(0)
for (let one = 1; one < count; one += 1)
  for (let other = 0; other < one; other += 1) pairs[apart(prints[one], prints[other])] += 1
const pairsWithin = (most) => pairs.slice(0, most + 1).reduce((sum, n) => sum + n, 0)

console.log(
  `${count} photos, ${(count * (count - 1)) / 2} pairs; bits that may differ (${mostApart} are used):`,
)
for (const most of [10, 14, 18, 20, 22, 24, 26, 28, 30, 32, 36]) {
  const shares = Object.entries(found).map(
    ([way, all]) =>
      `${way} ${((100 * all.filter((bits) => bits <= most).length) / count).toFixed(2)} %`,
  )
  console.log(`${most}: ${shares.join(' · ')} · false pairs ${pairsWithin(most)}`)
}

const many = new Lookalikes()
const next = numbersFrom(1)
const random = () => Array.from({ length: 32 }, () => Math.floor(next() * 16).toString(16)).join('')
for (let number = 0; number < 20_000; number += 1) many.add(String(number), random())
for (let round = 0; round < 200; round += 1) many.of(random(), 10)
const began = performance.now()
for (let round = 0; round < 1000; round += 1) many.of(random(), 10)
console.log(`a look-up among 20,000: ${((performance.now() - began) / 1000).toFixed(2)} ms`)
