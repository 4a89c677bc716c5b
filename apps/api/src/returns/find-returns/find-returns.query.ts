import { cyclesOf, isFiler, obligationsOf, type Application, type ReturnTerms } from '@taizhang/application';
import {
  isPeriodic,
  oncePeriod,
  participationStream,
  returnStream,
  type CampaignId,
  type ReturnKey,
  type UnitId,
} from '@taizhang/domain';
import type { z } from 'zod';
import type { returnsSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaignScope, type CampaignReading } from '../../reading/campaign-reading';
import { rhythmLabel } from '../../wording/return-periods';
import { returnId } from '../return-key';
import { presentReturnRow, type ReturnRow, type ShownReturn } from '../return-row.presenter';

export type Returns = z.infer<typeof returnsSchema>;

/** Every return that the units of a reader owe, whether it was begun or not: one that nobody touched is missing too. */
export async function shownReturns(reading: CampaignReading): Promise<readonly ShownReturn[]> {
  const { app, ledger, at, campaignId, plan, tree, scope } = reading;
  const filter = { campaignId, unitIds: scope };
  const [returns, participations, cycles] = await Promise.all([
    app.reads.returns(ledger, filter, at),
    app.reads.participations(ledger, filter, at),
    cyclesOf(app, ledger, campaignId, at),
  ]);
  const states = new Map(returns.map(({ stream, state }) => [stream, state]));
  const parts = new Map(participations.map(({ stream, state }) => [stream, state]));
  const shown = (terms: ReturnTerms, unitId: UnitId, period: string): ShownReturn => {
    const key: ReturnKey = { campaignId, unitId, obligation: terms.obligation.key, period };
    const participation = parts.get(participationStream(campaignId, unitId));
    return { key, terms, state: states.get(returnStream(key)), participation, cycles };
  };
  return obligationsOf(plan).flatMap((terms) => {
    const { obligation } = terms;
    if (!isPeriodic(obligation)) {
      const filers = scope.filter((unitId) => isFiler(plan, tree.find(unitId)?.kind, obligation));
      return filers.map((unitId) => shown(terms, unitId, oncePeriod));
    }
    // What was asked for, the latest period first; the order of the units within each.
    const asked = returns.flatMap(({ state: { obligation: key, period, unitId } }) =>
      key === obligation.key && period !== undefined && unitId !== undefined ? [{ period, unitId }] : [],
    );
    const order = new Map(scope.map((unitId, index) => [unitId, index]));
    const place = ({ unitId }: { readonly unitId: UnitId }): number => order.get(unitId) ?? 0;
    return asked
      .sort((a, b) => (a.period === b.period ? place(a) - place(b) : a.period < b.period ? 1 : -1))
      .map(({ unitId, period }) => shown(terms, unitId, period));
  });
}

/** Where the sums of every unit come together; of a periodic table the latest period that was asked for. */
async function rollUpsOf(reading: CampaignReading): Promise<ReadonlyMap<string, string>> {
  const { app, ledger, at, campaignId, campaign, plan, reader } = reading;
  const issuer = campaign.unitId;
  if (issuer === undefined || !reader.covers(issuer)) return new Map();
  const cycles = await cyclesOf(app, ledger, campaignId, at);
  return new Map(
    obligationsOf(plan).flatMap(({ obligation }): readonly (readonly [string, string])[] => {
      const { key } = obligation;
      const period = isPeriodic(obligation)
        ? Object.keys(cycles.get(key)?.periods ?? {})
            .sort()
            .at(-1)
        : oncePeriod;
      return period === undefined ? [] : [[key, returnId({ campaignId, unitId: issuer, obligation: key, period })]];
    }),
  );
}

/** What is missing first, then what is late or waits, then the rest, each by the order of the units. */
const urgency: readonly ReturnRow['standing'][] = ['missing', 'late', 'sent', 'due', 'notOpen', 'received'];

export async function findReturns(app: Application, ask: PersonalAsk, campaignId: CampaignId): Promise<Returns> {
  const reading = await openCampaignScope(app, ask, campaignId);
  const rows = (await shownReturns(reading)).map((shown) => presentReturnRow(reading, shown));
  const count = (counted: (row: ReturnRow) => boolean): number => rows.filter(counted).length;
  const place = ({ standing }: ReturnRow): number => urgency.indexOf(standing);
  const rollUps = await rollUpsOf(reading);
  return {
    point: reading.point,
    obligations: obligationsOf(reading.plan).map(({ obligation: { key, label, to, rhythm, clause } }) => ({
      key,
      label,
      to,
      rhythm: rhythm ? rhythmLabel(rhythm) : null,
      clause,
      rollUp: rollUps.get(key) ?? null,
    })),
    rows: rows
      .map((row, index) => ({ row, index }))
      .sort((a, b) => place(a.row) - place(b.row) || a.index - b.index)
      .map(({ row }) => row),
    counts: {
      owed: rows.length,
      missing: count(({ standing }) => standing === 'missing'),
      late: count(({ late, sentOn }) => late && sentOn !== null),
      zero: count(({ zero }) => zero),
      amended: count(({ superseded }) => superseded > 0),
      toReceive: count(({ status }) => status === 'sent'),
      received: count(({ status }) => status === 'received'),
    },
  };
}
