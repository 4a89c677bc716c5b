import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { instant, localDate, personId } from '../kernel';
import {
  acting,
  agreedItem,
  at,
  confirmed,
  doubted,
  endOf,
  engineAt,
  leftItem,
  officeAt,
  openItem,
  owe,
  owed,
  ownerAt,
  report,
  reported,
  sham,
  zhang,
} from './withdrawal.features';
import type { AgreeWithdrawalDate, SendWithdrawalReminder, WithdrawalCommand } from './withdrawal.commands';
import { withdrawalDecider } from './withdrawal.decide';

const coordinator = acting(personId('p-coordinator'), ['coordinator'], at('2017-09-26'));

describe('an owed withdrawal', () => {
  it('is due at the end of the agreed day, or else of the day that the plan names', () => {
    const agreed = given(withdrawalDecider).when(owe(agreedItem), engineAt('2017-09-04')).state;
    expect(agreed).toMatchObject({ status: 'owed', agreedOn: '2017-09-25', deadline: { dueAt: endOf('2017-09-25') } });
    const open = given(withdrawalDecider).when(owe(openItem), engineAt('2017-09-04')).state;
    expect(open.deadline).toMatchObject({ dueAt: endOf('2017-09-30'), provisional: false });
    expect(open.deadline).not.toHaveProperty('calendar');
  });

  it('may be agreed for a day after the end of the campaign [R-035]', () => {
    const late = { ...agreedItem, withdrawal: { state: 'agreed', on: localDate('2018-06-30') } } as const;
    const { state } = given(withdrawalDecider).when(owe(late), engineAt('2017-09-04'));
    expect(state.deadline).toMatchObject({ dueAt: endOf('2018-06-30'), provisional: false });
  });

  it('that was over before it was declared is reported by the form itself, at noon of that day', () => {
    const { decision, state } = given(withdrawalDecider).when(owe(leftItem), engineAt('2017-09-04'));
    expect(decision).toMatchObject({
      events: [
        { type: 'WithdrawalOwed' },
        {
          type: 'WithdrawalReported',
          payload: { how: 'unstated', proof: '转让协议', filedWith: '' },
          occurredAt: '2017-08-20T04:00:00.000Z',
        },
      ],
    });
    expect(state).toMatchObject({ status: 'reported', withdrawnAt: '2017-08-20T04:00:00.000Z' });
  });

  it('did not happen after the form that tells of it', () => {
    const sameDay = {
      ...leftItem,
      withdrawal: { ...leftItem.withdrawal, on: localDate('2017-09-04') },
    } as typeof leftItem;
    const { state } = given(withdrawalDecider).when(owe(sameDay), engineAt('2017-09-04'));
    expect(state.withdrawnAt).toBe(at('2017-09-04'));
  });

  it('is opened by the engine, once', () => {
    given(withdrawalDecider).when(owe(openItem), officeAt('2017-09-04')).thenRefused('EngineOnly');
    given(withdrawalDecider, owed(openItem)).when(owe(agreedItem), engineAt('2017-09-05')).thenHappens();
  });
});

