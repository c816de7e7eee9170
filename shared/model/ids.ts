import { z } from './zod';

/** Ids are unique across all plans, so that an origin needs no plan beside it. */
export const idSchema = z.string().regex(/^[0-9A-Za-z_-]{1,40}$/);

export type PlanId = string;
export type BlockId = string;
export type TargetId = string;

/** Makes a fresh id. Passed in, so that the domain stays pure and tests repeatable. */
export type NewId = () => string;

/** No two of a list share an id. */
export const distinct = (list: readonly { id: string }[]): boolean => new Set(list.map(({ id }) => id)).size === list.length;
