import type { BlockChange, TargetChangeKind } from '../../shared/align';

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

export const TARGET_WORDS: Record<TargetChangeKind, { word: string; mark: string }> = {
  kept: { word: '不变', mark: '＝' },
  raised: { word: '提高', mark: '↑' },
  lowered: { word: '下降', mark: '↓' },
  changed: { word: '口径改变', mark: '≠' },
  added: { word: '新增', mark: '＋' },
  dropped: { word: '取消', mark: '－' },
};
