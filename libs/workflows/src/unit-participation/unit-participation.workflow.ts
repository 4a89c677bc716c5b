import { proxyActivities } from '@temporalio/workflow';
import {
  accountabilityStream,
  campaignOfStream,
  escalationStream,
  findingAccountabilityId,
  partsOf,
  unitId,
  withdrawalStream,
  type AgendaItem,
  type ParticipationAct,
  type PersonId,
} from '@taizhang/domain';
import { activityOptions } from '../activity-options';
import { followAgenda } from '../agenda-loop';
import { owesChild, performs, performsForAll, unknownItem, type Reaction } from '../procedure';
import { startChildren } from '../start-children';
import type { UnitParticipationActivities } from './unit-participation.activities';
import type { UnitParticipationRun } from './unit-participation.messages';

const acts = proxyActivities<UnitParticipationActivities>(activityOptions);

/**
 * Trigger: a campaign owes the unit's participation (ParticipationStarted).
 * Ends: ParticipationConcluded: the last phase is closed and nothing of the unit is owed.
 * Continue-as-new: when the server suggests it; what survives is how far the log was read.
 */
export async function unitParticipation(run: UnitParticipationRun): Promise<void> {
  const campaignId = campaignOfStream(run.stream);
  const unit = unitId(partsOf(run.stream)[1] ?? '');
  const whenDue = (item: AgendaItem): Reaction => {
    switch (item.act as ParticipationAct) {
      case 'setDeadlines':
        return performsForAll(acts.setDeadlines);
      case 'rederive':
        return performsForAll(acts.rederive);
      case 'askDeclarations':
        return performs(acts.askDeclarations);
      case 'askPledges':
        return performs(acts.askPledges);
      case 'startWithdrawal': {
        const { personId, item: declared } = item.input as { personId: PersonId; item: string };
        return owesChild(item, withdrawalStream(campaignId, personId, declared));
      }
      case 'openEscalation': {
        const { duty, cycle } = item.input as { duty: string; cycle: number };
        return owesChild(item, escalationStream(campaignId, { kind: 'unitDuty', unitId: unit, duty, cycle }));
      }
      case 'openAccountability': {
        const { finding } = item.input as { finding: string };
        return owesChild(item, accountabilityStream(findingAccountabilityId(unit, finding)));
      }
      case 'conclude':
        return performs(acts.conclude);
      default:
        throw unknownItem(item);
    }
  };
  await followAgenda(run, {
    readAgenda: acts.readAgenda,
    open: acts.startParticipation,
    whenDue,
    startChildren: (children) => startChildren(run.ledger, children),
  });
}
