export { writeNoticeDocx } from './notice-docx';
export { noticeFileName, yearsFileName } from './file-name';
export { writeYearsDocx } from './years-docx';
export { writeYearsXlsx } from './years-xlsx';
