import { TARGET_CHANGE_WORDS, type BlockChange, type TargetChangeKind } from '../../shared/align';

/** What a change is called, and the shape that goes with its colour. */
export const SECTION_WORDS: Record<BlockChange, { word: string; mark: string }> = {
  same: { word: '未变', mark: '＝' },
  edited: { word: '改写', mark: '✎' },
  moved: { word: '移动', mark: '⇅' },
  merged: { word: '合并', mark: '⊃' },
  split: { word: '拆分', mark: '⊂' },
  added: { word: '新增', mark: '＋' },
  removed: { word: '删除', mark: '－' },
};

const TARGET_MARKS: Record<TargetChangeKind, string> = {
  kept: '＝', raised: '↑', lowered: '↓', hardened: '▲', softened: '▽', remeasured: '≠', renamed: '✎', added: '＋', dropped: '－',
};

export const TARGET_KINDS = Object.keys(TARGET_MARKS) as TargetChangeKind[];

export const TARGET_WORDS = Object.fromEntries(TARGET_KINDS.map((kind) => [kind, { word: TARGET_CHANGE_WORDS[kind], mark: TARGET_MARKS[kind] }])) as Record<TargetChangeKind, { word: string; mark: string }>;
