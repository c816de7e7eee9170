/**
 * 分别-lists: N subjects and N figures. 粮食、蔬菜产量分别增长2%和5%以上 is read as if each figure stood by its own subject.
 */
import { wordEdges } from '../text';
import type { Place } from './sentences';
import { AFTER } from './words/comparators';

const AND = /[、和及与]|以及/;
const ONLY_LINK = /^(?:[、，]|和|及|以及|与)*$/;

const afterWord = (right: string): string => AFTER.find(([word]) => right.startsWith(word))?.[0] ?? '';

/** The places of the list that begins at `from`: the figures that only 、 and 和 part. */
function listFrom(places: readonly Place[], from: number): Place[] {
  const list = places.slice(from, from + 1);
  for (let next = from + 1; next < places.length; next += 1) {
    const place = places[next];
    if (!place?.follows || !ONLY_LINK.test(place.left.slice(afterWord(place.left).length))) break;
    list.push(place);
  }
  return list;
}

/** 农药、化肥使用量: the last part's tail belongs to those before. */
const TAIL = /(?:平均|年均)?(?:使用|排放|生产|播种|种植|消费|销售|交易|成交|吞吐|发电|用水|用电|综合|总)?(?:量|面积|产值|增加值|额|收入|指数|浓度|(?:覆盖|利用|普及|合格|达标|入学)率)$/;

const MEASURED = /(?:[量额率积值数入度]|比例|比重|水平)$/;

/** 小学、初中|大班额比例, 高血压、糖尿病|患者规范管理率: what stands behind the one of a kind that is as long belongs to both. */
function tailBehind(part: string, last: string): string {
  const tail = last.slice(part.length);
  const alike = part.length >= 2 && tail.length >= 2 && MEASURED.test(tail) && /^[\u4e00-\u9fff]+$/.test(part) && wordEdges(last).has(part.length);
  return alike ? tail : '';
}

/** 国家级、省级、市级龙头企业: levels share the noun of the last. */
const LEVEL = /^(?:国家|省|市|县|区|部|州|特|[一二三四五]|[甲乙丙])级(?:以上)?$/;
/** 新增特级、一级企业: both are additions. */
const ADDED = /^(?:新增|净增|新认定|新培育|新建|新引进|新获批)/;

const DEED_BEFORE = /^(?:建成|培育|新增|净增|新认定|新培育|新建|新引进|新获批)/;

function shareTail(parts: string[]): void {
  const noun = /级(?:以上)?(.+)$/.exec(parts.at(-1) ?? '')?.[1];
  if (noun) parts.forEach((part, nth) => { if (LEVEL.test(part.replace(DEED_BEFORE, ''))) parts[nth] = part + noun; });
  const added = ADDED.exec(parts[0] ?? '')?.[0];
  if (added) parts.forEach((part, nth) => { if (nth > 0 && !ADDED.test(part)) parts[nth] = added + part; });
  const last = parts.at(-1) ?? '';
  parts.forEach((part, nth) => { if (!MEASURED.test(part)) parts[nth] = part + (tailBehind(part, last) || (TAIL.exec(last)?.[0] ?? '')); });
}

/** 婴儿死亡率、5岁|以下儿童死亡率分别…: an age in a subject is part of its name. */
function withAge(places: readonly Place[], from: number): Place | undefined {
  const [before, first] = [places[from - 1], places[from]];
  const age = before?.candidate.kind === 'age' && before.candidate.script === 'arabic' && first && before.candidate.end === first.candidate.start - first.left.length;
  return age ? { ...first, left: `${before.left}${String(before.candidate.value)}${before.candidate.unit}${first.left}` } : first;
}

/** Places rewritten so that each figure of a 分别-list has its own left words; null when there is no such list here. */
export function distribute(places: readonly Place[], from: number, named: readonly { indicator: string }[]): Place[] | null {
  const first = withAge(places, from);
  const mark = first?.left.lastIndexOf('分别') ?? -1;
  if (!first || mark < 0) return null;
  const list = [first, ...listFrom(places, from).slice(1)];
  if (list.length < 2) return null;
  const said = first.left.slice(mark + 2);
  const subject = first.left.slice(0, mark);
  const parts = subject === '' ? [] : subject.split(AND);
  const earlier = named.slice(-list.length).map(({ indicator }) => indicator);
  shareTail(parts);
  const subjects = parts.length === list.length ? parts : earlier.length === list.length && parts.length <= 1 && subject.length <= 2 ? earlier : null;
  if (!subjects) return null;
  const closing = afterWord(list.at(-1)?.right ?? '');
  return list.map((place, nth) => ({
    ...place,
    left: `${subjects[nth] ?? ''}${said}`,
    right: afterWord(place.right) === '' ? closing : afterWord(place.right),
  }));
}
