import { owes, type Application } from '@taizhang/application';
import {
  localDateOf,
  startOfDay,
  type CampaignId,
  type DeclarationState,
  type ParticipationState,
  type PersonId,
  type UnitId,
} from '@taizhang/domain';
import type { ReadRow } from '@taizhang/persistence';
import type { z } from 'zod';
import type { uncoveredSchema } from '@taizhang/contracts';
import { notFound } from '../../platform/problem/refusal';
import { markOf, presentClock } from '../../presenting/clock.presenter';
import type { PersonalAsk } from '../../reading/ask';
import { openCampaignScope, type CampaignReading } from '../../reading/campaign-reading';
import { readSigners } from '../../reading/papers';
import { readPeople, type People } from '../../reading/people';
import { appliesTo, listedDuty, type ListedDuty } from '../../reading/plan-duties';
import { wireIdOf } from '../../wire/wire-ids';
import { compose, label } from '../../wording/label';
import { rankLabel } from '../../wording/persons';
import { roleLabel } from '../../wording/roles';
import { dutyClock } from '../duty-clock';
import { groupLabels, groupOrder, uncoveredGroup, type UncoveredGroup } from './uncovered-groups';

export type Uncovered = z.infer<typeof uncoveredSchema>;
type Row = Uncovered['groups'][number]['rows'][number];

interface Asked {
  readonly reading: CampaignReading;
  readonly duty: ListedDuty;
  readonly units: readonly UnitId[];
  readonly participations: ReadonlyMap<UnitId, ParticipationState>;
}

/** How late one unit's deadline is at the point of the answer. */
function lateness({ reading, duty, participations }: Asked, unitId: UnitId): Pick<Row, 'mark' | 'daysLate'> {
  const { now, calendar, plan } = reading;
  const deadline = participations.get(unitId)?.duties[duty.key]?.deadline;
  if (deadline === undefined) return { mark: markOf({ overdue: false, suspended: false, left: 99 }), daysLate: 0 };
  const { mark, daysLate } = presentClock({ deadline, now, calendar, plan, clause: duty.clause });
  return { mark, daysLate };
}

function chasedToday({ reading, duty, participations }: Asked, unitId: UnitId): ReadonlySet<PersonId> {
  const since = startOfDay(localDateOf(reading.now));
  const chases = participations.get(unitId)?.duties[duty.key]?.chases ?? [];
  return new Set(chases.filter((chase) => chase.at >= since).flatMap((chase) => chase.persons));
}

function personRow(asked: Asked, people: People, { stream, state }: ReadRow<DeclarationState>, note: Row['note']): Row {
  const { reading, duty } = asked;
  const { reader, point } = reading;
  const unitId = state.unitId as UnitId;
  const personId = state.personId as PersonId;
  const chased = chasedToday(asked, unitId).has(personId);
  const late = lateness(asked, unitId);
  const chasable = duty.key !== 'dispatch' && reader.covers(unitId, 'coordinator', 'unitHead', 'commissionOffice');
  return {
    key: stream,
    personId,
    name: people.name(personId),
    unit: { unitId, name: reading.unitName(unitId) },
    rank: state.rank ? rankLabel(state.rank) : null,
    mark: state.status === 'returned' ? 'returned' : late.mark,
    daysLate: late.daysLate,
    note,
    declaration: wireIdOf(stream),
    chasedToday: chased,
    mayChase: chasable && !chased && !point.historical,
  };
}

