import type { Application } from '@taizhang/application';
import type { CampaignId, PledgeState, UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { pledgesSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import { personsOfEntry } from '../../presenting/entry.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { readPeople } from '../../reading/people';
import { listedDuty } from '../../reading/plan-duties';
import { dutyClock } from '../../coverage/duty-clock';
import { mayAskOver } from '../find-unasked/find-unasked.query';
import { byRank, byUnit, figuresOf, isShown, type Show } from '../pledge-figures';
import { openPledges, rulesOf, type PledgeInLog, type PledgeReading } from '../pledge-reading';
import { latenessOf, presentPledgeRow } from '../pledge-row.presenter';

export type Pledges = z.infer<typeof pledgesSchema>;

/** Which of them: what a figure counts, a unit with all below it, a rank, and which page. */
export interface PledgesAsked {
  readonly show: Show;
  readonly unit?: string | undefined;
  readonly rank?: string | undefined;
  readonly from: number;
  readonly limit: number;
}

/** What this reader is shown; a person without units of his own is shown what is his. */
async function visibleRows({ app, ledger, at, campaignId, reader, scope }: PledgeReading): Promise<PledgeInLog[]> {
  const own = reader.personId ? [reader.personId] : [];
  const rows = await app.reads.pledges(ledger, { campaignId, ...(scope.length === 0 && { personIds: own }) }, at);
  const taking = rows.filter(({ state }) => state.status !== 'none' && reader.sees(state.personId, state.unitId));
  if (scope.length === 0 && taking.length === 0) throw notFound();
  return taking;
}

/** The latest first, then by unit, the unit's own before its persons. */
function inOrder(reading: PledgeReading, rows: readonly PledgeInLog[]): readonly PledgeInLog[] {
  const place = new Map(reading.units.map((unitId, index) => [unitId, index]));
  const keyOf = ({ stream, state }: PledgeInLog) => ({
    late: latenessOf(reading, state).daysLate,
    unit: place.get(state.unitId as UnitId) ?? 0,
    whose: state.personId === undefined ? 0 : 1,
    stream,
  });
  return rows
    .map((row) => [keyOf(row), row] as const)
    .sort(([a], [b]) => b.late - a.late || a.unit - b.unit || a.whose - b.whose || (a.stream < b.stream ? -1 : 1))
    .map(([, row]) => row);
}

const nameable = ({ personId, signed }: PledgeState) =>
  [personId ?? [], signed?.signer ?? [], ...personsOfEntry(signed?.entry)].flat();

/** Signed of must-sign by unit and rank, and the rows behind one of the figures. */
export async function findPledges(
  app: Application,
  ask: PersonalAsk,
  campaignId: CampaignId,
  asked: PledgesAsked,
): Promise<Pledges> {
  const reading = await openPledges(app, ask, campaignId);
  const { plan, reader, point, participations, tree } = reading;
  const publicity = plan.pledges.publicity !== undefined;
  const visible = await visibleRows(reading);
  const below = asked.unit === undefined ? undefined : new Set(tree.downwards(asked.unit as UnitId));
  const behind = visible.filter(
    ({ state }) =>
      (below === undefined || below.has(state.unitId as UnitId)) &&
      (asked.rank === undefined || (state.rank ?? 'unit') === asked.rank) &&
      isShown(asked.show, state, reader, publicity),
  );
  const page = inOrder(reading, behind).slice(asked.from, asked.from + asked.limit);
  const people = await readPeople(reading, { personIds: page.flatMap(({ state }) => nameable(state)) });
  const figures = figuresOf(visible, publicity);
  const duty = listedDuty(plan, 'pledge');
  return {
    point,
    ...rulesOf(plan),
    clock: duty ? dutyClock(reading, duty, [...participations.values()], figures.unsigned === 0) : null,
    figures,
    units: byUnit(reading, visible, publicity),
    ranks: byRank(visible, publicity),
    show: asked.show,
    rows: behind.length,
    from: asked.from,
    list: page.map((row) => presentPledgeRow(reading, row, people)),
    mayAsk: !point.historical && mayAskOver(reading).length > 0,
    why: `column:${campaignId}:pledge`,
  };
}
