// Makes the WebP set of a photo as one would who knows sharp alone, in the same quality, and tells how long it took.
import sharp from 'sharp'
import { webp } from '../src/images/develop.ts'

let photo
let widths
process.on('message', async (message) => {
  if (message !== 'again') {
    photo = Buffer.from(message.photo, 'base64')
    widths = message.widths
    return
  }
  const begun = performance.now()
  await Promise.all(
    widths.map((width) => sharp(photo).autoOrient().resize(width).webp(webp).toBuffer()),
  )
  process.send({ milliseconds: performance.now() - begun })
})
process.send('ready')
