import type { Application } from '@taizhang/application';
import { disposals, handInStream, localDateOf } from '@taizhang/domain';
import type { z } from 'zod';
import type { handInPageSchema } from '@taizhang/contracts';
import { personsOfEntry } from '../../presenting/entry.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign } from '../../reading/campaign-reading';
import { eventRefsOf } from '../../reading/event-refs';
import { readPeople } from '../../reading/people';
import { staffOf } from '../../reading/staff';
import { handInKey, subjectIdOf } from '../../wire/wire-ids';
import { disposalLabel } from '../../wording/hand-ins';
import { giftPolicy } from '../gift-policy';
import { readHandIn } from '../hand-in-reading';
import { presentHandIn } from '../hand-in-row.presenter';

export type HandInPage = z.infer<typeof handInPageSchema>;

export async function findHandIn(app: Application, ask: PersonalAsk, id: string): Promise<HandInPage> {
  const { campaignId, unitId, handInId } = handInKey(id);
  const reading = await openCampaign(app, ask, campaignId);
  const [{ state }, policies] = await Promise.all([
    readHandIn(app, ask, id, reading.at),
    app.reads.policies(ask.ledger, reading.at),
  ]);
  const stream = handInStream(campaignId, unitId, handInId);
  const people = await readPeople(reading, {
    personIds: [state.personId, state.keeping?.keeperId, ...personsOfEntry(state.entry)].filter(
      (each) => each !== undefined,
    ),
  });
  const row = presentHandIn(reading, { stream, state }, { people, policy: giftPolicy(policies) });
  const { paidIn, disposed } = state;
  return {
    ...row,
    point: reading.point,
    valuedBy: state.valuedBy ?? null,
    paidIn: paidIn
      ? { on: localDateOf(paidIn.at), account: paidIn.account, amountFen: paidIn.amountFen, voucher: paidIn.voucher }
      : null,
    disposed: disposed
      ? { on: localDateOf(disposed.at), how: disposalLabel(disposed.how), document: disposed.document }
      : null,
    staff: row.may.includes('keep') ? [...(await staffOf(reading, unitId))] : [],
    disposals: disposals.map((key) => ({ key, label: disposalLabel(key) })),
    events: await eventRefsOf(reading, stream),
    history: `/analysis/history?subject=${subjectIdOf(stream)}`,
  };
}
