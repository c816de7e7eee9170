// Composing a plan of 30,000 characters into pages, as the preview does while one types, beside LibreOffice laying out the same .docx
// (its start included: nothing of ours starts a program). Before that, the time of the first composition, when nothing is warm.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundle } from '../support/bundle.mjs';

const RUNS = 15;
const OFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);

export async function measure() {
  const { composePages, layoutNotice, longPlanLines, planOf, writeNoticeDocx } = await bundled();
  const { document } = layoutNotice(planOf(longPlanLines(30_000, { seed: 1 }), { id: 'p' }));
  const timed = (run) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  console.log(`the first time: ${timed(() => composePages(document)).toFixed(1)} ms for ${composePages(document).pages.length} pages`);
  const times = Array.from({ length: RUNS }, () => timed(() => composePages(document))).sort((a, b) => a - b);
  const ours = Number(times[Math.floor(RUNS / 2)].toFixed(1));
  if (!OFFICE) return { ours, theirs: {} };
  const docx = await writeNoticeDocx(document, { date: new Date(0) });
  return { ours, theirs: { LibreOffice: Math.round(timed(() => print(docx))) } };
}

function print(docx) {
  const folder = mkdtempSync(path.join(tmpdir(), 'chengqi-bench-'));
  try {
    writeFileSync(path.join(folder, 'in.docx'), docx);
    execFileSync(OFFICE, [`-env:UserInstallation=file://${path.join(folder, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'in.docx')], { stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is measured, bundled as it ships. */
const bundled = () => bundle(`
    export { composePages } from './shared/pages';
    export { layoutNotice } from './shared/notice';
    export { writeNoticeDocx } from './main/export';
    export { longPlanLines } from './test/support/long-plans';
    export { planOf } from './test/support/plans';`);
