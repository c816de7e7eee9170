export { makeDataFolder } from './data-folder';
export { openInterface, type Answer, type Interface } from './interface';
export { logBugs, openJournal, rotateJournal, type Journal } from './journal';
export { contentPolicy } from './policy';
