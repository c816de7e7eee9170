export { writeNoticeDocx } from './notice-docx';
export { writeRemarksDocx } from './remarks-docx';
export { noticeFileName, packageFileName, reviewFileName, tidiedFileName, yearsFileName } from './file-name';
export { writeYearsDocx } from './years-docx';
export { writeYearsXlsx } from './years-xlsx';
export { writeTargetChangesDocx, writeTargetChangesXlsx } from './target-changes';
export { writeArticlesDocx } from './articles-docx';
export { writeRedlineDocx } from './redline-docx';
