/** Control words by what they mean to the text (Rich Text Format Specification 1.9.1). */

/** Destinations whose content is no part of the body, beside all that are marked \* and not in `ENTERED`. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'colortbl', 'stylesheet', 'info', 'pict', 'nonshppict', 'objdata', 'objclass', 'objname', 'fldinst', 'annotation', 'header', 'headerl', 'headerr', 'headerf',
  'footer', 'footerl', 'footerr', 'footerf', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'filetbl', 'generator', 'template', 'private', 'xe', 'tc', 'tcn', 'rxe', 'txe',
  'bkmkstart', 'bkmkend', 'sn', 'sv', 'shprslt', 'do', 'pntxta', 'pntxtb', 'nonesttables', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn',
  'themedata', 'colorschememapping', 'datastore', 'latentstyles', 'pgptbl', 'xmlnstbl', 'background',
]);

/** Destinations marked \* that hold text or marks of the body. */
export const ENTERED: ReadonlySet<string> = new Set(['shpinst', 'ud', 'nesttableprops', 'shppict']);

/** Words that stand for characters ("Special Characters"). */
export const CHARACTERS: Record<string, string> = {
  tab: '\t', line: '\n', softline: '\n', page: '\n', column: '\n', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”',
  bullet: '•', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005', '~': '\u00A0', _: '-',
};
