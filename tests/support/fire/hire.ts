// Hires a small newsroom on an empty database: prints the section, and each person's API key.
import { randomUUID } from 'node:crypto'
import type { Role } from '../../../src/domain/roles.ts'
import { openPayload } from '../../../src/scripts/openPayload.ts'

const staff: Record<string, Role> = {
  reporter: 'reporter',
  editor: 'editor',
  head: 'deskHead',
  secretary: 'secretary',
  chief: 'chief',
}

const payload = await openPayload()
const section = await payload.create({ collection: 'categories', data: { name: 'Công đoàn' } })
const keys: Record<string, string> = {}
for (const [name, role] of Object.entries(staff)) {
  const apiKey = randomUUID()
  await payload.create({
    collection: 'users',
    data: {
      email: `${name}@newsroom.example`,
      name,
      roles: [role],
      active: true,
      password: randomUUID(),
      enableAPIKey: true,
      apiKey,
    },
  })
  keys[name] = apiKey
}
console.log(JSON.stringify({ section: section.id, keys }))
await payload.destroy()
process.exit()
