import eslint from '@eslint/js'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }
const byTheGateway =
  'Rows are read and written by src/database/rows.ts: it says in whose transaction, and of what type they are.'
const pastTheGateway = [
  { selector: 'MemberExpression[property.name="db"]', message: byTheGateway },
  { selector: 'ObjectPattern > Property[key.name="db"]', message: byTheGateway },
]
const knowsDrafts = 'How Payload keeps drafts is known to src/database/drafts.ts alone (ADR 3).'

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.cache/',
      'coverage/',
      'next-env.d.ts',
      // Generated.
      'src/payload-types.ts',
      'src/migrations/',
      'src/app/(payload)/admin/importMap.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  tseslint.configs.stylistic,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Payload and Next ask for async functions, whether or not there is something to wait for.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', noEnum],
    },
  },
  {
    files: ['src/**'],
    // The database itself; and what makes its migrations, which are no rows.
    ignores: ['src/database/**', 'src/scripts/generate.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noEnum,
        ...pastTheGateway,
        {
          selector: 'Property[key.name="draft"] > Literal[raw=/^(true|false)$/]',
          message: knowsDrafts,
        },
        {
          selector: 'ObjectExpression > Property[key.value="version._status"]',
          message: knowsDrafts,
        },
        { selector: 'Property[key.name="_status"] > ObjectExpression', message: knowsDrafts },
      ],
    },
  },
  {
    // What writes drafts.
    files: ['src/workflow/versions.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, ...pastTheGateway] },
  },
  {
    // Whatever is sent, an expression takes no longer than its length.
    files: ['src/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignorePartial: false }],
    },
  },
  {
    // What a server answered is looked into by the assertions: to give it a type would be to trust it.
    files: ['tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        Buffer: false,
        clearInterval: false,
        clearTimeout: false,
        console: false,
        ...{ Blob: false, fetch: false, FormData: false },
        module: true,
        performance: false,
        process: false,
        setInterval: false,
        setTimeout: false,
        URL: false,
      },
    },
  },
)
