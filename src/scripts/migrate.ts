import { parseArgs } from 'node:util'
import { orRefuse } from '../config/orRefuse.ts'
import { openPayload } from './openPayload.ts'

const help = `Brings the embedded database to the shape that this version needs, and says which steps it holds.
A start does the same by itself. MongoDB needs no such steps: there it makes the missing indexes.

  npm run migrate`

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
  console.log('The database has the shape that this version needs.')
  await payload.destroy()
}

const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } })
if (values.help) console.log(help)
else await orRefuse(migrate)
