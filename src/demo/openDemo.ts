import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import { announce } from './announce.ts'
import { seedDemo } from './seedDemo.ts'

/** What a start does for the demo newsroom. With MongoDB it makes none: there, only `npm run seed` does. */
export const openDemo = async (payload: Payload): Promise<void> => {
  const { databaseUrl, demo, demoPassword } = settings
  const password = demoPassword ?? randomBytes(9).toString('base64url')
  const isOurs = demo && databaseUrl.startsWith('file:')
  const isNew = isOurs && (await seedDemo(payload, { password }))
  await announce(payload, isNew ? password : demoPassword)
}
