import {
  sectionOf,
  dueInstant,
  participationStream,
  type Deadline,
  type Instant,
  type UnitId,
  type WithdrawalState,
} from '@taizhang/domain';
import { ladderOf } from '../../ladder/find-ladder/find-ladder.query';
import { gateClock, presentClock } from '../../presenting/clock.presenter';
import { plannedDeadline, startPosition } from '../../presenting/plan-clock.presenter';
import type { CampaignReading } from '../../reading/campaign-reading';
import { debtOf, sumOf, type Counts } from '../../reading/counts';
import { readPeople } from '../../reading/people';
import { listedDuty } from '../../reading/plan-duties';
import { wireIdOf } from '../../wire/wire-ids';
import { shortTime } from '../../wording/dates';
import { compose, label, nothing, same } from '../../wording/label';
import { plainRow, type InboxRow } from './row';
import type { PlacedRow } from './rows-of-units';

/** One row for a duty that the office owes for the whole campaign: verification, the collective dispatch. */
function campaignDuty(reading: CampaignReading, counts: Counts, key: 'dispatch' | 'verify'): readonly PlacedRow[] {
  const { plan, campaign, calendar, now, campaignId } = reading;
  const duty = listedDuty(plan, key);
  const deadline = duty && plannedDeadline(duty, plan, campaign, calendar);
  const { left, of } = debtOf(key, counts);
  if (duty === undefined || deadline === undefined || left === 0) return [];
  const startEvent = startPosition(duty, campaign);
  if (startEvent === undefined) return [];
  const row: InboxRow = {
    ...plainRow,
    key: `${key}:${campaignId}`,
    kind: key,
    title: duty.label,
    strong: compose(label('{left} 份未办', '{left} left'), { left }),
    to: key === 'dispatch' && plan.declaration ? plan.declaration.dispatch.to : plan.issuer,
    clock: presentClock({ deadline, now, calendar, plan, clause: duty.clause, startEvent }),
    consequence:
      key === 'dispatch'
        ? label('错过集中报送', 'they miss the collective dispatch')
        : label('列入逾期', 'counted as overdue'),
    campaignId,
    duty: key,
    path: `/campaigns/${campaignId}/coverage/uncovered?duty=${key}`,
    acts: ['open', 'why'],
    equation: { asked: of, met: of - left, left, excluded: counts.excluded },
    why: `column:${campaignId}:${key}`,
  };
  return [{ row }];
}

/** Since when a reported withdrawal waits for the office, and until when it may. */
function reviewDeadline({ plan, calendar }: CampaignReading, state: WithdrawalState): Deadline | undefined {
  const since = state.status === 'doubted' ? state.doubtedAt : state.withdrawnRecordedAt;
  if (since === undefined || (state.status !== 'reported' && state.status !== 'doubted')) return undefined;
  return dueInstant(
    { kind: 'workingDays', days: sectionOf(plan, 'withdrawal').reviewWithinWorkingDays },
    since,
    calendar,
  );
}

async function reviews(reading: CampaignReading): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, plan, calendar, now } = reading;
  const rows = await app.reads.withdrawals(ledger, { campaignId, statuses: ['reported', 'doubted', 'shamFound'] }, at);
  const people = await readPeople(reading, { personIds: rows.flatMap(({ state }) => state.personId ?? []) });
  return rows.map(({ stream, state }): PlacedRow => {
    const deadline = reviewDeadline(reading, state);
    const titles = {
      reported: label('核实退出：{name}', 'Review the withdrawal of {name}'),
      doubted: label('查核存疑退出：{name}', 'Look into the doubted withdrawal of {name}'),
      shamFound: label('移送明退实不退：{name}', 'Refer the sham withdrawal of {name}'),
    };
    const title = titles[state.status as keyof typeof titles];
    const clause = sectionOf(plan, 'withdrawal').clause;
    return {
      row: {
        ...plainRow,
        key: stream,
        kind: 'reviewWithdrawal',
        title: compose(title, { name: people.name(state.personId) }),
        to: same(people.name(state.personId)),
        clock: deadline
          ? presentClock({ deadline, now, calendar, plan, clause })
          : gateClock(label('原文无期限', 'no day is given'), clause),
        consequence: label('退出状态不能确认', 'the withdrawal cannot be confirmed'),
        unit: state.unitId ? { unitId: state.unitId, name: reading.unitName(state.unitId) } : null,
        campaignId,
        path: `/campaigns/${campaignId}/withdrawals?card=${wireIdOf(stream)}`,
        acts: ['open', 'why'],
        why: `withdrawal:${stream}`,
      },
    };
  });
}

