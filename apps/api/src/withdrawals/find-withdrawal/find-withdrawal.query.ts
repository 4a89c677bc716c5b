import type { Application } from '@taizhang/application';
import { withdrawalStream } from '@taizhang/domain';
import { personsOfEntry } from '../../presenting/entry.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { requireWithdrawal } from '../../reading/visible';
import type { WithdrawalKey } from '../../wire/wire-ids';
import { ladderOfWithdrawal } from '../find-withdrawals/find-withdrawals.query';
import { presentCard, type WithdrawalCard } from '../withdrawal-card.presenter';

export async function findWithdrawal(app: Application, ask: PersonalAsk, key: WithdrawalKey): Promise<WithdrawalCard> {
  const reading = await openCampaign(app, ask, key.campaignId);
  const { ledger, at, reader } = reading;
  const state = await requireWithdrawal(app, ask, key, at, reader);
  const [people, escalations] = await Promise.all([
    readPeople(reading, { personIds: [key.personId, ...personsOfEntry(state.entry)] }),
    app.reads.escalations(ledger, { campaignId: key.campaignId, personIds: [key.personId] }, at),
  ]);
  const stream = withdrawalStream(key.campaignId, key.personId, key.itemKey);
  const ladder = ladderOfWithdrawal(
    escalations.map((row) => row.state),
    state,
  );
  return presentCard(reading, { stream, state }, people, ladder);
}
