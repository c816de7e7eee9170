export { openStore, closeStore, type Store, type StoreSettings } from './open';
export type { Db } from './connection';
export { insertPlan, getPlan, savePlan, findByHash } from './plans';
export { listPlans, listRemoved, removePlan, restorePlan } from './library';
export { getOriginal, type Original } from './originals';
export { getSource } from './sources';
export { listYearLinks, setYearLink } from './year-links';
export { searchPlans } from './search';
export { rebuildProjections } from './projections';
