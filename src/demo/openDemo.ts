import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import { announce } from './announce.ts'
import { seedDemo } from './seedDemo.ts'

/** What a start does for the demo newsroom. With MongoDB nothing: there, only `npm run seed` makes one. */
export const openDemo = async (payload: Payload): Promise<void> => {
  const { databaseUrl, demo, demoPassword } = settings
  if (!databaseUrl.startsWith('file:')) return
  const password = demoPassword ?? randomBytes(9).toString('base64url')
  const isNew = demo && (await seedDemo(payload, { password }))
  await announce(payload, isNew ? password : demoPassword)
}
