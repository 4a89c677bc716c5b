import { given, type Happened } from '@taizhang/testing/given-when-then';
import type { AgendaItem, Instant } from '../kernel';
import { at, byEngine } from '../kernel/acting.features';
import { publishYear } from '../time';
import { china2017, year2018 } from '../time/china-2017.features';
import { escalationAgenda } from './escalation.agenda';
import { escalationDecider } from './escalation.decide';
import type { EscalationEvent } from './escalation.events';
import {
  chaseAt,
  chased,
  circularAt,
  escalationOpened,
  met,
  onLadder,
  openEscalation,
  overdueSince,
  remindAt,
  reminded,
  stillLate,
  upToTheDraft,
  writtenAt,
} from './escalation.features';
import { forecast } from './forecast';

type Story = readonly Happened<EscalationEvent>[];
const stateAfter = (story: Story) => given(escalationDecider, ...story).state;
const agenda = (story: Story, now: Instant = overdueSince, facts = stillLate): readonly AgendaItem[] =>
  escalationAgenda(stateAfter(story), onLadder(byEngine(now), facts));
const dues = (story: Story, now?: Instant, facts = stillLate) =>
  Object.fromEntries(agenda(story, now, facts).map(({ key, dueAt }) => [key, dueAt]));

const heldAt = at('2017-09-12', '08:00');
const held: Happened<EscalationEvent> = {
  event: { type: 'RungHeld', schema: 1, payload: { level: 1, reason: 'wait' } },
  as: { recordedAt: heldAt },
};

describe('the agenda of an escalation', () => {
  it('is the next rung, and the office may hold or release it until then', () =>
    expect(dues([escalationOpened])).toEqual({ 'fire:1': remindAt, 'holdOrRelease:1': remindAt }));
  it('goes up one rung when the one below was delivered', () =>
    expect(dues([escalationOpened, reminded])).toEqual({ 'fire:2': chaseAt, 'holdOrRelease:2': chaseAt }));
  it('is a draft where the plan asks for a document', () =>
    expect(dues([escalationOpened, reminded, chased])).toEqual({
      'draft:3': writtenAt,
      'holdOrRelease:3': writtenAt,
    }));
  it('lies with the approver while a draft waits, and the engine does nothing', () => {
    const items = agenda(upToTheDraft, at('2017-12-01'));
    expect(items).toMatchObject([
      { key: 'sign:3', by: 'person', dueAt: writtenAt, owner: { unitId: 'unit-a', role: 'commissionOffice' } },
    ]);
  });
  it('counts the gap to the rung above from the signature', () => {
    const signedAt = at('2017-09-19', '16:00');
    const { event } = {
      event: {
        type: 'RungSigned',
        schema: 1,
        payload: { level: 3, act: 'writtenReminder', signer: 'p' as never, documentNumber: 'n' },
      } as const,
    };
    expect(dues([...upToTheDraft, { event, as: { recordedAt: signedAt } }])).toMatchObject({
      'draft:4': at('2017-09-22', '09:00'),
    });
    expect(dues([...upToTheDraft, { event, as: { recordedAt: writtenAt } }])).toMatchObject({ 'draft:4': circularAt });
  });
  it('skips a reminder that a chase has overtaken', () =>
    expect(dues([escalationOpened], at('2017-09-14'))).toMatchObject({ 'skip:1': remindAt }));
  it('leaves a held rung to the office, visibly', () => {
    expect(agenda([escalationOpened, held], at('2017-09-14'))).toMatchObject([
      { key: 'holdOrRelease:1', by: 'person', owner: { role: 'commissionOffice' }, input: { held: true } },
    ]);
  });
  it('asks nobody about a rung that was released', () =>
    expect(dues([escalationOpened, held, { type: 'RungReleased', schema: 1, payload: { level: 1 } }])).toEqual({
      'fire:1': remindAt,
    }));
  it('is to stop, at once, when the duty is met', () =>
    expect(agenda([escalationOpened, reminded], chaseAt, met)).toMatchObject([
      { key: 'stop', dueAt: overdueSince, input: { reason: 'dutyMet' } },
    ]));
  it('is empty once stopped', () =>
    expect(dues([escalationOpened, { type: 'EscalationStopped', schema: 1, payload: { reason: 'dutyMet' } }])).toEqual(
      {},
    ));
  it('holds a draft on a provisional date as a gate until the year is published', () => {
    const late = at('2017-12-28');
    const { state } = given(escalationDecider).when(
      { ...openEscalation, overdueSince: late },
      onLadder(byEngine(late)),
    );
    const fired = [1, 2].reduce((after, level) => {
      const context = onLadder(byEngine(state.rungs[level - 1]!.dueAt));
      const decision = escalationDecider.decide({ type: 'FireRung', level }, after, context);
      return decision.accepted && decision.events[0] !== undefined
        ? escalationDecider.evolve(after, {
            ...decision.events[0],
            effectiveAt: context.now,
            position: level,
          } as never)
        : after;
    }, state);
    const seen = (calendar = china2017) =>
      escalationAgenda(fired, onLadder(byEngine(at('2018-01-05')), stillLate, calendar));
    expect(seen()).toContainEqual(expect.objectContaining({ key: 'draft:3', dueAt: null, provisional: true }));
    expect(seen(publishYear(china2017, 2018, year2018))).toContainEqual(
      expect.objectContaining({ key: 'rederiveRungs:cn@2', dueAt: late }),
    );
  });
});

describe('the forecast of an escalation', () => {
  const levels = (story: Story, from: Instant, to: Instant) =>
    forecast(stateAfter(story), china2017, from, to).map(({ level, status, dueAt }) => ({ level, status, dueAt }));
  it('lists the rungs that fall due in the window if nothing happens', () =>
    expect(levels([escalationOpened], overdueSince, at('2017-09-16'))).toEqual([
      { level: 1, status: 'waiting', dueAt: remindAt },
      { level: 2, status: 'waiting', dueAt: chaseAt },
      { level: 3, status: 'waiting', dueAt: writtenAt },
    ]));
  it('shows a hold, and a draft that waits for its signature however old it is', () => {
    expect(levels([escalationOpened, held], overdueSince, at('2017-09-13'))).toMatchObject([{ status: 'held' }]);
    expect(levels(upToTheDraft, at('2017-10-09'), at('2017-10-10'))).toMatchObject([{ level: 3, status: 'drafted' }]);
  });
  it('leaves out what went out, and everything once the ladder is stopped', () => {
    expect(levels([escalationOpened, reminded], overdueSince, at('2017-09-13'))).toEqual([]);
    expect(
      levels(
        [escalationOpened, { type: 'EscalationStopped', schema: 1, payload: { reason: 'extended' } }],
        overdueSince,
        at('2018-01-01'),
      ),
    ).toEqual([]);
  });
});
