import type { Sides } from '../../../shared/contract';
import type { Anchor } from '../../../shared/review';

/** Where remarks can be made, and how; null where what stands there is past or closed. */
export type Remarking = { side: keyof Sides; onRemark: (anchor: Anchor) => void } | null;
