import { render } from '@testing-library/react';
import { Sheet } from '../../../renderer/paper/sheet';
import type { DrawnPage, DrawnPiece } from '../../../shared/pages';

const piece = (text: string, more: Partial<DrawnPiece> = {}): DrawnPiece => ({ text, xs: [...text].map((_, nth) => 1000 + nth * 315), face: 'fangsong', size: 32, stretch: 1, red: false, raise: 0, ...more });
const page = (...pieces: DrawnPiece[]): DrawnPage => ({
  number: 1, shown: true, lying: false, width: 11906, height: 16838, rules: [{ x: 1588, y: 6000, width: 8844, height: 30, red: true }],
  lines: [{ paragraph: 0, offset: 0, baseline: 3000, pieces }],
});
const textsOf = (drawn: DrawnPage) => [...render(<Sheet page={drawn} of={3} />).container.querySelectorAll('text')];

describe('a page on the screen', () => {
  it('draws every character at its place, in the fonts of its face', () => {
    const [han, digits] = textsOf(page(piece('达到'), piece('45', { face: 'times', xs: [1630, 1790] })));
    expect([han?.textContent, digits?.textContent]).toEqual(['达到', '45']);
    expect(digits?.getAttribute('x')).toBe('1630 1790');
    expect(digits?.getAttribute('font-family')).toMatch(/^"Times New Roman"/);
    expect(han?.getAttribute('font-family')).toMatch(/^"仿宋_GB2312"/);
    expect(han?.getAttribute('font-size')).toBe('320');
  });

  it('gives a place to both halves of a rare character', () => {
    const [rare] = textsOf(page(piece('𠮷字', { xs: [100, 415] })));
    expect(rare?.getAttribute('x')).toBe('100 100 415');
  });

  it('raises the number of a note', () => {
    expect(textsOf(page(piece('1', { raise: 100 })))[0]?.getAttribute('y')).toBe('2900');
  });

  it('narrows a long mark about its own places', () => {
    const [mark] = textsOf(page(piece('局', { xs: [800], stretch: 0.8, red: true })));
    expect(mark?.getAttribute('x')).toBe('1000');
    expect(mark?.getAttribute('transform')).toBe('scale(0.8 1)');
    expect(mark?.getAttribute('fill')).toBe('#e60012');
  });

  it('tells which page it is of how many', () => {
    expect(render(<Sheet page={page(piece('一'))} of={3} />).getByRole('img').getAttribute('aria-label')).toBe('第1页，共3页');
  });
});
