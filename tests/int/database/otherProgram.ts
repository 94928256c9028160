// A second program on the same database. It writes as fast as it can, and tells each piece only when it is stored.
import { openDesk } from './desk.ts'

const [databaseUrl = '', pieces = '0', savesOfEach = '0'] = process.argv.slice(2)
const desk = await openDesk({ databaseUrl })
console.log('ready')
for (let piece = 0; piece < Number(pieces); piece++) {
  const { id } = await desk.write(`Piece ${piece}`)
  console.log(id, 1)
  for (let save = 1; save <= Number(savesOfEach); save++) {
    await desk.save(id, `Piece ${piece}, saved`)
    console.log(id, save + 1)
  }
}
await desk.close()
process.exit()
