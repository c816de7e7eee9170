export * from './entry';
export * from './threads';
export * from './status';
export * from './add-entry';
export * from './merge';
export * from './package';
export * from './place-remark';
export * from './words';
