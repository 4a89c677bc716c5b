import { trackDecider, type Stored, type TrackState } from '@taizhang/domain';
import type { PeriodProjection } from './period/period-projection';

/** Their tracks, by case, unit and subject. */
export const accountabilityTrackRows: PeriodProjection<
  TrackState,
  'campaign_id' | 'accountability_id' | 'case_id' | 'unit_id' | 'person_id' | 'status'
> = {
  name: 'accountability_track_row',
  version: 1,
  category: 'accountabilityTrack',
  initial: trackDecider.initial,
  evolve: (state, event) => trackDecider.evolve(state, event as Stored as Parameters<typeof trackDecider.evolve>[1]),
  columnTypes: {
    campaign_id: 'text',
    accountability_id: 'text',
    case_id: 'text',
    unit_id: 'text',
    person_id: 'text',
    status: 'text',
  },
  columns: (state) => ({
    campaign_id: state.campaignId,
    accountability_id: state.accountabilityId,
    case_id: state.source?.kind === 'case' ? state.source.caseId : undefined,
    unit_id: state.unitId,
    person_id: state.subject?.kind === 'person' ? state.subject.personId : undefined,
    status: state.status,
  }),
  indexes: [['accountability_id'], ['case_id'], ['campaign_id', 'unit_id'], ['person_id']],
};
