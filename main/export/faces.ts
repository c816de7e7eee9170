import type { IFontAttributesProperties } from 'docx';
import type { Face } from '../../shared/notice';

/** The standard faces by the names that Word and WPS know them by; the export names them whatever this PC has. */
const HAN: Record<Face | 'songti', string> = {
  fangsong: '仿宋_GB2312',
  heiti: '黑体',
  kaiti: '楷体_GB2312',
  xiaobiaosong: '方正小标宋简体',
  songti: '宋体',
};

const LATIN = 'Times New Roman';

/**
 * Digits and Latin letters in Times New Roman, but in titles and page numbers in the Han face itself. The hint gives
 * quotation marks and dashes, which both scripts have, to the Han face.
 */
export function fontOf(face: Face | 'songti'): IFontAttributesProperties {
  const latin = face === 'xiaobiaosong' || face === 'songti' ? HAN[face] : LATIN;
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: HAN[face], hint: 'eastAsia' };
}
