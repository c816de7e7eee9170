/** Control words of RTF 1.9.1 by what they mean for the text. */

/** Destinations whose content is no text of the document ("Destinations"); those with \* are left out unless kept below. */
export const LEFT_OUT: ReadonlySet<string> = new Set(`
  fonttbl filetbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator info pict object nonshppict header headerl headerr headerf footer footerl
  footerr footerf footnote annotation atnid atnauthor atndate bkmkstart bkmkend fldinst sp xe tc tcn rxe do pgptbl themedata datastore latentstyles xmlnstbl
  mmathPr wgrffmtfilter panose falt`.trim().split(/\s+/));

/** Destinations marked with \* that hold text all the same. */
export const KEPT: ReadonlySet<string> = new Set(['shpinst', 'ud', 'shptxt']);

/** Words that stand for characters ("Special Characters"). */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t', line: '\n', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', emspace: ' ', enspace: ' ', qmspace: ' ', nestcell: '\t',
};

export const SYMBOLS: Readonly<Record<string, string>> = { '~': ' ', _: '-', '{': '{', '}': '}', '\\': '\\' };

/** Character sets of fonts (\fcharsetN) and code pages (\ansicpgN) by their name in the WHATWG Encoding Standard. */
export const CHARSETS: Readonly<Record<number, string>> = { 128: 'shift_jis', 129: 'euc-kr', 134: 'gb18030', 136: 'big5', 77: 'macintosh', 204: 'windows-1251' };
export const CODE_PAGES: Readonly<Record<number, string>> = { 936: 'gb18030', 54936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 1251: 'windows-1251', 1252: 'windows-1252', 65001: 'utf-8' };
