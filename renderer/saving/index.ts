export { createAutosave, type Autosave, type SaveState } from './autosave';
export { createDelay, type Timers } from './delay';
export { openHistory, redoStep, takeStep, undoStep, type History, type Step } from './history';
export { clockTime, saveText } from './save-words';
export { timers } from './timers';
export { useSaveOnLeaving } from './use-leaving';
