import { SaxesParser } from 'saxes';

/**
 * The order of children in the transitional WordprocessingML schema (ECMA-376 part 4, wml.xsd; DrawingML's as far as it is
 * written), for every element that the export writes; Word refuses a file that is not in order. `*` behind a name: any number.
 */
const ORDERS: Readonly<Record<string, string>> = {
  'w:document': 'w:background w:body',
  'w:pPr': 'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange',
  'w:pBdr': 'w:top w:left w:bottom w:right w:between w:bar',
  'w:tabs': 'w:tab*',
  'w:rPr': 'w:ins w:del w:moveFrom w:moveTo w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint w:noProof w:snapToGrid w:vanish w:webHidden w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang w:eastAsianLayout w:specVanish w:oMath w:rPrChange',
  'w:sectPr': 'w:headerReference* w:footerReference* w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid',
  'w:tbl': 'w:tblPr w:tblGrid w:tr*',
  'w:tblPr': 'w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook',
  'w:tblGrid': 'w:gridCol*',
  'w:tblBorders': 'w:top w:left w:bottom w:right w:insideH w:insideV',
  'w:tblCellMar': 'w:top w:left w:bottom w:right',
  'w:tr': 'w:tblPrEx w:trPr w:tc*',
  'w:tcPr': 'w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign w:hideMark',
  'w:tcBorders': 'w:top w:left w:bottom w:right w:insideH w:insideV w:tl2br w:tr2bl',
  'w:tcMar': 'w:top w:left w:bottom w:right',
  'w:styles': 'w:docDefaults w:latentStyles w:style*',
  'w:docDefaults': 'w:rPrDefault w:pPrDefault',
  'w:rPrDefault': 'w:rPr',
  'w:style': 'w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:personal w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr*',
  'w:settings': 'w:writeProtection w:view w:zoom w:removePersonalInformation w:removeDateAndTime w:doNotDisplayPageBoundaries w:displayBackgroundShape w:printPostScriptOverText w:printFractionalCharacterWidth w:printFormsData w:embedTrueTypeFonts w:embedSystemFonts w:saveSubsetFonts w:saveFormsData w:mirrorMargins w:trackRevisions w:documentProtection w:defaultTabStop w:autoHyphenation w:evenAndOddHeaders w:characterSpacingControl w:footnotePr w:endnotePr w:compat w:rsids w:themeFontLang w:clrSchemeMapping',
  'w:compat': 'w:compatSetting*',
  'w:numbering': 'w:numPicBullet* w:abstractNum* w:num* w:numIdMacAtCleanup',
  'w:abstractNum': 'w:nsid w:multiLevelType w:tmpl w:name w:styleLink w:numStyleLink w:lvl*',
  'w:lvl': 'w:start w:numFmt w:lvlRestart w:pStyle w:isLgl w:suff w:lvlText w:lvlPicBulletId w:legacy w:lvlJc w:pPr w:rPr',
  'w:num': 'w:abstractNumId w:lvlOverride*',
  'w:lvlOverride': 'w:startOverride w:lvl',
  'w:pPrChange': 'w:pPr',
  'w:rPrChange': 'w:rPr',
  'w:pPrDefault': 'w:pPr',
  'w:drawing': 'wp:anchor',
  'wp:positionH': 'wp:align wp:posOffset',
  'wp:positionV': 'wp:align wp:posOffset',
  'a:graphic': 'a:graphicData',
  'a:graphicData': 'wps:wsp',
  'a:xfrm': 'a:off a:ext',
  'a:prstGeom': 'a:avLst',
  'a:solidFill': 'a:srgbClr',
  'a:ln': 'a:noFill',
  'wps:txbx': 'w:txbxContent',
  'wps:bodyPr': 'a:prstTxWarp a:noAutofit a:normAutofit a:spAutoFit',
  'mc:Choice': 'w:drawing',
  'wp:anchor': 'wp:simplePos wp:positionH wp:positionV wp:extent wp:effectExtent wp:wrapNone wp:docPr wp:cNvGraphicFramePr a:graphic',
  'wps:wsp': 'wps:cNvPr wps:cNvSpPr wps:spPr wps:style wps:extLst wps:txbx wps:linkedTxbx wps:bodyPr',
  'wps:spPr': 'a:xfrm a:prstGeom a:noFill a:solidFill a:ln',
  'mc:AlternateContent': 'mc:Choice* mc:Fallback',
};
/** Elements whose children may stand in any order or that hold none but known ones; `must`: what the first child has to be where there is one. */
const FREE: Readonly<Record<string, { first?: string; last?: string; holds: RegExp }>> = {
  'w:body': { last: 'w:sectPr', holds: /^w:(p|tbl|sectPr)$/ },
  'w:p': { first: 'w:pPr', holds: /^w:(pPr|r|bookmarkStart|bookmarkEnd|ins|del|move(From|To)|move(From|To)Range(Start|End))$/ },
  'w:ins': { holds: /^w:r$/ },
  'w:del': { holds: /^w:r$/ },
  'w:moveFrom': { holds: /^w:r$/ },
  'w:moveTo': { holds: /^w:r$/ },
  'w:ftr': { last: 'w:p', holds: /^w:(p|tbl)$/ },
  'w:hdr': { last: 'w:p', holds: /^w:(p|tbl)$/ },
  'w:txbxContent': { last: 'w:p', holds: /^w:(p|tbl)$/ },
  'w:tc': { first: 'w:tcPr', last: 'w:p', holds: /^w:(tcPr|p|tbl)$/ },
  'w:trPr': { holds: /^w:(cantSplit|trHeight|tblHeader|jc|ins|del)$/ },
  'w:r': { holds: /^(w:(rPr|t|delText|tab|br|fldChar|instrText|footnoteReference|footnoteRef|endnoteRef|drawing|separator|continuationSeparator)|mc:AlternateContent)$/ },
  'w:footnotes': { holds: /^w:footnote$/ },
  'w:footnote': { last: 'w:p', holds: /^w:p$/ },
  'w:endnotes': { holds: /^w:endnote$/ },
  'w:endnote': { last: 'w:p', holds: /^w:p$/ },
};

