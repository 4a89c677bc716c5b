import { checkerFacts, type Application } from '@taizhang/application';
import { unassignedTargets, type PersonId } from '@taizhang/domain';
import type { z } from 'zod';
import type { checkTeamPreviewSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { checkKey } from '../../wire/wire-ids';
import { checkConflict } from '../../wording/checks';
import { checkActs } from '../check-acts';
import { readCheck } from '../check-reading';

/** Which targets such a team could take, and who must stay away from which, before it is made. */
export async function previewCheckTeam(
  app: Application,
  ask: PersonalAsk,
  id: string,
  members: readonly PersonId[],
): Promise<z.infer<typeof checkTeamPreviewSchema>> {
  const reading = await openCampaign(app, ask, checkKey(id).campaignId);
  const { state, reader } = await readCheck(app, ask, id);
  if (!checkActs(state, reader, reading.now).includes('assign')) throw notFound();
  const targets = unassignedTargets(state);
  const [facts, people] = await Promise.all([
    checkerFacts(app, ask.ledger, { members, targets, now: reading.now }),
    readPeople(reading, { personIds: [...members, ...targets.map((target) => target.id as PersonId)] }),
  ]);
  const barred = facts.flatMap((each) => each.barred.map((bar) => ({ ...bar, personId: each.personId })));
  const away = new Set(barred.map(({ target }) => target));
  return {
    fits: targets.map((target) => target.id).filter((target) => !away.has(target)),
    barred: barred.map(({ target, conflict, personId }) => ({
      target,
      name: people.name(target as PersonId) || reading.unitName(targets.find((each) => each.id === target)?.unitId),
      member: people.ref(personId),
      conflict: checkConflict(conflict),
    })),
  };
}
