import type { Application } from '@taizhang/application';
import {
  findingChannels,
  type CampaignId,
  type FindingChannel,
  type ProblemState,
  type UnitId,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { problemLedgerSchema } from '@taizhang/contracts';
import { ledgerShownSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import { personsOfEntry } from '../../presenting/entry.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaign, type CampaignReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { same, type LabelText } from '../../wording/label';
import { findingChannel } from '../../wording/problems';
import { classLabel, presentLedgerItem, type LedgerItem } from '../ledger-item.presenter';
import { isNarrowedTo, isShown, shownLabels, type Listed, type Narrowing } from '../ledger-narrowing';
import { listsIn, seesProblem } from '../problem-reading';
import { readZeros } from './zeros.presenter';

export type ProblemLedger = z.infer<typeof problemLedgerSchema>;
type Row = ReadRow<ProblemState>;

/** Lines as they stood at the point, of which today's rights show each. */
async function visibleRows({ app, ledger, at, campaignId, reader, point }: CampaignReading): Promise<readonly Row[]> {
  const [rows, today] = await Promise.all([
    app.reads.problems(ledger, { campaignId }, at),
    point.historical ? app.reads.problems(ledger, { campaignId }) : undefined,
  ]);
  const now = new Map((today ?? rows).map(({ stream, state }) => [stream, state]));
  return rows.filter(({ stream, state }) => state.status !== 'none' && seesProblem(reader, now.get(stream) ?? state));
}

/** Overdue first, then the next date; what has no date yet, then what is concluded. */
const orderOf = ({ clock, mark, foundOn, item }: LedgerItem): string =>
  `${mark === 'done' ? 1 : 0}${clock.dueAt ?? '9999'}${foundOn}${item}`;

interface Counted {
  readonly key: string;
  readonly label: LabelText;
  readonly count: number;
}

function countedBy(listed: readonly Listed[], keyOf: (state: ProblemState) => string, of: (key: string) => LabelText) {
  const counts = new Map<string, number>();
  for (const { state } of listed) counts.set(keyOf(state), (counts.get(keyOf(state)) ?? 0) + 1);
  return [...counts]
    .map(([key, count]): Counted => ({ key, label: of(key), count }))
    .sort((a, b) => b.count - a.count || (a.label.zh < b.label.zh ? -1 : 1));
}

async function listedRows(reading: CampaignReading, rows: readonly Row[]): Promise<readonly Listed[]> {
  const people = await readPeople(reading, {
    personIds: rows.flatMap(({ state }) =>
      [state.personId ?? [], state.ownerId ?? [], ...personsOfEntry(state.entry)].flat(),
    ),
  });
  return rows
    .map((row): Listed => ({ state: row.state, item: presentLedgerItem(reading, row, people) }))
    .sort((a, b) => (orderOf(a.item) < orderOf(b.item) ? -1 : 1));
}

/** Units of the campaign, its issuer among them, in whose ledger this reader may list. */
export function unitsToList({
  reader,
  campaign,
  units,
  point,
  unitFullName,
}: CampaignReading): ProblemLedger['mayList'] {
  if (point.historical) return [];
  const own = listsIn(reader);
  return [...(campaign.unitId === undefined ? [] : [campaign.unitId]), ...units]
    .filter((unitId) => own.has(unitId))
    .map((unitId) => ({ unitId, name: unitFullName(unitId) }));
}

export async function findProblemLedger(
  app: Application,
  ask: PersonalAsk,
  campaignId: CampaignId,
  narrowing: Narrowing,
): Promise<ProblemLedger> {
  const reading = await openCampaign(app, ask, campaignId);
  const { plan, point, scope, unitFullName } = reading;
  const rows = await visibleRows(reading);
  const mayList = unitsToList(reading);
  if (scope.length === 0 && rows.length === 0 && mayList.length === 0) throw notFound();
  const listed = await listedRows(reading, rows);
  const self = ask.personId;
  const items = listed.filter((each) => isNarrowedTo(each, narrowing, self)).map(({ item }) => item);
  return {
    point,
    campaignId,
    total: listed.length,
    shown: ledgerShownSchema.options.map((key) => ({
      key,
      label: shownLabels[key],
      count: listed.filter((each) => isShown(each, key, self)).length,
    })),
    classes: countedBy(
      listed,
      ({ problemClass = '' }) => problemClass,
      (key) => classLabel(plan, key),
    ),
    channels: countedBy(
      listed,
      ({ channel = 'selfInspection' }) => channel,
      (key) => findingChannel(key as FindingChannel),
    ),
    units: countedBy(
      listed,
      ({ unitId = '' }) => unitId,
      (key) => same(unitFullName(key as UnitId)),
    ),
    items,
    mayList,
    choices: {
      classes: (plan.problemTypes ?? []).map(({ key, label }) => ({ key, label })),
      channels: findingChannels.map((key) => ({ key, label: findingChannel(key) })),
    },
    ...(await readZeros(reading)),
    next: items.find(({ mark, clock }) => mark !== 'done' && clock.dueAt !== null)?.clock ?? null,
  };
}
