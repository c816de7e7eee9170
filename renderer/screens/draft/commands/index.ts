import { DRAFT_COMMANDS } from './draft-commands';
import { FIND_COMMANDS } from './find-commands';
import { NOTE_COMMANDS } from './note-commands';
import { PAPER_COMMANDS } from './paper-commands';
import { SECTION_COMMANDS } from './section-commands';
import { VIEW_COMMANDS } from './view-commands';
import type { Command } from './command';

/** Every command of the desk, in the order of the menu and of the list of keys. A new one is a line in one of these arrays. */
export const COMMANDS: readonly Command[] = [...DRAFT_COMMANDS, ...PAPER_COMMANDS, ...NOTE_COMMANDS, ...FIND_COMMANDS, ...SECTION_COMMANDS, ...VIEW_COMMANDS];

export { COMMAND_GROUPS, type Command, type Desk } from './command';
export { CommandMenu } from './command-menu';
export { KeyList } from './key-list';
export { useDeskKeys } from './use-desk-keys';
