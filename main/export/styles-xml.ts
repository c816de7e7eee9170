import { fontOf } from './faces';
import { NARROWER, SIZE } from '../../shared/notice';

/**
 * The document's defaults, written by hand: no theme fonts (WPS warns of them), 三号仿宋 in 22 lines a page, no extra room
 * between Han and Latin (it would break 28 characters a line), no widow control (it would break 22 lines a page).
 * ECMA-376 part 1, 17.7.
 */
export function stylesXml(line: number): string {
  const { ascii, hAnsi, cs, eastAsia } = fontOf('fangsong');
  const fonts = `<w:rFonts w:hint="eastAsia" w:ascii="${ascii}" w:hAnsi="${hAnsi}" w:eastAsia="${eastAsia}" w:cs="${cs}"/>`;
  const size = `<w:sz w:val="${SIZE.san}"/><w:szCs w:val="${SIZE.san}"/>`;
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    + '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    + `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
    + '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/>'
    + '<w:pPr><w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    + `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/></w:pPr>`
    + `<w:rPr>${fonts}<w:spacing w:val="${NARROWER}"/>${size}</w:rPr></w:style>${NOTE_STYLES}</w:styles>`;
}

/** Notes: their numbers raised, their words in 小五 with lines of their own height, off the grid of the body. */
const NOTE_STYLES = '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
  + '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="a"/>'
  + '<w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
  + `<w:rPr><w:spacing w:val="0"/><w:sz w:val="${SIZE.xiaowu}"/><w:szCs w:val="${SIZE.xiaowu}"/></w:rPr></w:style>`;
