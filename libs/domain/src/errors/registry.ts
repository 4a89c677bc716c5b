import { accountabilityRejections } from '../accountability/accountability.rejections';
import { activityRejections } from '../activity/activity.rejections';
import { appealRejections } from '../appeal/appeal.rejections';
import { appointmentRejections } from '../appointment/appointment.rejections';
import { bundleRejections } from '../bundle/bundle.rejections';
import { bulletinRejections } from '../bulletin/bulletin.rejections';
import { calendarRejections } from '../calendar/calendar.rejections';
import { campaignRejections } from '../campaign/campaign.rejections';
import { caseRejections } from '../case/case.rejections';
import { checkRejections } from '../check/check.rejections';
import { clueRejections } from '../clue/clue.rejections';
import { declarationRejections } from '../declaration/declaration.rejections';
import { drillRejections } from '../drill/drill.rejections';
import { entryRejections } from '../entry/entry.rejections';
import { escalationRejections } from '../escalation/escalation.rejections';
import { handInRejections } from '../hand-in/hand-in.rejections';
import { handoverRejections } from '../handover/handover.rejections';
import { fileRejections } from '../file/file.rejections';
import { correctionRejections } from '../ledger/correction.rejections';
import { officialRejections } from '../official/official.rejections';
import { noticeRejections } from '../notice/notice.rejections';
import { unitRejections } from '../organisation/unit.rejections';
import { participationRejections } from '../participation/participation.rejections';
import { personRejections } from '../person/person.rejections';
import { planRejections } from '../plan/plan.rejections';
import { pledgeRejections } from '../pledge/pledge.rejections';
import { policyRejections } from '../policy/policy.rejections';
import { problemRejections } from '../problem/problem.rejections';
import { reportingRejections } from '../reporting/reporting-cycle.rejections';
import { returnRejections } from '../return/return.rejections';
import { rosterRejections } from '../roster/roster.rejections';
import { sealingRejections } from '../sealing/sealing.rejections';
import { interestRejections } from '../interest/interest.rejections';
import { substitutionRejections } from '../substitution/substitution.rejections';
import { withdrawalRejections } from '../withdrawal/withdrawal.rejections';
import { zeroLedgerRejections } from '../zero-ledger/zero-ledger.rejections';
import { generalRejections } from './general.rejections';
import type { ErrorText } from './registry.types';

/** Every refusal that there is, by its code. A code is unique in the whole system and never changes. */
export const errorRegistry: Readonly<Record<string, ErrorText>> = {
  ...generalRejections,
  ...accountabilityRejections,
  ...activityRejections,
  ...appealRejections,
  ...appointmentRejections,
  ...bundleRejections,
  ...bulletinRejections,
  ...calendarRejections,
  ...campaignRejections,
  ...caseRejections,
  ...checkRejections,
  ...clueRejections,
  ...correctionRejections,
  ...declarationRejections,
  ...drillRejections,
  ...entryRejections,
  ...escalationRejections,
  ...handInRejections,
  ...handoverRejections,
  ...fileRejections,
  ...officialRejections,
  ...noticeRejections,
  ...participationRejections,
  ...personRejections,
  ...planRejections,
  ...pledgeRejections,
  ...policyRejections,
  ...problemRejections,
  ...reportingRejections,
  ...returnRejections,
  ...rosterRejections,
  ...sealingRejections,
  ...interestRejections,
  ...substitutionRejections,
  ...unitRejections,
  ...withdrawalRejections,
  ...zeroLedgerRejections,
};