describe('agreeing on a date', () => {
  const agree = (on: string): AgreeWithdrawalDate => ({
    type: 'AgreeWithdrawalDate',
    agreedOn: localDate(on),
    reason: '受让方尚在办理',
  });
  const open = given(withdrawalDecider, owed(openItem));

  it('moves the deadline to the end of a later day than today, for a reason', () => {
    expect(open.when(agree('2017-10-20'), ownerAt('2017-09-12')).state).toMatchObject({
      agreedOn: '2017-10-20',
      deadline: { dueAt: endOf('2017-10-20'), startedAt: at('2017-09-12') },
    });
    open.when(agree('2017-09-12'), ownerAt('2017-09-12')).thenRefused('WithdrawalDateNotAhead');
    open.when({ ...agree('2017-10-20'), reason: '' }, ownerAt('2017-09-12')).thenRefused('ReasonMissing');
    given(withdrawalDecider, owed(agreedItem)).when(agree('2017-09-25'), ownerAt('2017-09-12')).thenHappens();
  });

  it('is between the person and the office, and nobody else', () => {
    open.when(agree('2017-10-20'), coordinator).thenRefused('WithdrawalNotYours');
    expect(open.when(agree('2017-10-20'), officeAt('2017-09-12')).decision.accepted).toBe(true);
  });

  it('is no longer his own once he is late or ordered out', () => {
    open.when(agree('2017-10-20'), ownerAt('2017-10-01')).thenRefused('DateNoLongerYoursToAgree');
    expect(open.when(agree('2017-10-20'), officeAt('2017-10-01')).decision.accepted).toBe(true);
  });

  it('starts the reminders again', () => {
    const sent = {
      type: 'WithdrawalReminderSent',
      schema: 1,
      payload: { reminder: 7, dueAt: at('2017-09-20') },
    } as const;
    const { state } = given(withdrawalDecider, owed(openItem), sent).when(agree('2017-10-20'), ownerAt('2017-09-21'));
    expect(state.remindersSent).toEqual([]);
  });
});

describe('a reminder', () => {
  // 30 September 2017 was a make-up day; one working day before it is the 29th.
  const dueAt = instant('2017-09-29T01:00:00.000Z');
  const remind: SendWithdrawalReminder = { type: 'SendWithdrawalReminder', reminder: 1, dueAt };
  const sent = { type: 'WithdrawalReminderSent', schema: 1, payload: { reminder: 1, dueAt } } as const;
  const open = given(withdrawalDecider, owed(openItem));

  it('goes out once, at its time, by the engine', () => {
    open.when(remind, engineAt('2017-09-29')).thenHappens(sent);
    open.when(remind, engineAt('2017-09-28')).thenRefused('NotDueYet');
    open.when(remind, officeAt('2017-09-29')).thenRefused('EngineOnly');
    given(withdrawalDecider, owed(openItem), sent).when(remind, engineAt('2017-09-29')).thenHappens();
  });

  it('is skipped when a later one is due too, and both when the date has come, as after an outage', () => {
    const first: SendWithdrawalReminder = { ...remind, reminder: 7, dueAt: instant('2017-09-21T01:00:00.000Z') };
    const skipped = (late: SendWithdrawalReminder) =>
      ({
        type: 'WithdrawalReminderSkipped',
        schema: 1,
        payload: { reminder: late.reminder, dueAt: late.dueAt, reason: 'overtaken' },
      }) as const;
    open.when(first, engineAt('2017-09-28')).thenHappens({
      ...sent,
      payload: { reminder: 7, dueAt: first.dueAt },
    });
    open.when(first, engineAt('2017-09-29')).thenHappens(skipped(first));
    open.when(remind, engineAt('2017-09-29')).thenHappens(sent);
    for (const late of [first, remind]) open.when(late, engineAt('2017-10-01')).thenHappens(skipped(late));
    given(withdrawalDecider, owed(openItem), skipped(first)).when(first, engineAt('2017-09-29')).thenHappens();
  });

  it('is owed again for a date that was moved', () => {
    const story = given(withdrawalDecider, owed(openItem), {
      type: 'WithdrawalReminderSkipped',
      schema: 1,
      payload: { reminder: 1, dueAt, reason: 'overtaken' },
    } as const);
    const { state } = story.when(
      { type: 'OrderWithdrawal', dueOn: localDate('2017-10-31'), reason: '逾期' },
      officeAt('2017-10-01'),
    );
    expect(state).not.toHaveProperty('remindersSkipped');
  });

  it('is one of those that the plan names, for the date that still holds', () => {
    open.when({ ...remind, reminder: 3 }, engineAt('2017-09-29')).thenRefused('ReminderUnknown');
    given(withdrawalDecider, owed(agreedItem)).when(remind, engineAt('2017-09-29')).thenRefused('DueInstantMoved');
  });

  it('does not reach one who has already reported', () => {
    given(withdrawalDecider, owed(openItem), reported('2017-09-20'))
      .when(remind, engineAt('2017-09-29'))
      .thenRefused('WithdrawalAlreadyReported');
  });
});

