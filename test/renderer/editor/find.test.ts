import { FIND_ALL, findInRuns, findMatches, fromSlate, replaceMatches, replaceSpans, type FindQuery } from '../../../renderer/editor';
import { editorOn, linesOn } from '../../support/slate-editors';

const found = (text: string, query: Partial<FindQuery>) => findInRuns([{ text }], { ...FIND_ALL, ...query }).map(({ start, end }) => text.slice(start, end) + '@' + start);

const texts: [name: string, text: string, query: Partial<FindQuery>, places: string[]][] = [
  ['every place, apart from one another', '甲甲甲', { text: '甲甲' }, ['甲甲@0']],
  ['nothing for nothing', '甲', { text: '' }, []],
  ['a comma of either width', '甲，乙,丙', { text: ',' }, ['，@1', ',@3']],
  ['letters and digits of either width and case', 'ＧＤＰ增长８%，gdp', { text: 'GDP' }, ['ＧＤＰ@0', 'gdp@8']],
  ['one width only when that is asked for', '甲，乙,丙', { text: ',', anyWidth: false }, [',@3']],
  ['a number anywhere', '2015年15项1500件', { text: '15' }, ['15@2', '15@5', '15@8']],
  ['a whole number only', '2015年15项1500件，15.5%，1,150件，3.15', { text: '15', wholeNumbers: true }, ['15@5']],
  ['a whole number at the end of a sentence', '共15.', { text: '15', wholeNumbers: true }, ['15@1']],
  ['a whole Chinese numeral only', '五项、十五项、五十项', { text: '五', wholeNumbers: true }, ['五@0']],
  ['words are not numbers', '改革开放', { text: '改革', wholeNumbers: true }, ['改革@0']],
  ['signs that mean something in patterns', '（1.）(1.)', { text: '(1.)' }, ['（1.）@0', '(1.)@4']],
];
test.each(texts)('%s', (_name, text, query, places) => expect(found(text, query)).toEqual(places));

test('in the figures of targets, outside of them, or both', () => {
  const runs = [{ text: '建成15个，其中' }, { text: '15个', target: 't1' }, { text: '以上' }];
  const places = (text: string, scope: FindQuery['scope']) => findInRuns(runs, { ...FIND_ALL, text, scope }).map(({ start }) => start);
  expect([places('15', 'all'), places('15', 'prose'), places('15', 'target')]).toEqual([[2, 8], [2], [8]]);
  // What reaches over an edge is found among all only.
  expect([places('个以', 'all'), places('个以', 'prose'), places('个以', 'target')]).toEqual([[10], [], []]);
});

test('spans of a text are replaced together', () => {
  expect(replaceSpans('甲乙甲', [{ start: 0, end: 1 }, { start: 2, end: 3 }], '丙丁')).toBe('丙丁乙丙丁');
});

const replacements: [name: string, before: string[], find: string, by: string, after: string[]][] = [
  ['words in all blocks', ['h1 推进改革', 'p 改革，改革'], '改革', '创新发展', ['h1 推进创新发展', 'p 创新发展，创新发展']],
  ['nothing in their place', ['p 进一步推进'], '进一步', '', ['p 推进']],
  ['all of a block', ['p 改革', 'p 乙'], '改革', '', ['p ', 'p 乙']],
  ['a number inside a mark', ['p 办理⟦t1:9000件⟧以上'], '9000', '9500', ['p 办理⟦t1:9500件⟧以上']],
  ['a whole mark', ['p 办理⟦t1:9000件⟧以上'], '9000件', '12000件', ['p 办理⟦t1:12000件⟧以上']],
  ['a whole mark by words', ['p 办理⟦t1:9000件⟧以上'], '9000件', '一批', ['p 办理一批以上']],
  ['a figure to its unit', ['p 办理⟦t1:9000件⟧以上'], '9', '19', ['p 办理⟦t1:19000件⟧以上']],
  ['words before a mark and the figure in it', ['p 办理⟦t1:9000件⟧以上'], '办理9000', '受理约9500', ['p 受理约⟦t1:9500件⟧以上']],
  ['words behind a mark and the unit in it', ['p 办理⟦t1:9000件⟧以上'], '件以上', '件左右', ['p 办理⟦t1:9000件⟧左右']],
  ['from one mark into the next', ['p ⟦t1:15件⟧和⟦t2:30项⟧'], '15件和30', '16件及31', ['p ⟦t1:16件⟧及⟦t2:31项⟧']],
  ['the words between two marks', ['p ⟦t1:15件⟧和⟦t2:30项⟧'], '和', '、', ['p ⟦t1:15件⟧、⟦t2:30项⟧']],
];
test.each(replacements)('replaces %s, in one step', async (_name, before, text, by, after) => {
  const { editor } = editorOn(before);
  replaceMatches(editor, findMatches(fromSlate(editor.children), { ...FIND_ALL, text }), by);
  expect(linesOn(editor, false)).toEqual(after);
  await Promise.resolve();
  editor.undo();
  expect(linesOn(editor, false)).toEqual(before);
  expect(editor.history.undos).toEqual([]);
});
