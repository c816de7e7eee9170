// The directions of docs/architecture.md, as errors. `import type` counts (tsPreCompilationDeps).
const room = (name) => `^${name}/`;
const only = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

/** Inside shared/: each room and the rooms it may know. */
const SHARED = {
  model: [],
  text: [],
  outline: ['model', 'text'],
  targets: ['model', 'text', 'outline'],
  reader: ['model', 'text', 'outline', 'targets'],
  checking: ['model', 'text', 'outline', 'targets', 'reader'],
  results: ['model', 'text', 'outline', 'targets', 'align'],
  seed: ['model', 'text', 'outline', 'targets', 'align', 'results'],
  align: ['model', 'text', 'outline', 'targets'],
  years: ['model', 'text', 'outline', 'targets', 'align'],
  lint: ['model', 'text', 'outline', 'targets', 'seed', 'align'],
  notice: ['model', 'text', 'outline', 'targets'],
  pages: ['model', 'text', 'notice'],
  redline: ['model', 'outline', 'align', 'notice'],
  review: ['model'],
  issuing: ['model', 'targets', 'lint', 'notice', 'review'],
  returning: ['model', 'outline', 'align', 'targets'],
  contract: ['model', 'align', 'years', 'seed', 'lint', 'review', 'issuing', 'returning'],
};
/** Inside main/: electron, browser and cli are shells round the core; store, import and export do not know one another; exchange opens archives as import does.
 *  The packaged app answers the command line too, since it cannot be run as Node. */
const MAIN = {
  store: [],
  import: [],
  export: [],
  exchange: ['import'],
  core: ['store', 'import', 'export', 'exchange'],
  shell: [],
  electron: ['core', 'shell', 'cli'],
  browser: ['core', 'shell'],
  cli: ['core'],
  build: [],
};
const rooms = (top, map) =>
  Object.entries(map).map(([name, known]) =>
    only(`${top}-${name}`, `${top}/${name} knows only: ${known.join(', ') || 'itself'}`, { path: room(`${top}/${name}`) }, {
      path: room(top),
      pathNot: [name, ...known].map((k) => room(`${top}/${k}`)),
    }),
  );

module.exports = {
  forbidden: [
    only('no-cycles', 'Modules must not depend on one another in a circle.', {}, { circular: true }),
    only('no-unresolved', 'Every import must be found.', {}, { couldNotResolve: true, pathNot: '\\?raw$' }),
    only('no-test-in-product', 'The product does not know its tests.', { path: '^(shared|main|renderer)/' }, { path: '^test/' }),
    only('shared-is-pure', 'shared/ is the pure domain: no shell, no interface.', { path: '^shared/' }, { path: '^(main|renderer)/' }),
    only('shared-no-node', 'shared/ does no I/O.', { path: '^shared/' }, { dependencyTypes: ['core'] }),
    only('shared-only-zod', 'shared/ uses no package but zod, through its one door.', { path: '^shared/' }, { path: 'node_modules', pathNot: 'node_modules/zod/' }),
    only('zod-by-its-door', 'zod comes from shared/model, where compiled validators are switched off.', { pathNot: '^shared/model/zod\\.ts$' }, { path: 'node_modules/zod/' }),
    only('main-not-renderer', 'Main and interface meet only in shared/contract.', { path: '^main/' }, { path: '^renderer/' }),
    only('renderer-not-main', 'Main and interface meet only in shared/contract.', { path: '^renderer/' }, { path: '^main/' }),
    only('renderer-no-node', 'The interface runs in a sandbox.', { path: '^renderer/', pathNot: '^renderer/vite\\.config\\.mts$' }, { dependencyTypes: ['core'] }),
    only('electron-in-its-room', 'electron is known in main/electron only.', { pathNot: '^(main/electron|test/e2e|test/bench)/' }, { path: 'node_modules/electron/|^electron$' }),
    only('sqlite-in-its-room', 'better-sqlite3 is known in main/store only.', { pathNot: '^(main/store|test/main/store)/' }, { path: 'node_modules/(@types/)?better-sqlite3/' }),
    only('ui-knows-no-plans', 'renderer/ui holds plain components.', { path: '^renderer/ui/' }, { path: '^(shared|renderer/(?!ui/))' }),
    only('editor-knows-no-screens', 'The editor is a part of screens, not the other way round.', { path: '^renderer/(editor|api|comparing|remarks|saving|paper)/' }, { path: '^renderer/screens/' }),
    only('screens-apart', 'Screens do not know one another.', { path: '^renderer/screens/([^/]+)/' }, { path: '^renderer/screens/([^/]+)/', pathNot: '^renderer/screens/$1/' }),
    only('rooms-by-their-door', 'A room of shared/ is entered by its index.', { path: '^(shared|main|renderer)/([^/]+)/' }, { path: '^shared/([^/]+)/', pathNot: ['^shared/[^/]+/index\\.ts$', '^$1/$2/'] }),
    ...rooms('shared', SHARED),
    ...rooms('main', MAIN),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/architecture/planted/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'] },
    builtInModules: { add: ['electron'] },
  },
};
