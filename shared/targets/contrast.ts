/**
 * 全省新报备数减少1689家；我市新报备数减少458家: an area is part of an indicator only where the text sets two against each other.
 */
import type { Place } from './sentences';

const NEAR = 80;
const FIGURE = '(?=[^，。；]{2,20}\\d)';
const WIDE = new RegExp(`(?:^|[，。；])全[省国](?!排|第|首|前|平均|领|各|先|推|率|性)${FIGURE}`);
const OWN = new RegExp(`(?:^|[，。；])(?:我[市县区]|全[市县区])${FIGURE}`);
const AREA = /^(?:全[省国市县区]|我[市县区])/;

/** The area that begins the figure's clause, when another one stands against it nearby; else ''. */
export function contrastedArea(text: string, place: Place): string {
  const area = AREA.exec(place.left)?.[0];
  if (area === undefined || place.follows) return '';
  const around = text.slice(Math.max(0, place.clauseStart - NEAR), place.clauseStart + NEAR);
  return WIDE.test(around) && OWN.test(around) ? area : '';
}
