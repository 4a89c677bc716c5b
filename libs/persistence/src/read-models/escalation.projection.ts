import { escalationDecider, type EscalationState, type Stored } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Overdue duties on their ladders. */
export const escalationRows: PeriodProjection<EscalationState, 'campaign_id' | 'unit_id' | 'person_id' | 'status'> = {
  name: 'escalation_row',
  version: 1,
  category: 'escalation',
  initial: escalationDecider.initial,
  evolve: (state, event) =>
    escalationDecider.evolve(state, event as Stored as Parameters<typeof escalationDecider.evolve>[1]),
  columnTypes: { campaign_id: 'text', unit_id: 'text', person_id: 'text', status: 'text' },
  columns: (state) => ({
    campaign_id: state.campaignId,
    unit_id: state.subject?.unitId ?? null,
    person_id: state.subject?.kind === 'withdrawal' ? state.subject.personId : null,
    status: state.status,
  }),
  indexes: [['campaign_id', 'unit_id', 'status'], ['person_id']],
};
