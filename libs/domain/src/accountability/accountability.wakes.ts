import { assertNever, caseId, partsOf, touching, type Stored, type Touches } from '../kernel';
import { caseStream } from '../case/case.stream';
import { participationStream } from '../participation/participation.stream';
import type { AccountabilityEvent } from './accountability.events';
import type { CaseGateEvent } from './case-gate.events';

/** The accountability itself, and what owed it, once it is opened. */
export function accountabilityTouches(event: Stored<AccountabilityEvent>): Touches {
  switch (event.type) {
    case 'AccountabilityOpened': {
      const { source, campaignId, unitId } = event.payload;
      const owner = source.kind === 'case' ? caseStream(source.caseId) : participationStream(campaignId, unitId);
      return touching(event.stream, owner);
    }
    case 'TrackSettled':
    case 'TrackUnsettled':
    case 'AccountabilityConcluded':
      return touching(event.stream);
    default:
      return assertNever(event);
  }
}

/** What keeps a case from being closed has changed. */
export const caseGateTouches = (event: Stored<CaseGateEvent>): Touches =>
  touching(caseStream(caseId(partsOf(event.stream)[0] ?? '')));
