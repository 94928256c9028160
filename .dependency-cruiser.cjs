/** The floors of docs/architecture.md, from the ground up: each may import what stands before it, types included. */
const floors = [
  'src/domain/',
  'src/config/',
  'src/database/',
  'src/ledger/',
  'src/errors/',
  'src/throttle/',
  'src/log/',
  'src/lifetime/',
  'src/access/',
  'src/hardening/',
  'src/publishing/',
  'src/delivery/',
  'src/images/',
  'src/mail/',
  'src/workflow/',
  'src/audit/',
  'src/importer/',
  'src/fields/',
  'src/endpoints/',
  'src/collections/',
  'src/globals/',
  'src/jobs/',
  'src/admin/',
  'src/demo/',
  'src/migrations/',
  'payload\\.config\\.ts$',
  'src/(app|serving|scripts)/|src/(server|instrumentation)\\.ts$|next\\.config\\.mjs$',
]
const payload = '^(node_modules/)?(payload|@payloadcms/[^/]+)(/|$)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The rules know no framework, no database, not even Node.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    ...floors.slice(0, -1).map((floor, at) => ({
      name: `floor-${at}`,
      comment: 'A floor imports nothing of those above it.',
      severity: 'error',
      from: { path: `^(${floor})` },
      to: { path: `^(${floors.slice(at + 1).join('|')})` },
    })),
    {
      name: 'every-folder-has-a-floor',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^(${floors.join('|')}|src/payload-types\\.ts$)` },
    },
    {
      name: 'delivery-reads-the-read-model-alone',
      severity: 'error',
      from: { path: '^src/delivery/' },
      to: { path: '^src/(access|hardening)/' },
    },
    {
      name: 'front-door-imports-no-payload',
      comment: 'Next bundles its own copy of Payload; a second one is a second SQLite writer.',
      severity: 'error',
      from: { path: '^src/server\\.ts$' },
      to: { path: payload, reachable: true },
    },
    {
      name: 'product-imports-no-tests',
      severity: 'error',
      from: { path: '^src/|^payload\\.config' },
      to: { path: '^tests/' },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      from: { path: '^src/|^payload\\.config' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
