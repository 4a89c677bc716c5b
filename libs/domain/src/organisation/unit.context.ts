import type { Acting } from '../kernel';

export type UnitContext = Acting;
