import { ImportedXmlComponent, Run } from 'docx';

/** English Metric Units of a twip. */
const EMU = 635;

interface Box {
  /** Of its own in the document. */
  id: number;
  name: string;
  /** From where and how far, in twips; or how it lies between the margins. */
  across: { from: 'page'; at: number } | { from: 'margin'; align: 'center' };
  down: { from: 'page'; at: number } | { from: 'page'; align: 'bottom' };
  width: number;
  height: number;
  /** What stands in it, as paragraphs and tables; absent: it is filled in red. */
  content?: string;
  /** Its text runs down the sheet, as on one that was turned clockwise. */
  turned?: boolean;
  /** Whether it grows upwards with its text. */
  grows?: boolean;
}

/** What the docx package cannot write comes in as XML. */
const component = (xml: string): ImportedXmlComponent => ImportedXmlComponent.fromXmlString(xml) as ImportedXmlComponent;

/** A run that holds a thing of its own place on the sheet: text boxes and drawn lines (ECMA-376 part 1, 20.4.2.3). */
export class BoxRun extends Run {
  public constructor(box: Box) {
    super({});
    this.root.push(component(boxXml(box)));
  }
}

function boxXml({ id, name, across, down, width, height, content, turned, grows }: Box): string {
  const [cx, cy] = [width * EMU, height * EMU];
  const place = (axis: 'H' | 'V', { from, ...where }: Box['across'] | Box['down']): string =>
    `<wp:position${axis} relativeFrom="${from}">${'at' in where ? `<wp:posOffset>${where.at * EMU}</wp:posOffset>` : `<wp:align>${where.align}</wp:align>`}</wp:position${axis}>`;
  const fill = content === undefined ? '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>' : '<a:noFill/>';
  const body = `<wps:bodyPr rot="0" vert="${turned ? 'vert' : 'horz'}" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${grows ? 'b' : 't'}" anchorCtr="0">${grows ? '<a:spAutoFit/>' : '<a:noAutofit/>'}</wps:bodyPr>`;
  return '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing>'
    + '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
    + `${place('H', across)}${place('V', down)}<wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${id}" name="${name}"/><wp:cNvGraphicFramePr/>`
    + '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    + `<wps:cNvSpPr${content === undefined ? '' : ' txBox="1"'}/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}<a:ln><a:noFill/></a:ln></wps:spPr>`
    + `${content === undefined ? '' : `<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx>`}${body}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>`;
}

export const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
