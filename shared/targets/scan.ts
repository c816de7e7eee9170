/**
 * Where numbers with units stand in a plain text.
 *
 *   candidate = [多少] number [余] [scale] [余] unit [per unit]   45家  三十余万人次  35微克/立方米  百分之五  三成
 *             | number [unit] dash number unit                    1-2家  10%至15%  三至五个
 *             | number 分之 number                                三分之一
 *             | 翻番 | 翻 number 番                                翻一番
 *             | rank                                              第5位  前三名  首位  全省第一  保5争9
 *             | scale 元以上                                       亿元以上（项目）
 */
import { readNumber } from '../text';
import type { Candidate } from './candidate';
import { readRank } from './rank';
import { unitAt, type UnitKind } from './words/units';

const BEGIN = /[\d零一二两三四五六七八九十百千万亿数几翻首第前保上近]/;
const SCALE = /(?:十|百|千)?(?:万亿|[万亿])|千(?=[家名人户亩吨元])/y;
const MORE = /[余多]/;
const SO_MANY = /[十百千]?万?/y;
const DASH = /[-–—－~]{1,2}|[至到]/y;
const PER = /[/每]/;
/** 数十、上百、近千: a numeral that stands for its order of magnitude. */
const VAGUE = /(数|几|上|近|成|逾|超)(?=[十百千])/y;
const MULTIPLY = /翻(?:([一两二三四])?番|倍)/y;
const FRACTION = /([二两三四五六七八九十百千]+|\d+)分之([一二两三四五六七八九十百零〇]+(?:点[一二三四五六七八九零〇]+)?|\d+(?:\.\d+)?)/y;
const BARE_SCALE = /(?:[十百千]?[万亿])元(?=以上|以下|及以上)/y;
const TENTHS = /([一二两三四五六七八九]|\d)成(?:([一二三四五六七八九])(?!成))?(?![果立为员功本分就绩效长年熟交品套型人才片批果])/y;
/** 10/10万: a rate of its own, not two quantities. */
const RATE_PER = /\d\/$/;
const FOREIGN = /[A-Za-z.．\d]/;

const sticky = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

interface ReadUnit { end: number; unit: string; kind: UnitKind; more: boolean }

/** [余] [scale] [余] unit [/unit]: everything between the number and its end. */
function readUnit(text: string, from: number): ReadUnit | null {
  let at = from;
  let more = false;
  const takeMore = (): void => {
    if (!MORE.test(text.charAt(at))) return;
    more = true;
    at += 1;
  };
  takeMore();
  if (text.charAt(at) === '个' && /亿|万/.test(text.charAt(at + 1))) at += 1;
  const scale = sticky(SCALE, text, at)?.[0] ?? '';
  at += scale.length;
  takeMore();
  const found = text.startsWith('人口', at) ? null : unitAt(text, at) ?? unknownUnit(text, at);
  if (!found) {
    const closed = /^(?:[，。；、！？）]|以上|以下|左右|人口|$)/.test(text.slice(at, at + 2));
    return scale !== '' && closed ? { end: at, unit: scale, kind: 'count', more } : null;
  }
  at += found.unit.length;
  let unit = scale + found.unit;
  if (PER.test(text.charAt(at))) {
    const below = perSo(text, at + 1) ?? perTime(text, at + 1);
    if (below && (text.charAt(at) === '/' || found.kind === 'measure')) {
      unit += text.charAt(at) + below.unit;
      at += 1 + below.unit.length;
    }
  }
  if (MORE.test(text.charAt(at)) && text.charAt(at) === '多') {
    more = true;
    at += 1;
  }
  return { end: at, unit, kind: found.kind, more };
}

/** 4.5批次/千人, 35微克/立方米: what a unit is counted by. */
function perSo(text: string, at: number): { unit: string } | null {
  const so = sticky(SO_MANY, text, at)?.[0] ?? '';
  const found = unitAt(text, at + so.length);
  return found && { unit: so + found.unit };
}

/** Measure words are an open class: one character between an Arabic number and the end of its phrase (9644桌，). */
const UNKNOWN = /[\u4e00-\u9fff](?=[，。；、！）]|以上|以下|以内|左右|$)/y;
const NO_UNIT = /[年月日号时点级强版后前起来内外的是等大中上下和与及以余多万亿千百十为将者型式类度网]/;

function unknownUnit(text: string, at: number): { unit: string; kind: UnitKind } | null {
  const unit = /[\d万亿余多]/.test(text.charAt(at - 1)) ? sticky(UNKNOWN, text, at)?.[0] : undefined;
  return unit === undefined || NO_UNIT.test(unit) ? null : { unit, kind: 'count' };
}

const perTime = (text: string, at: number): { unit: string } | null => {
  const sign = text.charAt(at);
  return '年月日时人'.includes(sign) && sign !== '' ? { unit: sign } : null;
};

