import { EDITOR_COMMANDS } from '../../../renderer/editor';
import { COMMAND_GROUPS, COMMANDS } from '../../../renderer/screens/draft/commands';
import { keyName, keyText } from '../../../renderer/ui/key-name';

interface Item { label?: string; role?: string; accelerator?: string; registerAccelerator?: boolean; submenu?: Item[] }
const built: Item[][] = [];
jest.mock('electron', () => ({
  app: { isPackaged: false }, dialog: {}, shell: {},
  Menu: { buildFromTemplate: (template: Item[]) => built.push(template), setApplicationMenu: () => undefined },
}), { virtual: true });

test('every command has an id, a name and keys of its own, and stands in a group', () => {
  const ids = COMMANDS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // In the outline a key may mean what it means to no one elsewhere.
  for (const inOutline of [true, false]) {
    const keys = COMMANDS.filter((command) => (inOutline ? command.onSection ?? command.where !== 'paper' : command.where !== 'outline')).flatMap((command) => command.keys);
    // Tab is one thing in a table and another at a heading: such commands say where they mean their key.
    const apart = new Set(EDITOR_COMMANDS.flatMap((command) => (command.keyMeans ? command.keys : [])));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at && !apart.has(key))).toEqual([]);
  }
  for (const command of COMMANDS) {
    expect(command.name).toMatch(/[\u4e00-\u9fff]/);
    expect(COMMAND_GROUPS).toContain(command.group);
  }
});

test('whatever the paper answers to is among the commands of the desk', () => {
  expect(COMMANDS.map(({ id }) => id)).toEqual(expect.arrayContaining(EDITOR_COMMANDS.map(({ id }) => id)));
});

test('keys are written as they stand on a keyboard', () => {
  expect(['Ctrl+KeyS', 'Ctrl+Shift+Digit1', 'Alt+ArrowUp', 'Ctrl+Slash', 'F8', 'Tab'].map(keyText)).toEqual(['Ctrl+S', 'Ctrl+Shift+1', 'Alt+↑', 'Ctrl+/', 'F8', 'Tab']);
});

/** What Electron gives to roles that name no key of their own (on Windows and Linux). */
const OF_ROLES: Record<string, string> = {
  close: 'Ctrl+KeyW', zoomOut: 'Ctrl+Minus', resetZoom: 'Ctrl+Digit0', toggleDevTools: 'Ctrl+Shift+KeyI', pasteAndMatchStyle: 'Ctrl+Shift+KeyV',
  cut: 'Ctrl+KeyX', copy: 'Ctrl+KeyC', paste: 'Ctrl+KeyV', selectAll: 'Ctrl+KeyA', quit: 'Ctrl+KeyQ',
};

const codeOf = (key: string) => (/^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : ({ '=': 'Equal', '-': 'Minus', '/': 'Slash' }[key] ?? key));
/** CmdOrCtrl+Shift+F as the page would name that press. */
function pressOf(accelerator: string): string {
  const parts = accelerator.split('+');
  return keyName({ ctrlKey: parts.includes('CmdOrCtrl'), metaKey: false, altKey: parts.includes('Alt'), shiftKey: parts.includes('Shift'), code: codeOf(parts.at(-1) ?? '') });
}

test('the window\'s menu takes no key that a command of the desk answers to', async () => {
  const { setMenu } = await import('../../../main/electron/menu');
  setMenu({ window: {} as never, version: '0', dataDir: '', logFile: '' });
  const items = built.flat().flatMap((menu) => menu.submenu ?? []);
  const taken = items.flatMap((item) => {
    if (item.registerAccelerator === false) return [];
    const key = item.accelerator ? pressOf(item.accelerator) : OF_ROLES[item.role ?? ''];
    return key ? [key] : [];
  });
  expect(taken).toContain('F11');
  const ours = new Set(COMMANDS.flatMap((command) => command.keys));
  expect(taken.filter((key) => ours.has(key))).toEqual([]);
});

test('a command of the window\'s menu that the page answers is shown with the key of the desk', async () => {
  const ours = new Set(COMMANDS.flatMap((command) => command.keys));
  const asked = built.flat().flatMap((menu) => menu.submenu ?? []).filter((item) => item.registerAccelerator === false).map((item) => pressOf(item.accelerator ?? ''));
  expect(asked.length).toBeGreaterThan(1);
  for (const key of asked) expect(ours).toContain(key);
});