interface Element {
  name: string;
  children: string[];
}

/** What is out of order in a part, one line each: `w:pPr: w:ind after w:jc`. Throws where the XML is not well formed. */
export function disorderIn(xml: string): string[] {
  const parser = new SaxesParser();
  const open: Element[] = [];
  const faults: string[] = [];
  parser.on('opentag', ({ name }) => {
    open.at(-1)?.children.push(name);
    open.push({ name, children: [] });
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) faults.push(...faultsOf(element));
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return faults;
}

function faultsOf({ name, children }: Element): string[] {
  const free = FREE[name];
  if (free) {
    return [
      ...children.filter((child) => !free.holds.test(child)).map((child) => `${name}: ${child} is not known`),
      ...(free.first && children.includes(free.first) && children[0] !== free.first ? [`${name}: ${free.first} is not the first`] : []),
      ...(free.last && children.at(-1) !== free.last ? [`${name}: ${free.last} is not the last`] : []),
      ...(name === 'w:r' && children.indexOf('w:rPr') > 0 ? ['w:r: w:rPr is not the first'] : []),
    ];
  }
  const order = ORDERS[name]?.split(' ');
  if (!order) return children.length > 0 ? [`${name} is not known to hold anything`] : [];
  const place = (child: string): number => order.findIndex((known) => known === child || known === `${child}*`);
  return children.flatMap((child, nth) => {
    const before = children[nth - 1];
    if (place(child) < 0) return [`${name}: ${child} is not known`];
    if (before === undefined || place(before) < place(child)) return [];
    return before === child && order[place(child)]?.endsWith('*') ? [] : [`${name}: ${child} after ${before}`];
  });
}
