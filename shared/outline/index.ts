export * from './labels';
export * from './lead';
export * from './notes';
export * from './report';
export * from './sections';
export * from './states';
export * from './tables';
export * from './text-edits';
