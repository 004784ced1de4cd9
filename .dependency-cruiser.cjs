// The arrows of the design: who may import whom. Read a rule as "files under FROM may import nothing but ALLOWED".
const may = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^(electron|renderer|shared|db|hq|build|test)/',
    pathNot: allowed,
  },
});

const only = (name, from, packages) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: '^node_modules/', pathNot: `^node_modules/(${packages})/` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    may('shared-stands-alone', '^shared/', '^shared/'),
    // oRPC's contract builder describes the two contracts; it does no I/O.
    only(
      'shared-is-pure',
      '^shared/',
      '@types|@orpc/contract|zod|xstate|temporal-polyfill|temporal-spec|intl-messageformat',
    ),
    {
      name: 'shared-has-no-io',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    may('rulebook-knows-no-programme', '^shared/rulebook/', '^shared/rulebook/'),
    // A pack knows the kernel and what packs have in common, never another pack; what packs have in common knows none of them.
    may('packs-stand-alone', '^shared/packs/([^/]+)/', '^shared/((packs/($1|common)|rulebook|account|programme)/)'),
    may('renderer-knows-shared-only', '^renderer/', '^(renderer|shared)/'),
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-has-no-electron',
      severity: 'error',
      from: { path: '^(renderer|shared|db|hq)/' },
      to: { path: '^node_modules/electron/' },
    },
    may('db-desk-knows-shared', '^db/desk/', '^(db/desk|shared)/'),
    may('db-hq-knows-shared', '^db/hq/', '^(db/hq|shared)/'),
    may('hq-knows-shared-and-its-database', '^hq/', '^(hq|db/hq|shared)/'),
    may('engine-knows-shared-and-its-database', '^electron/engine/', '^(electron/engine|db/desk|shared)/'),
    {
      name: 'engine-runs-without-electron',
      comment: 'only the entry of the utility process knows Electron; the engine itself runs under plain Node',
      severity: 'error',
      from: { path: '^electron/engine/', pathNot: '^electron/engine/engine\\.ts$' },
      to: { path: '^node_modules/electron/' },
    },
    may('main-holds-no-domain-code', '^electron/(main|preload)/', '^(electron/(main|preload)|shared/contract)/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true, // an import of a type is an arrow too
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
