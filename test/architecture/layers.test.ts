import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Each dependency rule is shown to bite: a skeleton of the house gets one forbidden import a rule, and the
 * checker must name rule and file. `import type` is used throughout, since types count as well.
 */
const root = path.resolve(__dirname, '../..');
const { forbidden } = createRequire(__filename)(path.join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };

/** rule → [the file that offends, what it imports] */
const PLANTED: Record<string, [file: string, content: string, more?: Record<string, string>]> = {
  'no-cycles': ['shared/seed/one.ts', "import type { Two } from './two';\nexport type One = Two;\n", { 'shared/seed/two.ts': "import type { One } from './one';\nexport type Two = One;\n" }],
  'no-unresolved': ['shared/seed/one.ts', "import type { Gone } from './gone';\nexport type One = Gone;\n"],
  'no-test-in-product': ['main/store/one.ts', "import type { T } from '../../test/t';\nexport type One = T;\n", { 'test/t.ts': 'export type T = 1;\n' }],
  'shared-is-pure': ['shared/seed/one.ts', "import type { M } from '../../main/m';\nexport type One = M;\n", { 'main/m.ts': 'export type M = 1;\n' }],
  'shared-no-node': ['shared/seed/one.ts', "import type { Stats } from 'node:fs';\nexport type One = Stats;\n"],
  'shared-only-zod': ['shared/seed/one.ts', "import type { Unzipped } from 'fflate';\nexport type One = Unzipped;\n"],
  'zod-by-its-door': ['main/core/one.ts', "import type { ZodType } from 'zod';\nexport type One = ZodType;\n"],
  'main-not-renderer': ['main/core/one.ts', "import type { R } from '../../renderer/r';\nexport type One = R;\n", { 'renderer/r.ts': 'export type R = 1;\n' }],
  'renderer-not-main': ['renderer/one.ts', "import type { M } from '../main/m';\nexport type One = M;\n", { 'main/m.ts': 'export type M = 1;\n' }],
  'renderer-no-node': ['renderer/one.ts', "import type { Stats } from 'node:fs';\nexport type One = Stats;\n"],
  'electron-in-its-room': ['main/core/one.ts', "import type { App } from 'electron';\nexport type One = App;\n"],
  'sqlite-in-its-room': ['main/core/one.ts', "import type { Database } from 'better-sqlite3';\nexport type One = Database;\n"],
  'ui-knows-no-plans': ['renderer/ui/one.ts', "import type { Plan } from '../../shared/model';\nexport type One = Plan;\n"],
  'editor-knows-no-screens': ['renderer/editor/one.ts', "import type { S } from '../screens/library/s';\nexport type One = S;\n", { 'renderer/screens/library/s.ts': 'export type S = 1;\n' }],
  'screens-apart': ['renderer/screens/draft/one.ts', "import type { S } from '../library/s';\nexport type One = S;\n", { 'renderer/screens/library/s.ts': 'export type S = 1;\n' }],
  'rooms-by-their-door': ['main/core/one.ts', "import type { Plan } from '../../shared/model/plan';\nexport type One = Plan;\n", { 'shared/model/plan.ts': 'export type Plan = 1;\n' }],
  'shared-model': ['shared/model/one.ts', "import type { S } from '../outline';\nexport type One = S;\n"],
  'shared-text': ['shared/text/one.ts', "import type { S } from '../outline';\nexport type One = S;\n"],
  'shared-outline': ['shared/outline/one.ts', "import type { S } from '../align';\nexport type One = S;\n"],
  'shared-targets': ['shared/targets/one.ts', "import type { S } from '../align';\nexport type One = S;\n"],
  'shared-reader': ['shared/reader/one.ts', "import type { S } from '../align';\nexport type One = S;\n"],
  'shared-seed': ['shared/seed/one.ts', "import type { S } from '../notice';\nexport type One = S;\n"],
  'shared-checking': ['shared/checking/one.ts', "import type { S } from '../seed';\nexport type One = S;\n"],
  'shared-results': ['shared/results/one.ts', "import type { S } from '../seed';\nexport type One = S;\n"],
  'shared-years': ['shared/years/one.ts', "import type { S } from '../seed';\nexport type One = S;\n"],
  'shared-lint': ['shared/lint/one.ts', "import type { S } from '../reader';\nexport type One = S;\n"],
  'shared-align': ['shared/align/one.ts', "import type { S } from '../seed';\nexport type One = S;\n"],
  'shared-review': ['shared/review/one.ts', "import type { S } from '../align';\nexport type One = S;\n"],
  'shared-notice': ['shared/notice/one.ts', "import type { S } from '../align';\nexport type One = S;\n"],
  'shared-returning': ['shared/returning/one.ts', "import type { S } from '../seed';\nexport type One = S;\n"],
  'shared-pages': ['shared/pages/one.ts', "import type { S } from '../outline';\nexport type One = S;\n"],
  'shared-issuing': ['shared/issuing/one.ts', "import type { S } from '../seed';\nexport type One = S;\n"],
  'shared-redline': ['shared/redline/one.ts', "import type { S } from '../reader';\nexport type One = S;\n"],
  'shared-contract': ['shared/contract/one.ts', "import type { S } from '../notice';\nexport type One = S;\n"],
  'main-store': ['main/store/one.ts', "import type { S } from '../import';\nexport type One = S;\n"],
  'main-import': ['main/import/one.ts', "import type { S } from '../store';\nexport type One = S;\n"],
  'main-export': ['main/export/one.ts', "import type { S } from '../store';\nexport type One = S;\n"],
  'main-exchange': ['main/exchange/one.ts', "import type { S } from '../store';\nexport type One = S;\n"],
  'main-core': ['main/core/one.ts', "import type { S } from '../cli';\nexport type One = S;\n"],
  'main-shell': ['main/shell/one.ts', "import type { S } from '../core';\nexport type One = S;\n"],
  'main-electron': ['main/electron/one.ts', "import type { S } from '../store';\nexport type One = S;\n"],
  'main-browser': ['main/browser/one.ts', "import type { S } from '../store';\nexport type One = S;\n"],
  'main-cli': ['main/cli/one.ts', "import type { S } from '../store';\nexport type One = S;\n"],
  'main-build': ['main/build/one.ts', "import type { S } from '../store';\nexport type One = S;\n"],
};

