export { DraftPlace } from './draft-place';
export { DraftScreen } from './draft-screen';
