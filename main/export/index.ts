export { writeNoticeDocx } from './notice-docx';
export { noticeFileName } from './file-name';