async function extensions(reading: CampaignReading): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, plan, calendar, now } = reading;
  const rows = await app.reads.participations(
    ledger,
    { campaignId, unitIds: reading.scope, statuses: ['started'] },
    at,
  );
  return rows.flatMap(({ state }) =>
    Object.entries(state.duties).flatMap(([key, duty]): PlacedRow[] => {
      const { extension, deadline } = duty;
      const listed = listedDuty(plan, key);
      if (extension?.status !== 'requested' || deadline === undefined || listed === undefined) return [];
      const unitId = state.unitId as UnitId;
      const stream = participationStream(campaignId, unitId);
      return [
        {
          row: {
            ...plainRow,
            key: `extension:${stream}:${key}`,
            kind: 'extension',
            title: compose(label('延期申请：{duty}', 'Extension asked for: {duty}'), { duty: listed.label }),
            strong: compose(label('申请延至 {to}', 'until {to}'), { to: extension.to }),
            to: same(reading.unitFullName(unitId)),
            clock: presentClock({
              deadline,
              now,
              calendar,
              plan,
              clause: listed.clause,
              startEvent: duty.deadlinePosition,
            }),
            consequence: label('不批则原期限不变', 'undecided, the date stays'),
            unit: { unitId, name: reading.unitName(unitId) },
            campaignId,
            duty: key,
            path: `/inbox?row=${encodeURIComponent(`extension:${stream}:${key}`)}`,
            acts: ['grant', 'refuse', 'why'],
            extension: { status: extension.status, to: extension.to, reason: extension.reason },
            why: `duty:${stream}:${key}`,
          },
        },
      ];
    }),
  );
}

/** Tomorrow's rungs, one row an instant and level: each can still be held or released. */
async function rungs(reading: CampaignReading): Promise<readonly PlacedRow[]> {
  const { campaignId } = reading;
  const { rows } = await ladderOf(reading, 24);
  return rows
    .filter((row) => row.mode === 'automatic' && row.mayHold)
    .map((row): PlacedRow => ({
      row: {
        ...plainRow,
        key: `ladder:${row.key}`,
        kind: 'holdOrRelease',
        title: compose(label('{act}：放行或暂缓', '{act}: release or hold'), { act: row.label }),
        strong: compose(label('{count} 个单位', '{count} units'), { count: row.figure.value }),
        to: nothing,
        clock: {
          ...gateClock(label('到时自动发出', 'goes out by itself at its time'), ''),
          mark: 'dueSoon',
          dueAt: row.at,
          provisional: row.provisional,
        },
        consequence: compose(label('{when} 自动{act}', '{act} by itself, {when}'), {
          when: shortTime(row.at as Instant),
          act: row.label,
        }),
        campaignId,
        path: `/campaigns/${campaignId}`,
        acts: ['open', 'why'],
        why: row.why,
      },
    }));
}

/** What the campaign office owes. */
export async function rowsOfOffice(reading: CampaignReading): Promise<readonly PlacedRow[]> {
  const { app, ledger, at, campaignId, reader } = reading;
  const unitIds = reading.units.filter((unitId) => reader.covers(unitId, 'commissionOffice'));
  if (unitIds.length === 0) return [];
  const scoped = { ...reading, scope: unitIds };
  const [counted, ...rows] = await Promise.all([
    app.reads.unitCounts(ledger, { campaignId, unitIds }, at),
    reviews(scoped),
    extensions(scoped),
    rungs(scoped),
  ]);
  const counts = sumOf(counted);
  return [...campaignDuty(scoped, counts, 'dispatch'), ...campaignDuty(scoped, counts, 'verify'), ...rows.flat()];
}
