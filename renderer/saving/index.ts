export { createAutosave, type Autosave, type SaveState, type Timers } from './autosave';
export { clockTime, saveText } from './save-words';
export { timers } from './timers';
export { useSaveOnLeaving } from './use-leaving';
