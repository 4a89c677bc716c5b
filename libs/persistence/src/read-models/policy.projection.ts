import { policyDecider, type PolicyState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Adopted policies: a few rows, whole. */
export const policyRows: PeriodProjection<PolicyState, 'policy_id'> = {
  name: 'policy_row',
  version: 1,
  category: 'policy',
  initial: policyDecider.initial,
  evolve: (state, event) => policyDecider.evolve(state, event as Stored as Parameters<typeof policyDecider.evolve>[1]),
  columnTypes: { policy_id: 'text' },
  columns: (state) => ({ policy_id: state.adopted[0]?.policyId ?? null }),
};
