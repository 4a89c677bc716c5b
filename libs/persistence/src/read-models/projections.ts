import { accountabilityTrackRows } from './accountability-track.projection';
import { accountabilityRows } from './accountability.projection';
import { activityRows } from './activity.projection';
import { appointmentRows } from './appointment.projection';
import { appealRows } from './appeal.projection';
import { bundleRows } from './bundle.projection';
import { bulletinRows } from './bulletin.projection';
import { campaignRows } from './campaign.projection';
import { caseRows } from './case.projection';
import { checkRows } from './check.projection';
import { clueRows } from './clue.projection';
import { declarationRows } from './declaration.projection';
import { escalationRows } from './escalation.projection';
import { fileRows } from './file.projection';
import { participationRows } from './participation.projection';
import { personRows } from './person.projection';
import { pledgeRows } from './pledge.projection';
import { policyRows } from './policy.projection';
import { reportingCycleRows } from './reporting-cycle.projection';
import { returnRows } from './return.projection';
import { handoverRows } from './handover.projection';
import { interestRows } from './interest.projection';
import { substitutionRows } from './substitution.projection';
import { unitRows } from './unit.projection';
import { withdrawalRows } from './withdrawal.projection';
import { handInRows } from './hand-in.projection';
import { problemRows } from './problem.projection';
import { zeroLedgerRows } from './zero-ledger.projection';
import type { AnyPeriodProjection } from './period/period-projection';

/** Every read model of period rows; written by one reader, in one transaction with its checkpoint. */
export const projections: readonly AnyPeriodProjection[] = [
  unitRows,
  personRows,
  appointmentRows,
  campaignRows,
  participationRows,
  declarationRows,
  withdrawalRows,
  escalationRows,
  policyRows,
  bulletinRows,
  checkRows,
  clueRows,
  problemRows,
  zeroLedgerRows,
  handInRows,
  caseRows,
  appealRows,
  pledgeRows,
  accountabilityRows,
  accountabilityTrackRows,
  returnRows,
  reportingCycleRows,
  fileRows,
  activityRows,
  bundleRows,
  interestRows,
  substitutionRows,
  handoverRows,
];

/** Name of the reader that writes them: its checkpoint says how far they are. */
export const projectionReader = 'projections';
