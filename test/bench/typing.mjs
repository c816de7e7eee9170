// From a key to the painted frame: the plan editor with its outline, table of targets and findings open, beside slate-react's plain
// rich-text editor with the same text, turn by turn in one browser. A plan of 100,000 characters with 500 targets unless other
// numbers are given. The figure of the last line is the 95th percentile; the medians stand above it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { root } from '../../main/build/bundles.mjs';
import { longPlan } from './typing/long-plan.mjs';

const ROUNDS = 5;
const KEYS = 50;
const BETWEEN_MS = 70;

/** words: characters and targets of the plan. */
export async function measure([length = '100000', targets = '500']) {
  const text = longPlan({ length: Number(length), targets: Number(targets) });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'chengqi-bench-'));
  const shell = await startShell(dataDir, text);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const pages = {
      ours: await openDraft(browser, shell.address),
      'slate-react rich text': await openRichText(browser, text, false),
      'slate-react rich text, chunked': await openRichText(browser, text, true),
    };
    const times = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [name, page] of Object.entries(pages)) {
        const taken = await typeInto(page);
        // The first round warms up.
        if (round > 0) times[name].push(...taken);
      }
    }
    for (const [name, taken] of Object.entries(times)) console.log(`${name}: median ${at(taken, 0.5)} ms, 95% ${at(taken, 0.95)} ms`);
    const { ours, ...theirs } = Object.fromEntries(Object.entries(times).map(([name, taken]) => [name, at(taken, 0.95)]));
    return { ours, theirs };
  } finally {
    await browser.close();
    await shell.stop();
    rmSync(dataDir, { recursive: true });
  }
}

const at = (values, share) => Number([...values].sort((a, b) => a - b)[Math.floor(values.length * share)].toFixed(1));

/** The browser shell on a library that holds the plan and a draft seeded from it. */
async function startShell(dataDir, text) {
  const file = path.join(dataDir, '2025.txt');
  writeFileSync(file, text);
  const cli = (...words) => {
    const done = spawnSync(process.execPath, [path.join(root, 'main/build/run-cli.mjs'), ...words, '--db', path.join(dataDir, 'chengqi.db')], { encoding: 'utf8', cwd: root });
    if (done.status !== 0) throw new Error(done.stderr || done.stdout);
  };
  cli('import', file);
  cli('seed', '--from', '2025', '--to', '2026');
  const child = spawn(process.execPath, [path.join(root, 'dist/main/browser.cjs')], { env: { ...process.env, CHENGQI_DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const found = /http:\/\/127\.0\.0\.1:\S+/.exec(printed);
      if (found) resolve(found[0]);
    });
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = () => {
    child.kill();
    return ended;
  };
  return { address, stop };
}

async function openDraft(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(address);
  await page.getByRole('navigation', { name: '工作步骤' }).getByRole('button', { name: '起草' }).click();
  await page.getByRole('navigation', { name: '正在起草的计划' }).getByRole('button').first().click();
  return readyToType(page);
}

async function openRichText(browser, text, chunks) {
  const entry = fileURLToPath(new URL('typing/rich-text.jsx', import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', jsx: 'automatic', minify: true, define: { 'process.env.NODE_ENV': '"production"' } });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.setContent('<!doctype html><html lang="zh-CN"><body></body></html>');
  const given = { benchParagraphs: text.split('\n').filter(Boolean), benchChunks: chunks };
  await page.evaluate((values) => void Object.assign(window, values), given);
  await page.addScriptTag({ content: outputFiles[0].text });
  return readyToType(page);
}

/** Puts the caret into the middle of the text and notes for each key when its frame is painted. */
async function readyToType(page) {
  const body = page.getByRole('textbox', { name: '正文' });
  await body.waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1500);
  const paragraphs = body.locator('[data-slate-node="element"]');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.evaluate(() => {
    window.benchTimes = [];
    document.addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => window.benchTimes.push(performance.now() - timeStamp);
        channel.port2.postMessage(null);
      });
    }, true);
  });
  return page;
}

async function typeInto(page) {
  await page.bringToFront();
  await page.evaluate(() => void window.benchTimes.splice(0));
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press('abcdefgh'.charAt(key % 8));
    await page.waitForTimeout(BETWEEN_MS);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => window.benchTimes);
}
