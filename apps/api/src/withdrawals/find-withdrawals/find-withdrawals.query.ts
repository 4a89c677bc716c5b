import type { Application } from '@taizhang/application';
import { localDateOf, type CampaignId, type EscalationState, type WithdrawalState } from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { withdrawalsSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import { presentClock } from '../../presenting/clock.presenter';
import { leniencyDeadline } from '../../presenting/plan-clock.presenter';
import { personsOfEntry } from '../../presenting/entry.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign, type CampaignReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { label, type LabelText } from '../../wording/label';
import { isShown, type Shown } from '../withdrawals-shown';
import { presentCard, type Column, type WithdrawalCard } from '../withdrawal-card.presenter';

export type Withdrawals = z.infer<typeof withdrawalsSchema>;

const columns: readonly (readonly [Column, LabelText])[] = [
  ['declared', label('已申报', 'Declared')],
  ['agreed', label('约定', 'Agreed')],
  ['proofWaiting', label('待审证明', 'Proof to review')],
  ['ordered', label('已责成未退', 'Ordered out, not yet withdrawn')],
  ['overdue', label('逾期', 'Overdue')],
  ['shamSuspected', label('疑似明退实不退', 'Suspected sham')],
  ['settled', label('已了结', 'Settled')],
];

/** The open ladder of a withdrawal; the last one where none is open. */
export function ladderOfWithdrawal(
  escalations: readonly EscalationState[],
  { personId, item }: WithdrawalState,
): EscalationState | undefined {
  const own = escalations.filter(
    ({ subject }) => subject?.kind === 'withdrawal' && subject.personId === personId && subject.item === item?.key,
  );
  return own.find((each) => each.status === 'open') ?? own.at(-1);
}

type Row = ReadRow<WithdrawalState>;

const dueOf = (card: WithdrawalCard): string => card.clock.dueAt ?? '9999';

/** What this reader is shown of the campaign's withdrawals; a person without units of his own is shown what is his. */
async function visibleRows({ app, ledger, at, campaignId, reader, scope }: CampaignReading): Promise<readonly Row[]> {
  const filter =
    scope.length > 0 ? { campaignId } : { campaignId, personIds: reader.personId ? [reader.personId] : [] };
  const rows = await app.reads.withdrawals(ledger, filter, at);
  return rows.filter(({ state }) => state.status !== 'none' && reader.sees(state.personId, state.unitId));
}

async function cardsOf(reading: CampaignReading, rows: readonly Row[]): Promise<readonly WithdrawalCard[]> {
  const { app, ledger, at, campaignId } = reading;
  const [escalations, people] = await Promise.all([
    app.reads.escalations(ledger, { campaignId }, at),
    readPeople(reading, {
      personIds: rows.flatMap(({ state }) => [state.personId ?? [], ...personsOfEntry(state.entry)].flat()),
    }),
  ]);
  const states = escalations.map((row) => row.state);
  return rows
    .map((row) => presentCard(reading, row, people, ladderOfWithdrawal(states, row.state)))
    .sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : a.withdrawal < b.withdrawal ? -1 : 1));
}

export async function findWithdrawals(
  app: Application,
  ask: PersonalAsk,
  campaignId: CampaignId,
  shown?: Shown,
): Promise<Withdrawals> {
  const reading = await openCampaign(app, ask, campaignId);
  const { plan, calendar, now, point } = reading;
  const visible = await visibleRows(reading);
  if (reading.scope.length === 0 && visible.length === 0) throw notFound();
  const today = localDateOf(now);
  const cards = await cardsOf(
    reading,
    visible.filter(({ state }) => isShown(state, shown, today)),
  );
  const deadline = leniencyDeadline(plan, calendar);
  const open = cards.filter((card) => card.clock.mark !== 'done' && card.clock.mark !== 'overdue');
  return {
    point,
    cutOff:
      plan.leniency && deadline
        ? {
            label: plan.leniency.label,
            clock: presentClock({ deadline, now, calendar, plan, clause: plan.leniency.clause }),
          }
        : null,
    columns: columns.map(([key, text]) => ({ key, label: text, cards: cards.filter((card) => card.column === key) })),
    next: open[0]?.clock ?? null,
  };
}
