export { PlanDocument } from './plan-document';
export { toSlate, fromSlate } from './convert';
