/** The room table of docs/README.md as errors. Each rule says who may not import whom, and why. */
const ROOMS = {
  'packages/law': [],
  'packages/compliance': ['packages/law'],
  'packages/exchange': ['packages/compliance', 'packages/law'],
  'packages/contracts': ['packages/compliance', 'packages/law'],
  'packages/db': ['packages/compliance', 'packages/law'],
  'apps/api': ['packages/law', 'packages/compliance', 'packages/exchange', 'packages/contracts', 'packages/db'],
  'apps/cli': ['packages/law', 'packages/compliance', 'packages/exchange', 'packages/db', 'apps/api'],
  'apps/web': ['packages/contracts', 'packages/compliance', 'packages/law', 'apps/api/src/router.ts'],
  e2e: [
    'packages/contracts',
    'packages/db/src/testing/(postgres-server|test-databases).ts',
    'apps/api/src/features/access/testing/identity-provider.ts',
  ],
}

const TEST_FILE = '\\.test\\.tsx?$|/testing/|/bench/'

const rooms = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `room-${room.replace('/', '-')}`,
  comment: `${room} may import only: itself${allowed.length > 0 ? `, ${allowed.join(', ')}` : ''}.`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: '^(packages|apps|e2e|scripts)/', pathNot: [room, ...allowed].map((name) => `^${name}`) },
}))

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'law-uses-no-library',
      comment: 'law is data and arithmetic: no library outside its tests.',
      severity: 'error',
      from: { path: '^packages/law/src/', pathNot: TEST_FILE },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'] },
    },
    {
      name: 'compliance-is-pure',
      comment:
        'compliance runs in the browser, the API and the command: no library and no Node module outside its tests.',
      severity: 'error',
      from: { path: '^packages/compliance/src/', pathNot: TEST_FILE },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'], pathNot: '^packages/' },
    },
    {
      name: 'portal-without-antd',
      comment: 'The public pages must not load antd (244 kB); neither directly nor through the workspace.',
      severity: 'error',
      from: { path: '^apps/web/src/portal/' },
      to: { reachable: true, path: 'node_modules/(antd|@ant-design|@rc-component|rc-[^/]+)/' },
    },
    {
      name: 'portal-is-apart',
      comment: 'The portal shares ui/ and messages with the workspace, not its features.',
      severity: 'error',
      from: { path: '^apps/web/src/portal/' },
      to: { path: '^apps/web/src/features/' },
    },
    {
      name: 'api-features-are-islands',
      comment: 'A feature does not import another feature; what two need goes to a room of its own.',
      severity: 'error',
      from: { path: '^apps/api/src/features/([^/]+)/' },
      to: { path: '^apps/api/src/features/', pathNot: '^apps/api/src/features/$1/' },
    },
    {
      name: 'web-features-are-islands',
      comment: 'A feature does not import another feature; what two need goes to a room of its own.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'router-type-in-one-file',
      comment: 'Only apps/web/src/app/trpc.ts names the type AppRouter.',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: '^apps/web/src/app/trpc\\.ts$' },
      to: { path: '^apps/api/' },
    },
    {
      name: 'router-as-type-only',
      comment: 'The browser takes the type of the API and none of its code.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^apps/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-does-not-import-tests',
      comment: 'Tests import the product, not the other way round.',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/', pathNot: TEST_FILE },
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'no-circular',
      comment: 'Two modules that import each other are one module.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that cannot be resolved.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '/paraglide/|^virtual:|^vite/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.types|\\.tools|paraglide|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
    cache: false,
    progress: { type: 'none' },
  },
}
