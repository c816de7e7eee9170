export * from './zod';
export * from './result';
export * from './ids';
export * from './quantity';
export * from './block';
export * from './target';
export * from './notice';
export * from './plan';
