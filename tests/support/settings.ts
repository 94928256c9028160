import type { Place } from './place.ts'

export const demoPassword = 'only for the tests'

/** What a newsroom of the tests is started with. */
export const settingsAt = ({
  databaseUrl,
  mediaDir,
  searchDir,
}: Place): Record<string, string> => ({
  DATABASE_URL: databaseUrl,
  MEDIA_DIR: mediaDir,
  SEARCH_DIR: searchDir,
  PAYLOAD_SECRET: 'a secret that is only for the tests',
  PUBLIC_URL: 'https://newsroom.example',
  CORS_ORIGINS: 'https://app.news.example',
  DEMO: 'false',
  DEMO_PASSWORD: demoPassword,
})
