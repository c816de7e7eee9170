const path = require('node:path');

const rootDir = path.resolve(__dirname, '..');

const swc = [
  '@swc/jest',
  { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } }, module: { type: 'commonjs' } },
];
/** Packages that are ECMAScript modules only; jest runs CommonJS. */
const modules = '(?:htmlparser2|domhandler|domutils|dom-serializer|domelementtype|entities)/';

/** One jest project for each kind of thing that can fail; a project mirrors the folder it tests. */
const transform = { '\\.(ts|tsx|mjs)$': swc, [`/node_modules/${modules}.*\\.js$`]: swc };

const project = (name, folder, more = {}) => ({
  displayName: name,
  rootDir,
  testMatch: [`<rootDir>/test/${folder}/**/*.test.{ts,tsx}`],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.cjs' },
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?${modules})`],
  ...more,
});

module.exports = {
  rootDir,
  maxWorkers: 2,
  projects: [
    project('shared', 'shared'),
    project('main', 'main'),
    project('renderer', 'renderer', { testEnvironment: 'jsdom', setupFiles: ['<rootDir>/test/support/jsdom.ts'] }),
    project('laws', 'laws'),
    project('architecture', 'architecture'),
    project('e2e', 'e2e'),
  ],
};
