import type { Notice } from '../../../shared/model';
import { docNumberFault } from '../../../shared/notice';

/** The fields that are one text. */
type TextKey = { [K in keyof Notice]: Notice[K] extends string ? K : never }[keyof Notice];

/** A field of the notice, in the order in which they stand on paper. */
export interface Field {
  key: Exclude<TextKey, 'kind' | 'place'> | 'body';
  name: string;
  /** How it should look, shown while it is empty. */
  example: string;
  rows?: number;
  date?: boolean;
  /** What is wrong with a value that is not empty; null when it is in order. */
  check?: (value: string) => string | null;
}

export const FIELDS: readonly Field[] = [
  { key: 'organ', name: '发文机关标志', example: '如：云州市科学技术局' },
  { key: 'docNumber', name: '发文字号', example: '如：云科字〔2025〕3号', check: docNumberFault },
  { key: 'title', name: '标题', example: '如：关于印发2025年科技工作要点的通知', rows: 2, check: (value) => (/[。；，]$/.test(value) ? '标题末尾不加标点' : null) },
  { key: 'addressee', name: '主送机关', example: '如：各县（区）科技局，局属各单位，机关各科室', rows: 2, check: (value) => (/[：:]$/.test(value) ? '末尾的冒号由程序加上，这里不写' : null) },
  { key: 'body', name: '正文', example: '不填时按惯用语写：现将《…》印发给你们，请结合实际，认真贯彻执行。', rows: 4 },
  { key: 'signer', name: '署名', example: '如：云州市科学技术局' },
  { key: 'date', name: '成文日期', example: '', date: true },
];

/** The field's value as one text; paragraphs of 正文 are lines. */
export const valueOf = (notice: Notice, key: Field['key']): string => (key === 'body' ? notice.body.join('\n') : notice[key]);

export const withValue = (notice: Notice, key: Field['key'], value: string): Notice =>
  key === 'body' ? { ...notice, body: value === '' ? [] : value.split('\n') } : { ...notice, [key]: value };