const ROOMS = ['model', 'text', 'outline', 'targets', 'reader', 'seed', 'align', 'notice', 'contract'].map((name) => `shared/${name}`)
  .concat(['store', 'import', 'export', 'core', 'shell', 'electron', 'browser', 'cli', 'build'].map((name) => `main/${name}`));

/** A house with every violation planted at once, each in a file that bears its rule's name. */
function plantAll(): string {
  const house = mkdtempSync(path.join(tmpdir(), 'chengqi-house-'));
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(house, name)), { recursive: true });
    writeFileSync(path.join(house, name), text);
  };
  for (const room of ROOMS) write(`${room}/index.ts`, 'export type S = 1;\nexport type Plan = 1;\n');
  for (const [rule, [file, content, more = {}]] of Object.entries(PLANTED)) {
    write(planted(file, rule), content);
    for (const [name, text] of Object.entries(more)) write(name, text.replace("'./one'", `'./${rule}'`));
  }
  cpSync(path.join(root, '.dependency-cruiser.cjs'), path.join(house, '.dependency-cruiser.cjs'));
  writeFileSync(path.join(house, 'package.json'), '{}');
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'));
  return house;
}

const planted = (file: string, rule: string): string => file.replace('one.ts', `${rule}.ts`);

function violations(house: string): string[] {
  const checker = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [checker, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'main', 'renderer', 'shared', 'test'];
  const run = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`);
}

describe('the dependency rules', () => {
  let found: string[];
  beforeAll(() => {
    const house = plantAll();
    found = violations(house);
    rmSync(house, { recursive: true });
  }, 60_000);

  it('each has a planted violation', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(forbidden.map((rule) => rule.name).sort());
  });

  it.each(Object.entries(PLANTED))('%s bites', (rule, [file]) => {
    expect(found).toContain(`${rule}: ${planted(file, rule)}`);
  });
});

describe('the types of shared/', () => {
  it.each(['window.document', "process.cwd()"])('%s does not compile there', (code) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'chengqi-types-'));
    try {
      cpSync(path.join(root, 'shared/tsconfig.base.json'), path.join(folder, 'tsconfig.base.json'));
      writeFileSync(path.join(folder, 'one.ts'), `export const value: unknown = ${code};\n`);
      writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ extends: './tsconfig.base.json', compilerOptions: { noEmit: true, composite: false, emitDeclarationOnly: false }, include: ['one.ts'] }));
      expect(() => execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8', stdio: 'pipe' })).toThrow(/TS2304|TS2584|TS2580|TS2591|Command failed/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 30_000);
});
