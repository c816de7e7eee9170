import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { placeWindow, readWindowState, writeWindowState } from '../../../main/electron/window-state';

const STATE = { x: 10, y: 20, width: 1200, height: 700, maximized: false };
const OFFICE = { x: 0, y: 0, width: 1366, height: 728 };
const SECOND = { x: 1366, y: 0, width: 1920, height: 1040 };
const WANTED = { width: 1440, height: 900 };

describe('the stored window state', () => {
  let file: string;
  beforeEach(() => {
    file = path.join(mkdtempSync(path.join(tmpdir(), 'chengqi-window-')), 'window.json');
  });
  afterEach(() => rmSync(path.dirname(file), { recursive: true }));

  it('is read as it was written', () => {
    writeWindowState(file, STATE);
    expect(readWindowState(file)).toEqual(STATE);
  });

  it('is nothing at the first start', () => {
    expect(readWindowState(file)).toBeNull();
  });

  it.each([
    ['', 'empty'],
    ['{"x":1', 'cut off'],
    ['null', 'no object'],
    [JSON.stringify({ ...STATE, width: 10 }), 'too narrow'],
    [JSON.stringify({ ...STATE, x: 1e9 }), 'far away'],
    [JSON.stringify({ ...STATE, height: '700' }), 'of another type'],
    [JSON.stringify({ ...STATE, maximized: undefined }), 'incomplete'],
  ])('is passed over when it cannot be used: %s (%s)', (text) => {
    writeFileSync(file, text);
    expect(readWindowState(file)).toBeNull();
  });
});

describe('placeWindow', () => {
  it('opens where the window was closed', () => {
    expect(placeWindow(STATE, [OFFICE], WANTED)).toEqual({ x: 10, y: 20, width: 1200, height: 700 });
    expect(placeWindow({ ...STATE, x: 1500 }, [OFFICE, SECOND], WANTED)).toMatchObject({ x: 1500 });
  });

  it('comes back to a screen that exists', () => {
    expect(placeWindow({ ...STATE, x: 1500 }, [OFFICE], WANTED)).toEqual(OFFICE);
    expect(placeWindow({ ...STATE, y: 720 }, [OFFICE], WANTED)).toEqual(OFFICE);
  });

  it('is never larger than its screen', () => {
    expect(placeWindow({ ...STATE, x: 1000, width: 2500, height: 2000 }, [OFFICE, SECOND], WANTED)).toEqual({ x: 1000, y: 20, width: 1920, height: 1040 });
  });

  it('stands in the middle at first', () => {
    expect(placeWindow(null, [SECOND], WANTED)).toEqual({ x: 1366 + 240, y: 70, width: 1440, height: 900 });
  });
});