describe('reporting a withdrawal', () => {
  const open = given(withdrawalDecider, owed(openItem));

  it('is done by the person, or for him by the coordinator or the office, also late', () => {
    for (const context of [ownerAt('2017-09-26'), coordinator, officeAt('2017-09-26')])
      open.when(report('2017-09-25'), context).thenHappens(reported('2017-09-25').event);
    const stranger = acting(personId('p-other'), ['unitHead'], at('2017-09-26'));
    open.when(report('2017-09-25'), stranger).thenRefused('WithdrawalNotYours');
  });

  it('tells what happened, how, at what price and with what proof [R-034]', () => {
    const refused = (change: Parameters<typeof report>[1], code: string): void =>
      open.when(report('2017-09-25', change), ownerAt('2017-09-26')).thenRefused(code);
    refused({ occurredAt: at('2017-09-27') }, 'FactInFuture');
    refused({ proof: ' ' }, 'WithdrawalProofMissing');
    refused({ priceFen: -1 }, 'WithdrawalPriceNotWholeFen');
    refused({ how: 'unstated' }, 'WithdrawalMannerMissing');
  });

  it('is supplemented until it is reviewed, and keeps the day on which it became known', () => {
    const told = given(withdrawalDecider, owed(openItem), reported('2017-09-20', '2017-09-21'));
    told.when(report('2017-09-20'), ownerAt('2017-09-26')).thenHappens();
    const { state } = told.when(report('2017-09-20', { filedWith: '市专项办' }), ownerAt('2017-09-26'));
    expect(state).toMatchObject({ filedWith: '市专项办', withdrawnRecordedAt: at('2017-09-21') });
    given(withdrawalDecider, owed(openItem), reported('2017-09-20'), confirmed)
      .when(report('2017-09-22'), ownerAt('2017-09-26'))
      .thenRefused('WithdrawalAlreadyConfirmed');
  });

  it('stays doubted when a doubted one is supplemented', () => {
    const { state } = given(withdrawalDecider, owed(openItem), reported('2017-09-20'), doubted).when(
      report('2017-09-20', { proof: '公证书' }),
      ownerAt('2017-09-28'),
    );
    expect(state).toMatchObject({ status: 'doubted', proof: '公证书' });
  });
});

describe('refusing to withdraw', () => {
  const refuseIt = { type: 'RefuseWithdrawal', statement: '不同意退出', occurredAt: at('2017-09-20') } as const;
  const refusal = {
    type: 'WithdrawalRefused',
    schema: 1,
    payload: { statement: '不同意退出' },
    occurredAt: at('2017-09-20'),
  } as const;

  it('is a recorded fact with what the person said', () => {
    const open = given(withdrawalDecider, owed(openItem));
    open.when(refuseIt, officeAt('2017-09-21')).thenHappens(refusal);
    open.when({ ...refuseIt, statement: '' }, officeAt('2017-09-21')).thenRefused('RefusalStatementMissing');
    given(withdrawalDecider, owed(openItem), refusal).when(refuseIt, officeAt('2017-09-21')).thenHappens();
  });

  it('is over when he withdraws after all', () => {
    const { state } = given(withdrawalDecider, owed(openItem), refusal, reported('2017-09-25'));
    expect(state).toMatchObject({ status: 'reported', refused: false });
  });
});

const story = (...more: (ReturnType<typeof reported> | typeof doubted | typeof sham)[]) =>
  given(withdrawalDecider, owed(openItem), ...more);

