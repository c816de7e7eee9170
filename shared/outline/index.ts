export * from './labels';
export * from './lead';
export * from './sections';
export * from './states';
