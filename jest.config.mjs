import { availableParallelism } from 'node:os'

const project = (name, more = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.spec.ts`],
  testEnvironment: '<rootDir>/tests/support/plainGlobals.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  moduleNameMapper: {
    '^@payload-config$': '<rootDir>/payload.config.ts',
    // Payload's own modules import style sheets, which only a bundler understands.
    '\\.(css|scss)$': '<rootDir>/tests/support/noStyles.cjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.cache/'],
  ...more,
})

export default {
  projects: [
    project('unit'),
    project('int', {
      setupFiles: [
        '<rootDir>/tests/support/environment.ts',
        '<rootDir>/tests/support/indexedFilters.ts',
        '<rootDir>/tests/support/quickDisk.ts',
      ],
    }),
    project('e2e', { setupFiles: ['<rootDir>/tests/support/environment.ts'] }),
  ],
  // A database or a browser starts inside a test; a unit test never comes near it.
  testTimeout: 60_000,
  // By itself Jest leaves one processor to whoever watches. One more than there are: while a spec waits for a page to
  // come to rest, or for a program that it has started, another one has something to do.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/tests/support/longestFirst.mjs',
}
