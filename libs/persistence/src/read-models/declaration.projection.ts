import { declarationDecider, type DeclarationState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** One row a person in the denominator. */
export const declarationRows: PeriodProjection<
  DeclarationState,
  'campaign_id' | 'unit_id' | 'person_id' | 'status' | 'category' | 'verified' | 'has_items'
> = {
  name: 'declaration_row',
  version: 1,
  category: 'declaration',
  initial: declarationDecider.initial,
  evolve: (state, event) =>
    declarationDecider.evolve(state, event as Stored as Parameters<typeof declarationDecider.evolve>[1]),
  columnTypes: {
    campaign_id: 'text',
    unit_id: 'text',
    person_id: 'text',
    status: 'text',
    category: 'text',
    verified: 'boolean',
    has_items: 'boolean',
  },
  columns: (state) => ({
    campaign_id: state.campaignId,
    unit_id: state.unitId,
    person_id: state.personId,
    status: state.status,
    category: state.category,
    verified: state.verified !== undefined,
    has_items: (state.form?.items.length ?? 0) > 0,
  }),
  indexes: [['campaign_id', 'unit_id', 'status'], ['person_id']],
  counted: ['status', 'category', 'verified'],
};