describe('the leniency cut-off', () => {
  const pass = { type: 'PassLeniencyCutOff', dueAt: endOf('2017-09-30') } as const;
  const passed = (reportedInTime: boolean, withdrawn: boolean) => ({
    type: 'LeniencyCutOffPassed',
    schema: 1,
    payload: { dueAt: endOf('2017-09-30'), reported: reportedInTime, withdrawn },
  });

  it('writes down how report and withdrawal stood, as known when the window closed [R-064]', () => {
    const engine = engineAt('2017-10-01');
    const decide = (...more: Parameters<typeof story>) => story(...more).when(pass, engine).decision;
    expect(decide()).toEqual({ accepted: true, events: [passed(true, false)] });
    expect(decide(reported('2017-09-20'))).toEqual({ accepted: true, events: [passed(true, true)] });
    expect(decide(reported('2017-09-20'), doubted)).toEqual({ accepted: true, events: [passed(true, true)] });
    expect(decide(reported('2017-09-20'), sham)).toEqual({ accepted: true, events: [passed(true, false)] });
  });

  it('does not count what became known afterwards, however late the engine comes', () => {
    const { decision } = story(reported('2017-09-20', '2017-10-09')).when(pass, engineAt('2017-10-10'));
    expect(decision).toEqual({ accepted: true, events: [passed(true, false)] });
  });

  it('passes once, by the engine, at its instant', () => {
    story().when(pass, engineAt('2017-09-30')).thenRefused('NotDueYet');
    story().when(pass, officeAt('2017-10-01')).thenRefused('EngineOnly');
    story()
      .when({ ...pass, dueAt: endOf('2017-09-29') }, engineAt('2017-10-01'))
      .thenRefused('DueInstantMoved');
    given(withdrawalDecider).when(pass, engineAt('2017-10-01')).thenRefused('WithdrawalNotOwed');
    const { state } = story().when(pass, engineAt('2017-10-01'));
    expect(state.cutOff).toEqual({ passedAt: at('2017-10-01'), reported: true, withdrawn: false });
  });
});

describe('any story of a withdrawal', () => {
  const late = acting(zhang, [], at('2017-10-10'));
  const office = officeAt('2017-10-10');
  const commands: WithdrawalCommand[] = [
    owe(openItem),
    owe(agreedItem),
    owe(leftItem),
    { type: 'AgreeWithdrawalDate', agreedOn: localDate('2017-10-20'), reason: '办理中' },
    { type: 'SendWithdrawalReminder', reminder: 1, dueAt: instant('2017-09-29T01:00:00.000Z') },
    { type: 'SendWithdrawalReminder', reminder: 1, dueAt: instant('2017-09-22T01:00:00.000Z') },
    report('2017-09-25'),
    report('2017-10-09', { filedWith: '市专项办' }),
    { type: 'ConfirmWithdrawal', note: '' },
    { type: 'DoubtWithdrawal', reason: '价格异常' },
    { type: 'FindShamWithdrawal', ...sham.payload, occurredAt: at('2017-09-25') },
    { type: 'OrderWithdrawal', dueOn: localDate('2017-10-31'), reason: '逾期' },
    { type: 'RefuseWithdrawal', statement: '不退', occurredAt: at('2017-09-20') },
    { type: 'ReferWithdrawal', to: '派驻纪检组', reason: '拒不退出' },
    { type: 'PassLeniencyCutOff', dueAt: endOf('2017-09-30') },
  ];
  checkDecider(withdrawalDecider, {
    commands,
    contexts: [engineAt('2017-09-04'), engineAt('2017-09-29'), engineAt('2017-10-10'), late, office],
    steps: 40,
    reaches: [
      'WithdrawalOwed',
      'WithdrawalDateAgreed',
      'WithdrawalReminderSent',
      'WithdrawalReminderSkipped',
      'WithdrawalReported',
      'WithdrawalConfirmed',
      'WithdrawalDoubted',
      'ShamWithdrawalFound',
      'WithdrawalOrdered',
      'WithdrawalRefused',
      'WithdrawalReferred',
      'LeniencyCutOffPassed',
    ],
  });
});
