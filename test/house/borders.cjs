/** The floors and rooms of the house as rules; read by test/house/borders.spec.ts. Each rule says why. */
const floors = {
  kernel: 1,
  platform: 2,
  identity: 3,
  catalog: 3,
  notifications: 4,
  payments: 5,
  messaging: 5,
  talent: 5,
  hiring: 6,
  contracts: 7,
  reputation: 8,
  matching: 9,
}
const names = Object.keys(floors)
const production = '\\.(spec|test)\\.tsx?$'
const mayNotImport = (name) => names.filter((other) => other !== name && floors[other] >= floors[name])

const floorRules = names.map((name) => ({
  name: `floor-${name}`,
  comment: 'Calls go down: a context imports lower floors only.',
  severity: 'error',
  from: { path: `^libs/${name}/`, pathNot: production },
  to: { path: `^libs/(${mayNotImport(name).join('|') || 'none'})/` },
}))
const doorRules = names.map((name) => ({
  name: `door-${name}`,
  comment: 'A context is entered through its index.ts or, by the apps, its module.',
  severity: 'error',
  // the line adapter runs the pure rules alone, without Nest and database: it starts in half a second
  from: { pathNot: `^libs/${name}/|^test/|${production}|^apps/match-serve/` },
  to: { path: `^libs/${name}/`, pathNot: `^libs/${name}/(index|[a-z]+\\.module)\\.ts$` },
}))
const room = (from, to, comment) => ({
  name: `room-${from}-${to}`,
  comment,
  severity: 'error',
  from: { path: `^libs/([a-z]+)/${from}/`, pathNot: production },
  to: { path: `^libs/$1/${to}/` },
})

module.exports = {
  forbidden: [
    { name: 'no-circles', comment: 'No file reaches itself.', severity: 'error', from: { pathNot: 'node_modules' }, to: { circular: true } },
    ...floorRules,
    ...doorRules,
    room('domain', '(data|actions|api|reactions|stripe|manual)', 'The domain knows only itself and the kernel.'),
    room('data', '(actions|api|reactions|stripe|manual)', 'Data knows only the domain.'),
    room('actions', '(api|reactions|stripe|manual)', 'Actions know data and domain; ports come by injection.'),
    room('stripe', '(data|actions|api|reactions|manual)', 'A provider knows the port, never the other one.'),
    room('manual', '(actions|api|reactions|stripe)', 'The manual provider keeps its book in data and knows nothing above it.'),
    room('api', 'reactions', 'The door for people and the door for events never meet.'),
    room('reactions', 'api', 'The door for people and the door for events never meet.'),
    {
      name: 'domain-is-pure',
      comment: 'No Nest, no TypeORM, no network in rules.',
      severity: 'error',
      from: { path: '^libs/[a-z]+/domain/', pathNot: production },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|stripe|@apollo|graphql)/|^libs/platform/' },
    },
    {
      name: 'kernel-imports-nothing',
      comment: 'The kernel is the ground floor.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: production },
      to: { pathNot: '^libs/kernel/|^node:|^(crypto)$' },
    },
    {
      name: 'stripe-in-one-room',
      comment: 'Only libs/payments/stripe knows the provider (PAYMENTS D9).',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: `^libs/payments/stripe/|${production}` },
      to: { path: 'node_modules/stripe/' },
    },
    {
      name: 'sandbox-stands-alone',
      comment: 'The stand-in shares no code with what it is tested against.',
      severity: 'error',
      from: { path: '^apps/stripe-sandbox/', pathNot: production },
      to: { path: '^(libs|apps/(?!stripe-sandbox))' },
    },
    {
      name: 'web-knows-the-schema-only',
      comment: 'The web app talks to the API by schema.graphql.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps/(?!web))' },
    },
    {
      name: 'web-features-apart',
      comment: 'A feature does not import another feature.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'web-goes-one-way',
      comment: 'app -> features -> ui, lib.',
      severity: 'error',
      from: { path: '^apps/web/src/(ui|lib)/' },
      to: { path: '^apps/web/src/(app|features)/' },
    },
    {
      name: 'web-ui-knows-no-graphql',
      comment: 'ui draws what it is given.',
      severity: 'error',
      from: { path: '^apps/web/src/ui/' },
      to: { path: '^apps/web/src/gql/|node_modules/(urql|graphql|@urql)/' },
    },
    {
      name: 'adapter-knows-rules-only',
      comment: 'The line adapter ranks with the pure rules of the product and nothing else of it.',
      severity: 'error',
      from: { path: '^apps/match-serve/', pathNot: production },
      to: { path: '^(libs/|apps/)', pathNot: '^libs/(matching|talent)/domain/|^libs/kernel/|^apps/match-serve/' },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Apps stand on top.',
      severity: 'error',
      from: { path: '^libs/', pathNot: production },
      to: { path: '^apps/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
}
