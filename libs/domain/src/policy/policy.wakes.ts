import type { Stored, Touches } from '../kernel';
import type { PolicyEvent } from './policy.events';

export const policyTouches = (_: Stored<PolicyEvent>): Touches => ({ all: 'policy' });
