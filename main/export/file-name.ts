import type { OfficialDocument } from '../../shared/notice';

/** Windows allows 255; long names make long paths. */
const MOST = 80;

/** A name without what file systems refuse. */
const safeName = (name: string): string =>
  [...name].filter((char) => char >= ' ' && !'\\/:*?"<>|'.includes(char)).join('').replace(/[. ]+$/, '').slice(0, MOST);

/** A file name for a document: its title. */
export const noticeFileName = ({ title }: Pick<OfficialDocument, 'title'>): string => `${safeName(title) || '公文'}.docx`;

/** 云州市科学技术局指标年表.xlsx */
export const yearsFileName = (issuer: string | null, format: 'xlsx' | 'docx'): string => `${safeName(issuer ?? '')}指标年表.${format}`;

/** 云州市科学技术局2025年工作要点指标对照表.docx */
export const reviewFileName = (title: string, paper: '指标对照表' | '新旧条文对照' | '花脸稿' | '审阅意见汇总', format: 'xlsx' | 'docx'): string => `${safeName(title)}${paper}.${format}`;

/** 云州市科学技术局2026年工作要点送审包.cqplan */
export const packageFileName = (title: string): string => `${safeName(title)}送审包.cqplan`;

/** 要点.docx for 要点.pdf; 要点（2）.docx for the second plan in it. */
export const tidiedFileName = (stem: string, nth: number | null): string => `${safeName(stem) || '公文'}${nth === null ? '' : `（${nth}）`}.docx`;
