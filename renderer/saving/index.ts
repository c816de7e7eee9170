export { createAutosave, type Autosave, type SaveState } from './autosave';
export { createDelay, type Timers } from './delay';
export { clockTime, saveText } from './save-words';
export { timers } from './timers';
export { useSaveOnLeaving } from './use-leaving';