function readFraction(text: string, at: number): Candidate | null {
  const found = sticky(FRACTION, text, at);
  if (!found) return null;
  const below = { 百: 100, 千: 1000 }[found[1] ?? ''] ?? readNumber(found[1] ?? '', 0)?.value ?? 0;
  const [whole = '', decimals = ''] = (found[2] ?? '').split('点');
  const above = readNumber(whole, 0);
  if (!above || below < 2) return null;
  const tail = [...decimals].map((sign) => readNumber(sign, 0)?.value ?? 0).join('');
  const part = tail === '' ? above.value : Number(`${above.value}.${tail}`);
  const permille = below === 1000;
  const value = permille ? part : Math.round((part / below) * 10_000) / 100;
  const more = MORE.test(text.charAt(at + found[0].length));
  return { start: at, end: at + found[0].length, value, unit: permille ? '‰' : '%', kind: 'percent', script: 'chinese', bound: more ? '>' : null, form: 'amount' };
}

function readMultiple(text: string, at: number): Candidate | null {
  const found = sticky(MULTIPLY, text, at);
  if (!found) return null;
  const times = found[1] ? (readNumber(found[1], 0)?.value ?? 1) : 1;
  return { start: at, end: at + found[0].length, value: (2 ** times - 1) * 100, unit: '%', kind: 'percent', script: 'chinese', bound: null, form: 'multiple' };
}

function readBareScale(text: string, at: number): Candidate | null {
  const found = /[\d零一二两三四五六七八九十百千几数余多]/.test(text.charAt(at - 1)) ? null : sticky(BARE_SCALE, text, at);
  if (!found) return null;
  const scale = found[0].slice(0, -1);
  const head = readNumber(scale.charAt(0) === '千' ? '一千' : scale.charAt(0) === '百' ? '一百' : scale.charAt(0), 0);
  const value = head ? head.value : 1;
  return { start: at, end: at + found[0].length, value, unit: `${scale.slice(-1)}元`, kind: 'money', script: 'chinese', bound: null, form: 'bare-scale' };
}

function readTenths(text: string, at: number): Candidate | null {
  const found = sticky(TENTHS, text, at);
  if (!found) return null;
  const value = (readNumber(found[1] ?? '', 0)?.value ?? 0) * 10 + (found[2] ? (readNumber(found[2], 0)?.value ?? 0) : 0);
  return { start: at, end: at + found[0].length, value, unit: '%', kind: 'percent', script: 'chinese', bound: null, form: 'amount' };
}

/** 两三家, 三五个: two neighbouring digits are a range. */
function neighbours(numeral: string): [number, number] | null {
  if (!/^[一二两三四五六七八][二三四五六七八九]$/.test(numeral)) return null;
  const low = readNumber(numeral.charAt(0), 0)?.value ?? 0;
  const high = readNumber(numeral.charAt(1), 0)?.value ?? 0;
  return high > low ? [low, high] : null;
}

function readAmount(text: string, at: number): Candidate | null {
  const vague = sticky(VAGUE, text, at)?.[1] ?? (text.charAt(at) === '百' || text.charAt(at) === '千' ? '' : null);
  const from = at + (vague?.length ?? 0);
  const first = vague === null ? readNumber(text, at) : readNumber(`一${text.slice(from, from + 8)}`, 0);
  if (!first) return null;
  const firstEnd = vague === null ? first.end : from + first.end - 1;
  const unit = readUnit(text, firstEnd);
  const dash = sticky(DASH, text, unit?.end ?? firstEnd) ?? sticky(DASH, text, firstEnd);
  const base = { start: at, script: first.script, form: 'amount' as const };
  if (dash && vague === null) {
    const secondAt = dash.index + dash[0].length;
    const second = readNumber(text, secondAt);
    const whole = second ? readUnit(text, second.end) : null;
    const alike = !unit || dash.index === firstEnd || unit.unit === whole?.unit || whole?.unit.endsWith(unit.unit);
    if (second && whole && alike && second.value > first.value) {
      return { ...base, end: whole.end, value: [first.value, second.value], unit: whole.unit, kind: whole.kind, bound: null };
    }
  }
  if (!unit) return null;
  const pair = neighbours(text.slice(at, firstEnd));
  const bound = unit.more ? '>' : vague === '近' ? '~' : vague === '上' || vague === '成' ? '>=' : vague ? '>' : null;
  if (vague === '' && !unit.more) return null;
  return { ...base, end: unit.end, value: pair ?? first.value, unit: unit.unit, kind: unit.kind, bound };
}

/** Every number with a unit, in order, none inside another. */
export function scanCandidates(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!BEGIN.test(text.charAt(at))) continue;
    const candidate = readRank(text, at) ?? readFraction(text, at) ?? readTenths(text, at) ?? readMultiple(text, at)
      ?? readBareScale(text, at) ?? readAmount(text, at);
    const digit = /\d/.test(text.charAt(at));
    const within = digit && (FOREIGN.test(text.charAt(at - 1)) || RATE_PER.test(text.slice(at - 2, at)));
    if (candidate && !within && !/^\/\d/.test(text.slice(candidate.end, candidate.end + 2))) {
      found.push(candidate);
      at = candidate.end - 1;
      continue;
    }
    // Pass over the whole number, so that no tail of it is read as another.
    const number = readNumber(text, at);
    if (number) at = number.end - 1;
  }
  return found;
}
