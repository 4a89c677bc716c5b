import { accountabilityTouches, caseGateTouches } from './accountability/accountability.wakes';
import { activityTouches } from './activity/activity.wakes';
import { appealTouches } from './appeal/appeal.wakes';
import { trackTouches } from './accountability/track.wakes';
import { appointmentTouches } from './appointment/appointment.wakes';
import { bundleTouches } from './bundle/bundle.wakes';
import { bulletinTouches } from './bulletin/bulletin.wakes';
import { calendarTouches } from './calendar/calendar.wakes';
import { campaignTouches } from './campaign/campaign.wakes';
import { caseTouches } from './case/case.wakes';
import { checkTouches } from './check/check.wakes';
import { clueTouches } from './clue/clue.wakes';
import { declarationTouches } from './declaration/declaration.wakes';
import { drillTouches } from './drill/drill.wakes';
import { escalationTouches } from './escalation/escalation.wakes';
import { handInTouches } from './hand-in/hand-in.wakes';
import { fileTouches } from './file/file.wakes';
import { categoryOf, touchesNothing, type Stored, type Touches } from './kernel';
import type { EntryCorrected } from './ledger/ledger.events';
import { unitTouches } from './organisation/unit.wakes';
import { participationTouches } from './participation/participation.wakes';
import { noticeTouches } from './notice/notice.wakes';
import { personTouches } from './person/person.wakes';
import { planTouches } from './plan/plan.wakes';
import { pledgeTouches } from './pledge/pledge.wakes';
import { policyTouches } from './policy/policy.wakes';
import { problemTouches } from './problem/problem.wakes';
import { reportingCycleTouches } from './reporting/reporting-cycle.wakes';
import { returnTouches } from './return/return.wakes';
import { sealingTouches } from './sealing/sealing.wakes';
import { interestTouches } from './interest/interest.wakes';
import { substitutionTouches } from './substitution/substitution.wakes';
import { handoverTouches } from './handover/handover.wakes';
import { withdrawalTouches } from './withdrawal/withdrawal.wakes';
import { zeroLedgerTouches } from './zero-ledger/zero-ledger.wakes';

type TouchesOf = (event: never) => Touches;

/** Streams of these categories hold events of one aggregate each; the ledger's own stream wakes nobody. */
const byCategory: ReadonlyMap<string, TouchesOf> = new Map<string, TouchesOf>([
  ['accountability', accountabilityTouches],
  ['accountabilityTrack', trackTouches],
  ['activity', activityTouches],
  ['appeal', appealTouches],
  ['appointment', appointmentTouches],
  ['bundle', bundleTouches],
  ['bulletin', bulletinTouches],
  ['calendar', calendarTouches],
  ['campaign', campaignTouches],
  ['case', caseTouches],
  ['caseGate', caseGateTouches],
  ['check', checkTouches],
  ['clue', clueTouches],
  ['declaration', declarationTouches],
  ['drill', drillTouches],
  ['escalation', escalationTouches],
  ['handIn', handInTouches],
  ['handover', handoverTouches],
  ['file', fileTouches],
  ['notice', noticeTouches],
  ['participation', participationTouches],
  ['person', personTouches],
  ['plan', planTouches],
  ['pledge', pledgeTouches],
  ['policy', policyTouches],
  ['problem', problemTouches],
  ['reportingCycle', reportingCycleTouches],
  ['return', returnTouches],
  ['sealing', sealingTouches],
  ['interest', interestTouches],
  ['substitution', substitutionTouches],
  ['unit', unitTouches],
  ['withdrawal', withdrawalTouches],
  ['zeroLedger', zeroLedgerTouches],
]);

/** The fact of each category that touches most: what a voided one, whose type the void does not name, may have been. */
const widestFact: ReadonlyMap<string, string> = new Map([
  ['accountabilityTrack', 'TrackEvidenceRecorded'],
  ['appeal', 'AppealServed'],
  ['appointment', 'AppointmentMade'],
  ['case', 'DecisionServed'],
  ['clue', 'ClueRegistered'],
  ['declaration', 'DeclarationSubmitted'],
  ['participation', 'UnitDutyReported'],
  ['person', 'PersonPosted'],
  ['pledge', 'PledgeSigned'],
  ['unit', 'UnitMoved'],
  ['withdrawal', 'ShamWithdrawalFound'],
]);

/** A correction touches what the fact that it replaces touches. */
function asFact(event: Stored, category: string): Stored | undefined {
  if (event.type === 'EntryCorrected') {
    const { type, payload } = event.payload as EntryCorrected['payload'];
    return { ...event, type, payload };
  }
  if (event.type !== 'EntryVoided') return event;
  const type = widestFact.get(category);
  return type === undefined ? undefined : { ...event, type, payload: {} };
}

/** Which workflows' agendas an event of the log may have changed. */
export function touches(event: Stored): Touches {
  const category = categoryOf(event.stream);
  const touchesOf = byCategory.get(category);
  const fact = asFact(event, category);
  return touchesOf === undefined || fact === undefined ? touchesNothing : touchesOf(fact as never);
}
