import type { BlockRule, PlanRule } from '../finding';
import { carriedTimes } from './carried-times';
import { dates } from './dates';
import { disagreeingMentions } from './disagreeing-mentions';
import { documentNumbers } from './document-numbers';
import { doubleParagraphs } from './double-paragraphs';
import { droppedTargets } from './dropped-targets';
import { emptyHeadings } from './empty-headings';
import { halfWidth } from './half-width';
import { headingPunctuation } from './heading-punctuation';
import { longSentences } from './long-sentences';
import { numbering } from './numbering';
import { openFigures } from './open-figures';
import { parts } from './parts';
import { ranges } from './ranges';
import { repeatedWords } from './repeated-words';
import { staleYears } from './stale-years';
import { straySpaces } from './stray-spaces';
import { sums } from './sums';
import { terms } from './terms';
import { titleYear } from './title-year';
import { typedNumbers } from './typed-numbers';
import { undecided } from './undecided';
import { unlistedFigures } from './unlisted-figures';
import { unreadableFigures } from './unreadable-figures';
import { unpairedMarks } from './unpaired-marks';
import { weakerTargets } from './weaker-targets';

/** Every rule; a new one is a file here and a line in one of these. */
export const BLOCK_RULES: readonly BlockRule[] = [
  openFigures, unreadableFigures, staleYears, carriedTimes, typedNumbers, headingPunctuation, halfWidth, straySpaces, documentNumbers, dates, ranges, repeatedWords, longSentences, unpairedMarks, terms, parts,
];
export const PLAN_RULES: readonly PlanRule[] = [
  titleYear, disagreeingMentions, undecided, weakerTargets, droppedTargets, sums, unlistedFigures, numbering, emptyHeadings, doubleParagraphs,
];

/** What each rule looks for, in words, by its id. */
export const RULE_NAMES: Readonly<Record<string, string>> = Object.fromEntries([...BLOCK_RULES, ...PLAN_RULES].map(({ id, name }) => [id, name]));
