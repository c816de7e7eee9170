import fc from 'fast-check';
import { cutPieces, lightPieces } from '../../../renderer/comparing';
import { diffText } from '../../../shared/align';

const prose = fc.array(fc.constantFrom('科技', '平台', '360家', '，', '增长', '8%', '\n'), { maxLength: 14 }).map((parts) => parts.join(''));
const places = fc.array(fc.tuple(fc.nat(24), fc.nat(6)).map(([start, length]) => ({ start, end: start + length })), { maxLength: 4 });
const later = (pieces: readonly { kind: string; text: string }[]) => pieces.filter(({ kind }) => kind !== 'deleted').map(({ text }) => text).join('');
const RUNS = { seed: 20160327, numRuns: 300 };

test('light changes no text and falls on exactly the characters of its places', () => {
  fc.assert(fc.property(prose, prose, places, (a, b, lit) => {
    const pieces = diffText(a, b);
    const shown = lightPieces(pieces, lit);
    const joined = (all: readonly { kind: string; text: string }[]) => ['same', 'deleted', 'inserted'].map((kind) => all.filter((piece) => piece.kind === kind).map(({ text }) => text).join(''));
    expect(joined(shown)).toEqual(joined(pieces));
    const lights = shown.filter(({ kind }) => kind !== 'deleted').flatMap(({ text, lit: isLit }) => [...Array(text.length).keys()].map(() => isLit));
    expect(lights).toEqual([...Array(b.length).keys()].map((at) => lit.some(({ start, end }) => start <= at && at < end)));
  }), RUNS);
});

test('pieces are cut at a place of the later text, and nothing is lost', () => {
  fc.assert(fc.property(prose, prose, fc.nat(20), (a, b, at) => {
    const pieces = diffText(a, b);
    const [head, rest] = cutPieces(pieces, at);
    expect([later(head), later(rest)]).toEqual([b.slice(0, at), b.slice(at)]);
    expect([...head, ...rest].filter(({ kind }) => kind !== 'inserted').map(({ text }) => text).join('')).toBe(a);
  }), RUNS);
});
