import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'

/** Loads `.env`, and makes it first when there is none; what the process has been given wins over it. */
export const loadEnvironment = () => {
  if (!existsSync('.env')) writeFileSync('.env', firstSettings(), { mode: 0o600 })
  process.loadEnvFile('.env')
}

const firstSettings = () => `# Made at the first start; .env.example tells of every setting.
PAYLOAD_SECRET=${randomBytes(32).toString('hex')}
DEMO_PASSWORD=${randomBytes(9).toString('base64url')}
`
