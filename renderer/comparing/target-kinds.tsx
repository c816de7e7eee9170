import type { TargetChangeKind } from '../../shared/align';
import { TARGET_WORDS } from './words';

/** What became of a target: ↑ 提高 ▲ 措辞加强. */
export const TargetKinds = ({ kinds }: { kinds: readonly TargetChangeKind[] }) => kinds.map((kind, nth) => (
  <span key={kind} className={`change-${kind}`}>{nth > 0 && ' '}{TARGET_WORDS[kind].mark} {TARGET_WORDS[kind].word}</span>
));
