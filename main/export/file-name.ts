import type { OfficialDocument } from '../../shared/notice';

/** Windows allows 255; long names make long paths. */
const MOST = 80;

/** A file name for a document: its title, without what file systems refuse. */
export function noticeFileName({ title }: Pick<OfficialDocument, 'title'>): string {
  const safe = [...title].filter((char) => char >= ' ' && !'\\/:*?"<>|'.includes(char)).join('').replace(/[. ]+$/, '').slice(0, MOST);
  return `${safe || '公文'}.docx`;
}
