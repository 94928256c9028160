// The import direction of docs/architecture.md: rules ← what applies them ← what shows them ← what starts them.
const lower =
  '^src/(database|audit|workflow|publishing|delivery|importer|images|mail|throttle|log)/'
const upper = '^src/(fields|blocks|collections|globals|endpoints|jobs|admin|demo|site)/'
const top =
  '^(payload\\.config\\.ts|next\\.config\\.mjs|src/(app|scripts)/|src/(server|instrumentation)\\.ts|src/serving/open)'
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
    {
      name: 'settings-know-nobody',
      severity: 'error',
      from: { path: '^src/config/' },
      to: { path: '^src/(?!config/|domain/)|^payload\\.config' },
    },
    {
      name: 'what-applies-rules-knows-no-surface',
      severity: 'error',
      from: { path: lower },
      to: { path: upper },
    },
    {
      name: 'nobody-imports-the-top',
      severity: 'error',
      from: { path: '^src/', pathNot: top },
      to: { path: top },
    },
    {
      name: 'delivery-reads-the-read-model-alone',
      severity: 'error',
      from: { path: '^src/delivery/' },
      to: { path: '^src/(importer|collections)/' },
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
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
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
