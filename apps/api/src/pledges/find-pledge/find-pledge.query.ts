import type { Application } from '@taizhang/application';
import { localDateOf, pledgeStream, type Instant, type UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { pledgeSchema } from '@taizhang/contracts';
import { presentClock } from '../../presenting/clock.presenter';
import { personsOfEntry } from '../../presenting/entry.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { readPeople } from '../../reading/people';
import { requirePledge } from '../../reading/visible';
import { subjectIdOf, type PledgeKey } from '../../wire/wire-ids';
import { nothing } from '../../wording/label';
import { openPledges, rulesOf } from '../pledge-reading';
import { presentPledgeRow } from '../pledge-row.presenter';

/** One pledge: what is signed, by whom and when, where it lies and is shown, and what was done against it. */
export async function findPledge(
  app: Application,
  ask: PersonalAsk,
  key: PledgeKey,
): Promise<z.infer<typeof pledgeSchema>> {
  const reading = await openPledges(app, ask, key.campaignId);
  const { plan, calendar, now, at, reader, point, participations } = reading;
  const state = await requirePledge(app, ask, key, at, reader);
  const stream = pledgeStream(key.campaignId, key.subject);
  const { personId, signed, filed, breaches } = state;
  const personIds = [personId ?? [], signed?.signer ?? [], ...personsOfEntry(signed?.entry)].flat();
  const people = await readPeople(reading, { personIds });
  const { template, clause, templateVersion } = plan.pledges;
  const duty = participations.get(state.unitId as UnitId)?.duties['pledge'];
  return {
    ...presentPledgeRow(reading, { stream, state }, people),
    point,
    campaignId: key.campaignId,
    ...rulesOf(plan),
    text: (personId === undefined ? template.unit : template.person) ?? nothing,
    templateVersion: state.templateVersion ?? templateVersion,
    clock: duty?.deadline
      ? presentClock({
          deadline: duty.deadline,
          now,
          calendar,
          plan,
          clause,
          startEvent: duty.deadlinePosition,
          done: state.status !== 'asked',
        })
      : null,
    askedOn: localDateOf(state.askedAt as Instant),
    enteredOn: signed ? localDateOf(signed.recordedAt) : null,
    filedWith: filed?.by ?? null,
    breachList: breaches.map(({ at: on, what, evidence }) => ({ on: localDateOf(on), what, evidence })),
    history: `/analysis/history?subject=${subjectIdOf(stream)}`,
    why: `column:${key.campaignId}:pledge`,
  };
}