async function uncoveredPersons(asked: Asked): Promise<Omit<Uncovered, 'point' | 'unit' | 'duty' | 'clock' | 'why'>> {
  const { reading, duty, units } = asked;
  const { app, ledger, at, campaignId, plan } = reading;
  const [rows, signers] = await Promise.all([
    app.reads.declarations(ledger, { campaignId, unitIds: units }, at),
    readSigners(reading),
  ]);
  const ofDuty = rows.filter(
    ({ state }) => duty.key !== 'dispatch' || state.category === plan.declaration.dispatch.category,
  );
  const excluded = ofDuty.filter(({ state }) => state.status === 'excluded');
  const denominator = ofDuty.filter(({ state }) => state.status !== 'excluded' && state.status !== 'none');
  const owing = denominator.filter(({ state }) => owes(state.status, state.verified !== undefined, duty.key));
  const people = await readPeople(reading, {
    personIds: [...owing, ...excluded].flatMap(({ state }) => state.personId ?? []),
  });
  const groups = new Map<UncoveredGroup, Row[]>();
  for (const row of owing) {
    const { state } = row;
    const next = state.status === 'submitted' ? signers.next(state) : undefined;
    const superior = next !== undefined && next.role !== state.signers[0];
    const key = uncoveredGroup(duty.key, state, superior);
    const note = next
      ? compose(label('待{role}阅签', 'waits for the {role}'), { role: roleLabel(next.role) })
      : state.status === 'returned'
        ? compose(label('退回：{reason}', 'returned: {reason}'), { reason: state.returned?.reason ?? '' })
        : null;
    groups.set(key, [...(groups.get(key) ?? []), personRow(asked, people, row, note)]);
  }
  const byLateness = (a: Row, b: Row): number =>
    b.daysLate - a.daysLate ||
    (a.unit.unitId < b.unit.unitId ? -1 : a.unit.unitId > b.unit.unitId ? 1 : a.key < b.key ? -1 : 1);
  return {
    asked: denominator.length,
    met: denominator.length - owing.length,
    left: owing.length,
    excluded: excluded.length,
    groups: groupOrder.flatMap((key) => {
      const own = groups.get(key);
      return own ? [{ key, label: groupLabels[key], rows: own.sort(byLateness) }] : [];
    }),
    excludedRows: excluded.map(({ state }) => ({
      personId: state.personId as PersonId,
      name: people.name(state.personId),
      unit: { unitId: state.unitId ?? '', name: reading.unitName(state.unitId) },
      reason: state.excluded?.reason ?? '',
    })),
  };
}

function uncoveredUnits(asked: Asked): Omit<Uncovered, 'point' | 'unit' | 'duty' | 'clock' | 'why'> {
  const { reading, duty, units, participations } = asked;
  const owed = units.filter((unitId) => appliesTo(duty, reading.tree.find(unitId)?.kind));
  const open = owed.filter((unitId) => participations.get(unitId)?.duties[duty.key]?.doneAt === undefined);
  const rows = open.map((unitId): Row => ({
    key: `${unitId}.${duty.key}`,
    personId: null,
    name: reading.unitFullName(unitId),
    unit: { unitId, name: reading.unitName(unitId) },
    rank: null,
    ...lateness(asked, unitId),
    note: null,
    declaration: null,
    chasedToday: false,
    mayChase: false,
  }));
  return {
    asked: owed.length,
    met: owed.length - open.length,
    left: open.length,
    excluded: 0,
    groups: rows.length > 0 ? [{ key: 'notDone', label: groupLabels.notDone, rows }] : [],
    excludedRows: [],
  };
}

/** The rows behind a figure of coverage: as many as the figure says. */
export async function findUncovered(
  app: Application,
  ask: PersonalAsk,
  campaignId: CampaignId,
  unit: string | undefined,
  key: string,
): Promise<Uncovered> {
  const reading = await openCampaignScope(app, ask, campaignId);
  const root = (unit ?? reading.campaign.unitId) as UnitId;
  const below = new Set(reading.tree.downwards(root));
  const units = reading.scope.filter((unitId) => below.has(unitId));
  const duty = listedDuty(reading.plan, key);
  if (duty === undefined || units.length === 0) throw notFound();
  const rows = await app.reads.participations(reading.ledger, { campaignId, unitIds: units }, reading.at);
  const participations = new Map(rows.map(({ state }) => [state.unitId as UnitId, state]));
  const asked: Asked = { reading, duty, units, participations };
  const found = duty.kind === 'person' ? await uncoveredPersons(asked) : uncoveredUnits(asked);
  return {
    point: reading.point,
    unit: { unitId: root, name: reading.unitName(root) },
    duty: { key, label: duty.label, kind: duty.kind },
    clock: dutyClock(reading, duty, [...participations.values()], found.left === 0),
    ...found,
    why: `column:${campaignId}:${key}`,
  };
}
