// The table "Who may import what" of the layout; each rule is proven by a planted violation in test/contract/layers.test.ts.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      comment: 'shared/domain imports only itself: no node:*, no package, no other layer',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { pathNot: '^shared/domain/' },
    },
    {
      name: 'action-shell-knows-only-domain',
      comment: 'shared/action imports domain, node built-ins, and @actions/core in run.ts',
      severity: 'error',
      from: { path: '^shared/action/' },
      to: { pathNot: '^(shared/(domain|action)/|node_modules/@actions/core/)', dependencyTypesNot: ['core'] },
    },
    {
      name: 'only-run-talks-to-core',
      severity: 'error',
      from: { pathNot: '^shared/action/run\\.ts$' },
      to: { path: 'node_modules/@actions/core/' },
    },
    {
      name: 'registry-stands-alone',
      comment: 'shared/registry imports domain, errors, node built-ins and packages',
      severity: 'error',
      from: { path: '^shared/registry/' },
      to: {
        path: '^(shared|actions|lab|scripts|test|bench)/',
        pathNot: '^(shared/(registry|domain)/|shared/action/errors\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rollout-is-ports-only',
      comment: 'shared/rollout imports domain and errors; adapters come in as arguments',
      severity: 'error',
      from: { path: '^shared/rollout/' },
      to: {
        pathNot: '^(shared/(rollout|domain)/|shared/action/errors\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'tools-do-not-know-actions',
      comment: 'shared/tools imports domain, errors, the registry client, node built-ins and packages',
      severity: 'error',
      from: { path: '^shared/tools/' },
      to: {
        path: '^(shared|actions|lab|scripts|test|bench)/',
        pathNot: '^(shared/(tools|domain|registry)/|shared/action/errors\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'actions-do-not-know-each-other',
      severity: 'error',
      from: { path: '^actions/([^/]+)/' },
      to: { path: '^actions/([^/]+)/', pathNot: '^actions/$1/' },
    },
    {
      name: 'only-main-wires',
      comment:
        'what is not main.ts or post.ts decides and reports: no adapter, no shell, no built-in, no package',
      severity: 'error',
      from: { path: '^actions/[^/]+/(?!(main|post)\\.ts$)[^/]+\\.ts$' },
      to: {
        pathNot:
          '^(actions/|shared/(domain|rollout)/|shared/action/(errors|markdown|report|inputs|log)\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-imports-entries',
      severity: 'error',
      from: {},
      to: { path: '^actions/[^/]+/(main|post)\\.ts$' },
    },
    {
      name: 'product-does-not-know-its-workshop',
      severity: 'error',
      from: { path: '^(actions|shared)/' },
      to: { path: '^(test|scripts|lab|bench|dist)/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['/(main|post)\\.ts$', '^test/', '^scripts/', '^lab/', '^bench/'] },
      to: {},
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'ships-no-development-package',
      severity: 'error',
      from: { path: '^(actions|shared)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      // A package that has only types names them where others have a main file.
      mainFields: ['module', 'main', 'types'],
    },
  },
}
