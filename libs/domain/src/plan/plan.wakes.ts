import type { Stored, Touches } from '../kernel';
import type { PlanEvent } from './plan.events';

export const planTouches = (_: Stored<PlanEvent>): Touches => ({ all: 'plan' });
