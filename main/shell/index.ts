export { openInterface, type Answer, type Interface } from './interface';
export { openJournal, rotateJournal, type Journal } from './journal';
export { contentPolicy } from './policy';
