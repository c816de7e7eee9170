import type { TargetChangeKind } from '../../shared/align';
import { TARGET_WORDS } from './words';

/** What became of a target: ↑ 提高 ▲ 措辞加强; no kind is broken over two lines. */
export const TargetKinds = ({ kinds }: { kinds: readonly TargetChangeKind[] }) => kinds.map((kind) => (
  <span key={kind} className={`target-kind change-${kind}`}>{TARGET_WORDS[kind].mark} {TARGET_WORDS[kind].word}</span>
));
