import { ReactEditor } from 'slate-react';
import { type BlockId, mentionedTargets } from '../../../../shared/model';
import { headingText } from '../../../../shared/outline';
import { addSectionAfter, blocksOfSection, elementToBlock, headingIndexOf, pathOfBlock, removeSection, type PlanSlateEditor } from '../../../editor';
import type { DraftSession } from '../draft-session';
import { renameSection } from '../outline/name-section';
import { letRunOn } from '../outline/numbering-choice';
import type { Command, Desk } from './command';

/** The section of the caret, for a command that is chosen in the menu. */
function sectionHere({ editor, caret }: DraftSession): BlockId | null {
  const { block } = caret();
  const path = block === null ? null : pathOfBlock(editor, block);
  const heading = path && editor.children[headingIndexOf(editor, path[0] ?? 0)];
  return heading && 'id' in heading ? heading.id : null;
}

function addSection({ editor, newId }: DraftSession, _desk: Desk, section: BlockId): boolean {
  const path = pathOfBlock(editor, section);
  if (path) addSectionAfter(editor, path[0] ?? 0, newId);
  ReactEditor.focus(editor);
  return false;
}

function removeIt({ editor }: DraftSession, desk: Desk, section: BlockId): boolean {
  const path = pathOfBlock(editor, section);
  const gone = path ? whatIsIn(editor, path[0] ?? 0) : '';
  if (path && removeSection(editor, path[0] ?? 0)) desk.tell(`已删除${gone}。按 Ctrl+Z 可以恢复。`);
  return true;
}

/** “深化改革”一节（3 段，2 项指标） */
function whatIsIn(editor: PlanSlateEditor, index: number): string {
  const blocks = blocksOfSection(editor, index).map(elementToBlock);
  const targets = mentionedTargets(blocks).size;
  const name = blocks[0] ? headingText(blocks[0]) : '';
  return `“${name || '空标题'}”一节（${blocks.length} 段${targets ? `，${targets} 项指标` : ''}）`;
}

function rename({ editor }: DraftSession, _desk: Desk, section: BlockId): boolean {
  renameSection(editor, section);
  return false;
}

const onHere = (act: NonNullable<Command['onSection']>): Pick<Command, 'run' | 'onSection' | 'enabled'> => ({
  onSection: act,
  run(session, desk) {
    const section = sectionHere(session);
    if (section) act(session, desk, section);
  },
  enabled: (session) => sectionHere(session) !== null,
});

/** （一） runs on through the plan, or starts again in each section. */
const numbering = (level: 2 | 3 | 4, number: string): Command => ({
  id: `numbering-${level}`, name: `${number}全文连续编号（再选一次则每节重编）`, group: '提纲', keys: [], where: 'desk',
  run: ({ editor }) => letRunOn(editor, level, !editor.facts.numbering.continuous.includes(level)),
});

/** What is done to a whole section: by these keys in the outline, in the menu to the section of the caret. */
export const SECTION_COMMANDS: readonly Command[] = [
  { id: 'add-section', name: '在本节后加一节', brief: '加一节', group: '提纲', keys: ['Enter'], where: 'outline', ...onHere(addSection) },
  { id: 'rename-section', name: '改本节标题', brief: '改标题', group: '提纲', keys: ['F2'], where: 'outline', ...onHere(rename) },
  { id: 'remove-section', name: '删除本节', brief: '删除', group: '提纲', keys: ['Delete'], where: 'outline', ...onHere(removeIt) },
  numbering(2, '（一）'),
  numbering(3, '1.'),
  numbering(4, '（1）'),
];
