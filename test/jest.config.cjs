const path = require('node:path');

const rootDir = path.resolve(__dirname, '..');

/** One jest project for each kind of thing that can fail; a project mirrors the folder it tests. */
const transform = {
  '\\.(ts|tsx|mjs|js)$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } }, module: { type: 'commonjs' } },
  ],
};

const project = (name, folder, more = {}) => ({
  displayName: name,
  rootDir,
  testMatch: [`<rootDir>/test/${folder}/**/*.test.{ts,tsx}`],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.cjs' },
  transform,
  // Packages that are ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(?:htmlparser2|entities|dom[a-z]+|dom-serializer)/)'],
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
