import type { AgendaItem, Instant } from '../kernel';
import { calendarReference } from '../time';
import type { EscalationSlice } from './escalation.context';
import type { EscalationState, RungState } from './escalation.state.types';
import { effectiveDue, isOvertaken, nextRung, rederivedRungs } from './rung-clock';
import { stopReason } from './stop-reason';

export type EscalationAct = 'fire' | 'draft' | 'skip' | 'rederiveRungs' | 'stop' | 'sign' | 'holdOrRelease';
type Item = AgendaItem<EscalationAct>;

/** Everything that will become due on an open ladder: one rung at a time, and what lies with its approver. */
export function escalationAgenda(state: EscalationState, slice: EscalationSlice): readonly Item[] {
  if (state.status !== 'open' || state.openedAt === undefined) return [];
  const reason = stopReason(state, slice.facts);
  if (reason !== undefined) {
    return [{ key: 'stop', act: 'stop', dueAt: state.openedAt, by: 'engine', input: { reason } }];
  }
  const next = nextRung(state);
  return [
    ...rungsToRederive(state, state.openedAt, slice),
    ...(next === undefined ? [] : [...rungByEngine(state, next, slice), ...rungToWaveThrough(state, next, slice)]),
    ...draftsToSign(state),
  ];
}

/** Due since it opened: it only waited for the year to be published. */
function rungsToRederive(state: EscalationState, openedAt: Instant, slice: EscalationSlice): readonly Item[] {
  if (rederivedRungs(state, slice.calendar, slice.ladder).length === 0) return [];
  const key = `rederiveRungs:${calendarReference(slice.calendar)}`;
  return [{ key, act: 'rederiveRungs', dueAt: openedAt, by: 'engine', input: {} }];
}

function rungByEngine(state: EscalationState, rung: RungState, { calendar, now }: EscalationSlice): readonly Item[] {
  if (rung.status === 'held') return [];
  const { level, mode, provisional } = rung;
  const dueAt = effectiveDue(state, rung, calendar);
  const item = (act: EscalationAct, due: Instant | null, input: object = {}): Item => ({
    key: `${act}:${level}`,
    act,
    dueAt: due,
    by: 'engine',
    ...(provisional && { provisional: true }),
    input: { level, ...input },
  });
  if (isOvertaken(state, rung, now)) return [item('skip', rung.dueAt, { reason: 'overtaken' })];
  if (mode === 'automatic') return [item('fire', dueAt)];
  // A draft that rests on a provisional date waits for the calendar, not for a time.
  return [item('draft', provisional ? null : dueAt)];
}

/** 放行 / 暂缓: the office may stop the next rung until it goes out, and a hold stays visible until it is ended. */
function rungToWaveThrough(state: EscalationState, rung: RungState, { calendar }: EscalationSlice): readonly Item[] {
  if (rung.released === true) return [];
  const held = rung.status === 'held';
  return [
    {
      key: `holdOrRelease:${rung.level}`,
      act: 'holdOrRelease',
      dueAt: effectiveDue(state, rung, calendar),
      by: 'person',
      owner: { ...unitOf(state), role: 'commissionOffice' },
      ...(rung.provisional && { provisional: true }),
      input: { level: rung.level, act: rung.act, held },
    },
  ];
}

const draftsToSign = (state: EscalationState): readonly Item[] =>
  state.rungs
    .filter(({ status }) => status === 'drafted')
    .map(({ level, act, dueAt, draftedAt, approver }) => ({
      key: `sign:${level}`,
      act: 'sign',
      dueAt: draftedAt ?? dueAt,
      by: 'person',
      owner: { ...unitOf(state), ...(approver !== undefined && { role: approver }) },
      input: { level, act },
    }));

const unitOf = ({ subject }: EscalationState): Pick<NonNullable<Item['owner']>, 'unitId'> =>
  subject === undefined ? {} : { unitId: subject.unitId };
