import type { Target } from '../model';

/** A target waits while it is carried over with last year's figure and nobody has confirmed it. */
export function isTargetOpen({ confirmed, baseline, ...now }: Target): boolean {
  if (confirmed || !baseline) return false;
  return String(now.value) === String(baseline.value) && now.unit === baseline.unit && now.measure === baseline.measure && now.comparator === baseline.comparator;
}
