/**
 * numbering.xml (ECMA-376 17.9): lists, and the text of each automatic number as Word shows it.
 *
 *   w:abstractNum ── w:lvl × 9 (start, numFmt, lvlText, lvlRestart, isLgl, pStyle)
 *   w:num ── w:abstractNumId, w:lvlOverride (startOverride or a whole lvl)
 *
 * Example: <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
 */
import { formatNumber } from './number-formats';
import type { Styles } from './styles';
import { walkXml, type XmlElement } from './xml';

export interface ListLevel {
  start: number;
  format: string;
  text: string;
  /** One-based level whose use restarts this one; 0 never (17.9.10). undefined: any higher level. */
  restart?: number;
  /** All numbers in Arabic digits (17.9.4). */
  legal: boolean;
  /** The paragraph style that is tied to this level (17.9.23). */
  style?: string;
}

interface AbstractList {
  levels: Map<number, ListLevel>;
  /** A numbering style whose list this one stands for (17.9.21). */
  link?: string;
}

interface List {
  abstract: string;
  overrides: Map<number, { start?: number; level?: ListLevel }>;
}

export interface Lists {
  abstracts: Map<string, AbstractList>;
  lists: Map<string, List>;
}

const whole = (text: string | undefined, otherwise: number): number => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise);

/** A child of w:lvl. */
const LEVEL: Record<string, (level: ListLevel, element: XmlElement) => void> = {
  start: (level, element) => void (level.start = whole(element.attr('val'), 0)), // 17.9.25
  numFmt: (level, element) => void (level.format = element.attr('val') ?? 'decimal'), // 17.9.17
  lvlText: (level, element) => void (level.text = element.attr('val') ?? ''), // 17.9.11
  lvlRestart: (level, element) => void (level.restart = whole(element.attr('val'), 0)), // 17.9.10
  isLgl: (level, element) => void (level.legal = !['0', 'false', 'off'].includes(element.attr('val') ?? '1')), // 17.9.4
  pStyle: (level, element) => void (level.style = element.attr('val') ?? ''), // 17.9.23
};

/** bytes: null for a document without lists. Gives null when the part is no XML. */
export function readNumbering(bytes: Uint8Array | null): Lists | null {
  const lists: Lists = { abstracts: new Map(), lists: new Map() };
  let abstract: AbstractList | null = null;
  let list: List | null = null;
  let override: { start?: number; level?: ListLevel } | null = null;
  let level: ListLevel | null = null;
  const open: string[] = [];
  const fault = bytes && walkXml(bytes, {
    open(element) {
      open.push(element.name);
      if (element.space !== 'w') return;
      const val = element.attr('val');
      if (level && open.at(-2) === 'lvl') LEVEL[element.name]?.(level, element);
      else if (element.name === 'abstractNum') lists.abstracts.set(element.attr('abstractNumId') ?? '', (abstract = { levels: new Map() }));
      else if (element.name === 'num') lists.lists.set(element.attr('numId') ?? '', (list = { abstract: '', overrides: new Map() }));
      else if (element.name === 'lvlOverride' && list) list.overrides.set(whole(element.attr('ilvl'), 0), (override = {}));
      else if (element.name === 'lvl') {
        level = { start: 0, format: 'decimal', text: '', legal: false };
        if (override) override.level = level;
        else abstract?.levels.set(whole(element.attr('ilvl'), 0), level);
      } else if (element.name === 'abstractNumId' && list) list.abstract = val ?? '';
      else if (element.name === 'startOverride' && override) override.start = whole(val, 0);
      else if (element.name === 'numStyleLink' && abstract) abstract.link = val ?? '';
    },
    close() {
      const name = open.pop();
      if (name === 'lvl') level = null;
      else if (name === 'lvlOverride') override = null;
      else if (name === 'num') list = null;
      else if (name === 'abstractNum') abstract = null;
    },
  });
  return fault ? null : lists;
}

/** Gives each numbered paragraph its label, in the order of the document. */
export interface Numberer {
  /** '' for what has no number: no list, a bullet, a hidden format. level: zero-based; found by the style when absent. */
  label(numId: string, level: number | undefined, style: string | undefined): string;
}

export function createNumberer({ abstracts, lists }: Lists, styles: Pick<Styles, 'numIdOf'>): Numberer {
  /** Lists that share an abstract list count on together. */
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  /** The abstract list that a list shows, through the numbering style that it may stand for. */
  const abstractOf = (list: List): string => {
    const link = abstracts.get(list.abstract)?.link;
    const linked = link === undefined ? undefined : lists.get(styles.numIdOf(link) ?? '');
    return linked?.abstract ?? list.abstract;
  };

  return {
    label(numId, level, style) {
      const list = lists.get(numId);
      const abstractId = list && abstractOf(list);
      const abstract = abstractId === undefined ? undefined : abstracts.get(abstractId);
      if (!list || abstractId === undefined || !abstract) return '';
      const levelOf = (n: number): ListLevel | undefined => list.overrides.get(n)?.level ?? abstract.levels.get(n);
      const tied = [...abstract.levels].find(([, each]) => style !== undefined && each.style === style)?.[0];
      const at = level ?? tied ?? 0;
      const here = levelOf(at);
      if (!here) return '';
      const count = counts.get(abstractId) ?? [];
      counts.set(abstractId, count);
      if (!begun.has(numId)) beginAnew(list, count);
      begun.add(numId);
      advance(count, at, levelOf);
      return here.format === 'bullet' ? '' : labelText(here, count, levelOf);
    },
  };
}

/** A list with an overridden start begins there once, though its abstract list has counted on (17.9.26). */
function beginAnew(list: List, count: (number | undefined)[]): void {
  for (const [level, { start }] of list.overrides) if (start !== undefined) count[level] = start - 1;
}

/** Counts one on, and lets the levels below begin again unless they say otherwise (17.9.10). */
function advance(count: (number | undefined)[], at: number, levelOf: (n: number) => ListLevel | undefined): void {
  const before = count[at];
  count[at] = before === undefined ? (levelOf(at)?.start ?? 0) : before + 1;
  for (let below = at + 1; below < 9; below++) {
    const restart = levelOf(below)?.restart ?? below;
    if (restart !== 0 && at < restart) count[below] = undefined;
  }
}

/** %1 … %9 stand for the numbers of the levels (17.9.11); a level above that was never used shows its start. */
function labelText(here: ListLevel, count: readonly (number | undefined)[], levelOf: (n: number) => ListLevel | undefined): string {
  return here.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = levelOf(Number(digit) - 1);
    if (!level) return '';
    const n = count[Number(digit) - 1] ?? level.start;
    // A legal level shows even 一 as 1, but leaves hidden numbers hidden.
    return formatNumber(n, here.legal && level.format !== 'none' ? 'decimal' : level.format);
  });
}
