import { SIDE_TABS } from '../side-tabs';
import type { Command } from './command';

/** Focus goes to the row of the section in which the caret is. */
function focusOutline(): void {
  document.querySelector<HTMLElement>('.draft-outline [data-section][tabindex="0"]')?.focus();
}

export const VIEW_COMMANDS: readonly Command[] = [
  { id: 'outline', name: '到提纲', group: '查看', keys: ['F6'], where: 'desk', run: focusOutline },
  ...SIDE_TABS.map(({ key, label }, nth): Command => ({ id: `tab-${key}`, name: `右栏：${label}`, group: '查看', keys: [`Alt+Shift+Digit${nth + 1}`], where: 'desk', run: (_session, desk) => desk.showTab(key) })),
  { id: 'keys', name: '快捷键与标记说明', group: '帮助', keys: ['Ctrl+Slash', 'F1'], where: 'desk', run: (_session, desk) => desk.toggleKeys() },
];
