import type { Command } from './command';

export const FIND_COMMANDS: readonly Command[] = [
  { id: 'find', name: '查找', group: '查找', keys: ['Ctrl+KeyF'], where: 'desk', run: (_session, desk) => desk.find.open('find') },
  { id: 'replace', name: '替换', group: '查找', keys: ['Ctrl+KeyH'], where: 'desk', run: (_session, desk) => desk.find.open('replace') },
  { id: 'find-next', name: '下一处', group: '查找', keys: ['F3'], where: 'desk', run: (_session, desk) => desk.find.next(1) },
  { id: 'find-previous', name: '上一处', group: '查找', keys: ['Shift+F3'], where: 'desk', run: (_session, desk) => desk.find.next(-1) },
];
