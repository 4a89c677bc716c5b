import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { personId } from '../kernel';
import { at, by, byEngine } from '../kernel/acting.features';
import { publishYear } from '../time';
import { china2017, year2018 } from '../time/china-2017.features';
import type { EscalationCommand } from './escalation.commands';
import { escalationDecider } from './escalation.decide';
import {
  chaseAt,
  chased,
  circularAt,
  drafted,
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

const nothing = () => given(escalationDecider);
const opened = () => given(escalationDecider, escalationOpened);
const afterChase = () => given(escalationDecider, escalationOpened, reminded, chased);
const withDraft = () => given(escalationDecider, ...upToTheDraft);
const office = onLadder(by(at('2017-09-12', '10:00'), 'commissionOffice'));

describe('opening an escalation', () => {
  it('fixes the instant of every rung in working days after the last day of the duty', () => {
    const { thenHappens, state } = nothing().when(openEscalation, onLadder(byEngine(overdueSince)));
    thenHappens(escalationOpened.event);
    expect(state.rungs.map(({ dueAt }) => dueAt)).toEqual([remindAt, chaseAt, writtenAt, circularAt]);
  });
  it('counts a make-up day as a working day and none of the National Day week', () => {
    const late = at('2017-09-30');
    const { state } = nothing().when({ ...openEscalation, overdueSince: late }, onLadder(byEngine(late)));
    expect(state.rungs.map(({ dueAt }) => dueAt)).toEqual([
      at('2017-09-30', '09:00'),
      at('2017-10-09', '18:00'),
      at('2017-10-11', '09:00'),
      at('2017-10-16', '09:00'),
    ]);
  });
  it('counts who is late as it stands then, not as it was asked for', () =>
    nothing()
      .when({ ...openEscalation, outstanding: 9 }, onLadder(byEngine(overdueSince)))
      .thenHappens(escalationOpened.event));
  it('is refused before the duty is overdue, and when it is met', () => {
    nothing()
      .when(openEscalation, onLadder(byEngine(at('2017-09-11', '23:59'))))
      .thenRefused('NotDueYet');
    nothing()
      .when(openEscalation, onLadder(byEngine(overdueSince), met))
      .thenRefused('DutyAlreadyMet');
  });
  it('is refused for a ladder that is not the one at hand', () =>
    nothing()
      .when({ ...openEscalation, ladder: 'other' }, onLadder(byEngine(overdueSince)))
      .thenRefused('LadderUnknown'));
  it('is no act of people', () =>
    nothing()
      .when(openEscalation, onLadder(by(overdueSince, 'leader')))
      .thenRefused('EngineOnly'));
});

describe('an automatic rung', () => {
  const fire: EscalationCommand = { type: 'FireRung', level: 1 };
  it('fires at its time, once', () => {
    opened()
      .when(fire, onLadder(byEngine(remindAt)))
      .thenHappens(reminded.event);
    given(escalationDecider, escalationOpened, reminded)
      .when(fire, onLadder(byEngine(remindAt)))
      .thenHappens();
  });
  it('is refused before its time', () =>
    opened()
      .when(fire, onLadder(byEngine(overdueSince)))
      .thenRefused('NotDueYet', { dueAt: remindAt }));
  it('is refused, as an ordinary matter, when the duty was met meanwhile', () =>
    opened()
      .when(fire, onLadder(byEngine(remindAt), met))
      .thenRefused('DutyAlreadyMet'));
  it('waits for the rung below', () =>
    opened()
      .when({ ...fire, level: 2 }, onLadder(byEngine(chaseAt)))
      .thenRefused('RungBelowPending'));
  it('is never one that the plan makes a document', () =>
    afterChase()
      .when({ type: 'FireRung', level: 3 }, onLadder(byEngine(writtenAt)))
      .thenRefused('RungUnknown'));
});

describe('after an outage', () => {
  const back = at('2017-09-25', '10:00');
  it('a reminder that a chase has overtaken is skipped, and the chase goes out', () => {
    const skipped = {
      event: { type: 'RungSkipped', schema: 1, payload: { level: 1, reason: 'overtaken' } },
      as: { recordedAt: back },
    } as const;
    opened()
      .when({ type: 'SkipRung', level: 1, reason: 'overtaken' }, onLadder(byEngine(back)))
      .thenHappens(skipped.event);
    given(escalationDecider, escalationOpened, skipped)
      .when({ type: 'FireRung', level: 2 }, onLadder(byEngine(back)))
      .thenHappens(chased.event);
  });
  it('the harsher rung keeps its gap to the one that was delivered late', () => {
    const late = given(escalationDecider, escalationOpened, reminded, {
      event: chased.event,
      as: { recordedAt: back },
    });
    const draft: EscalationCommand = { type: 'DraftRung', level: 3 };
    late.when(draft, onLadder(byEngine(back))).thenRefused('NotDueYet', { dueAt: at('2017-09-27', '09:00') });
    const { decision } = late.when(draft, onLadder(byEngine(at('2017-09-27', '09:00'))));
    expect(decision).toMatchObject({ accepted: true, events: [{ type: 'RungDrafted' }] });
  });
  it('nothing is skipped that was not overtaken', () =>
    opened()
      .when({ type: 'SkipRung', level: 1, reason: 'overtaken' }, onLadder(byEngine(remindAt)))
      .thenRefused('RungNotOvertaken'));
});

describe('a draft', () => {
  const sign: EscalationCommand = { type: 'SignRung', level: 3 };
  const decline: EscalationCommand = { type: 'DeclineRung', level: 3, reason: 'they called' };
  const approver = onLadder(by(at('2017-09-18', '11:00'), 'commissionOffice'));

  it('is laid before the approver whom the plan names', () =>
    afterChase()
      .when({ type: 'DraftRung', level: 3 }, onLadder(byEngine(writtenAt)))
      .thenHappens(drafted.event));
  it('takes its number in the series of the year when it is signed', () =>
    withDraft()
      .when(sign, approver)
      .thenHappens({
        type: 'RungSigned',
        schema: 1,
        payload: {
          level: 3,
          act: 'writtenReminder',
          signer: personId('the-commissionOffice'),
          documentNumber: '专项办〔2017〕7号',
        },
      }));
  it('is signed by nobody else', () => {
    withDraft()
      .when(sign, onLadder(by(writtenAt, 'leader')))
      .thenRefused('Forbidden', { needed: 'commissionOffice' });
    withDraft()
      .when(sign, onLadder(byEngine(writtenAt)))
      .thenRefused('Forbidden');
  });
  it('holds up the rung above for as long as nobody has decided', () =>
    withDraft()
      .when({ type: 'DraftRung', level: 4 }, onLadder(byEngine(at('2017-12-01'))))
      .thenRefused('RungBelowPending'));
  it('is declined with a reason, and the ladder goes on from there', () => {
    withDraft()
      .when({ ...decline, reason: '' }, approver)
      .thenRefused('ReasonMissing');
    const declined = {
      event: { type: 'RungDeclined', schema: 1, payload: { level: 3, reason: 'they called' } },
      as: { recordedAt: approver.now },
    } as const;
    withDraft().when(decline, approver).thenHappens(declined.event);
    given(escalationDecider, ...upToTheDraft, declined)
      .when({ type: 'DraftRung', level: 4 }, onLadder(byEngine(circularAt)))
      .thenRefused('NotDueYet', { dueAt: at('2017-09-21', '09:00') });
  });
  it('is decided once', () => {
    const signed = withDraft().when(sign, approver);
    expect(signed.decision.accepted).toBe(true);
    expect(escalationDecider.decide(decline, signed.state, approver)).toMatchObject({
      rejection: { code: 'RungNotDrafted', details: { status: 'signed' } },
    });
  });
  it('is not signed against somebody who has met his duty meanwhile', () =>
    withDraft()
      .when(sign, { ...approver, facts: met })
      .thenRefused('DutyAlreadyMet'));
  it('never rests on a date that can still move', () => {
    const late = at('2017-12-28');
    const winter = nothing().when({ ...openEscalation, overdueSince: late }, onLadder(byEngine(late)));
    expect(winter.state.rungs.map(({ provisional }) => provisional)).toEqual([false, false, true, true]);
    const fire = (level: number, now = at('2018-01-15')) =>
      escalationDecider.decide({ type: 'DraftRung', level }, winter.state, onLadder(byEngine(now)));
    expect(fire(3)).toMatchObject({ rejection: { code: 'RungRestsOnProvisionalDate' } });
  });
});

describe('the office', () => {
  const hold: EscalationCommand = { type: 'HoldRung', level: 1, reason: 'they moved house' };
  const release: EscalationCommand = { type: 'ReleaseRung', level: 1 };
  const held = {
    event: { type: 'RungHeld', schema: 1, payload: { level: 1, reason: 'they moved house' } },
    as: { recordedAt: office.now, actor: office.actor },
  } as const;

  it('holds a rung that waits, with a reason', () => {
    opened().when(hold, office).thenHappens(held.event);
    opened()
      .when({ ...hold, reason: '' }, office)
      .thenRefused('ReasonMissing');
    opened()
      .when(hold, onLadder(by(office.now, 'leader')))
      .thenRefused('Forbidden');
  });
  it('keeps a held rung from firing, and all above it', () => {
    const stands = given(escalationDecider, escalationOpened, held);
    stands.when({ type: 'FireRung', level: 1 }, onLadder(byEngine(remindAt))).thenRefused('RungOnHold');
    stands.when({ type: 'FireRung', level: 2 }, onLadder(byEngine(chaseAt))).thenRefused('RungBelowPending');
  });
  it('holds nothing that went out', () =>
    given(escalationDecider, escalationOpened, reminded)
      .when(hold, office)
      .thenRefused('RungNotWaiting', { status: 'fired' }));
  it('releases what is held, and it goes out even if its time is past', () => {
    const { state } = given(escalationDecider, escalationOpened, held).when(release, office);
    expect(state.rungs[0]).toMatchObject({ status: 'waiting', released: true });
    const late = onLadder(byEngine(at('2017-09-13', '10:00')));
    expect(escalationDecider.decide({ type: 'FireRung', level: 1 }, state, late)).toMatchObject({ accepted: true });
  });
  it('waves a waiting rung through beforehand', () =>
    opened()
      .when(release, office)
      .thenHappens({ type: 'RungReleased', schema: 1, payload: { level: 1 } }));
});

describe('a signed document', () => {
  const signed = {
    type: 'RungSigned',
    schema: 1,
    payload: { level: 3, act: 'writtenReminder', signer: personId('p'), documentNumber: '专项办〔2017〕7号' },
  } as const;
  const stopped = { type: 'EscalationStopped', schema: 1, payload: { reason: 'dutyMet' } } as const;
  const correct: EscalationCommand = { type: 'CorrectRung', level: 3, reason: 'the paper had arrived' };
  const corrected = {
    type: 'RungCorrected',
    schema: 1,
    payload: { level: 3, reason: 'the paper had arrived' },
  } as const;
  it('is corrected once, also after the escalation has stopped', () => {
    given(escalationDecider, ...upToTheDraft, signed, stopped)
      .when(correct, office)
      .thenHappens(corrected);
    given(escalationDecider, ...upToTheDraft, signed, corrected)
      .when(correct, office)
      .thenRefused('RungAlreadyCorrected');
  });
  it('keeps its text and number when it is corrected', () => {
    const { state } = given(escalationDecider, ...upToTheDraft, signed).when(correct, office);
    expect(state.rungs[2]).toMatchObject({ status: 'signed', documentNumber: '专项办〔2017〕7号', correction: {} });
  });
  it('is all that can be corrected', () => withDraft().when(correct, office).thenRefused('RungNotSigned'));
});

describe('stopping', () => {
  const engine = byEngine(at('2017-09-14'));
  it.each([
    ['dutyMet', met],
    ['extended', { ...stillLate, extendedTo: at('2017-09-20') }],
    ['referred', { ...stillLate, referred: true }],
    ['campaignWoundUp', { ...stillLate, campaignWoundUp: true }],
  ] as const)('follows from the facts alone: %s', (reason, facts) => {
    const stop: EscalationCommand = { type: 'StopEscalation', reason };
    opened()
      .when(stop, onLadder(engine, facts))
      .thenHappens({ type: 'EscalationStopped', schema: 1, payload: { reason } });
    opened().when(stop, onLadder(engine)).thenRefused('EscalationStillNeeded', { reason });
  });
  it('ends the ladder', () =>
    given(escalationDecider, escalationOpened, {
      type: 'EscalationStopped',
      schema: 1,
      payload: { reason: 'dutyMet' },
    })
      .when({ type: 'FireRung', level: 1 }, onLadder(byEngine(remindAt)))
      .thenRefused('EscalationNotOpen', { status: 'stopped' }));
});

describe('deriving rungs again', () => {
  it('moves those that rested on a year which is published since', () => {
    const late = at('2017-12-28');
    const winter = nothing().when({ ...openEscalation, overdueSince: late }, onLadder(byEngine(late)));
    const known = onLadder(byEngine(late), stillLate, publishYear(china2017, 2018, year2018));
    expect(escalationDecider.decide({ type: 'RederiveRungs' }, winter.state, known)).toMatchObject({
      accepted: true,
      events: [
        {
          payload: {
            rungs: [
              { level: 3, dueAt: at('2018-01-03', '09:00'), provisional: false },
              { level: 4, dueAt: at('2018-01-08', '09:00'), provisional: false },
            ],
          },
        },
      ],
    });
  });
  it('finds nothing to do where all is known', () =>
    opened()
      .when({ type: 'RederiveRungs' }, onLadder(byEngine(remindAt)))
      .thenHappens());
});

describe('the decider of an escalation', () => {
  const published = publishYear(china2017, 2018, year2018);
  const winter = at('2017-12-28');
  const onRungs: readonly EscalationCommand[] = [
    { type: 'SkipRung', level: 1, reason: 'overtaken' },
    { type: 'FireRung', level: 1 },
    { type: 'FireRung', level: 2 },
    { type: 'HoldRung', level: 2, reason: 'wait' },
    { type: 'ReleaseRung', level: 2 },
    ...[3, 4].flatMap((level): readonly EscalationCommand[] => [
      { type: 'DraftRung', level },
      { type: 'SignRung', level },
      { type: 'DeclineRung', level, reason: 'no' },
      { type: 'CorrectRung', level, reason: 'wrong' },
    ]),
  ];
  const opening = [escalationOpened.event];
  const instants = [winter, at('2018-01-03', '09:00'), at('2018-02-01')];
  checkDecider(escalationDecider, {
    commands: [
      { ...openEscalation, overdueSince: winter },
      { type: 'RederiveRungs' },
      { type: 'StopEscalation', reason: 'dutyMet' },
      ...onRungs,
    ],
    contexts: [
      ...instants.map((now) => onLadder(byEngine(now))),
      ...instants.map((now) => onLadder(byEngine(now), stillLate, published)),
      onLadder(by(at('2018-02-01'), 'commissionOffice')),
      onLadder(by(at('2018-02-01'), 'leader')),
      onLadder(byEngine(at('2018-03-01')), met),
    ],
    beginnings: [[], opening, [...opening, reminded.event, chased.event], upToTheDraft.map(({ event }) => event)],
    steps: 40,
    reaches: [
      'EscalationOpened',
      'RungFired',
      'RungDrafted',
      'RungSigned',
      'RungDeclined',
      'RungHeld',
      'RungReleased',
      'RungSkipped',
      'RungCorrected',
      'RungsRederived',
      'EscalationStopped',
    ],
  });
});
