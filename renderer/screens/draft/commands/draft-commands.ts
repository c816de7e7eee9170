import { commitments } from '../../../../shared/model';
import { confirmBlocks, pathOfBlock } from '../../../editor';
import type { DraftSession } from '../draft-session';
import { goToFinding, nextFinding } from '../findings';
import { goToBlock, goToTarget } from '../go-to';
import { isTargetOpen } from '../../../../shared/targets';
import { isBlockOpen, nextUndecided } from '../progress';
import type { Command, Desk } from './command';

export const DRAFT_COMMANDS: readonly Command[] = [
  { id: 'save', name: '立即保存', group: '草稿', keys: ['Ctrl+KeyS'], where: 'desk', run: (_session, desk) => desk.saveNow() },
  { id: 'keep-version', name: '存为版本', group: '草稿', keys: ['Ctrl+Shift+KeyS'], where: 'desk', run: nameVersion },
  { id: 'next-open', name: '下一处待处理', group: '草稿', keys: ['F8'], where: 'desk', run: goToNext, enabled: (session) => nextUndecided(session.plan(), session.caret()) !== null },
  { id: 'next-finding', name: '下一处问题', group: '草稿', keys: ['F7'], where: 'desk', run: goToNextFinding },
  { id: 'confirm', name: '确认光标处的指标或段落', group: '草稿', keys: ['Ctrl+Enter'], where: 'desk', run: confirmHere },
];

/** Takes the person to the next block or target that waits for a decision, and shows where to decide. */
function goToNext(session: DraftSession, desk: Desk): void {
  const next = nextUndecided(session.plan(), session.caret());
  if (!next) return;
  desk.showTab(next.target ? 'targets' : 'last-year');
  if (next.target) goToTarget(session.editor, next.target);
  else goToBlock(session.editor, next.block);
}

/** To the field in which the version is named. */
function nameVersion(_session: DraftSession, desk: Desk): void {
  desk.showTab('versions');
  // The panel is drawn first.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#version-name')?.focus());
}

/** To what is to be mended next, the gravest first. */
function goToNextFinding(session: DraftSession, desk: Desk): void {
  desk.showTab('findings');
  const found = nextFinding(session, desk.findings());
  if (found) goToFinding(session.editor, found);
  else desk.tell('没有发现问题。');
}

/** Decides what the caret stands in: the open target, else the open block. */
function confirmHere(session: DraftSession): void {
  const plan = session.plan();
  const caret = session.caret();
  const target = commitments(plan).find(({ id }) => id === caret.target);
  const block = plan.blocks.find(({ id }) => id === caret.block);
  const path = block && pathOfBlock(session.editor, block.id);
  if (target && isTargetOpen(target)) session.describe([target.id], { confirmed: true });
  else if (block && path && isBlockOpen(block)) confirmBlocks(session.editor, [path], true);
}
