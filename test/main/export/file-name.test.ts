import { noticeFileName } from '../../../main/export';

describe('the name of an exported file', () => {
  it('is the title, without what file systems refuse', () => {
    expect(noticeFileName({ title: '关于印发《2025年“工作要点”》的通知' })).toBe('关于印发《2025年“工作要点”》的通知.docx');
    expect(noticeFileName({ title: 'a/b\\c:d*e?f"g<h>i|j\n' })).toBe('abcdefghij.docx');
  });

  it('is short enough for a path, does not end in a dot, and is never empty', () => {
    expect(noticeFileName({ title: '要'.repeat(200) })).toHaveLength(85);
    expect(noticeFileName({ title: '要点. .' })).toBe('要点.docx');
    expect(noticeFileName({ title: '???' })).toBe('公文.docx');
  });
});
