import { given, storedEvent, type Happened } from '@taizhang/testing/given-when-then';
import { localDate } from '../kernel';
import { china2017 } from '../time/china-2017.features';
import {
  agreedItem,
  at,
  bureau,
  campaign,
  confirmed,
  doubted,
  endOf,
  openItem,
  owed,
  plan,
  reported,
  sham,
  zhang,
} from './withdrawal.features';
import { deadlineOn } from './withdrawal-clock';
import { withdrawalAgenda, type WithdrawalSlice } from './withdrawal.agenda';
import { withdrawalDecider } from './withdrawal.decide';
import type { WithdrawalEvent, WithdrawalOrdered, WithdrawalRefused } from './withdrawal.events';
import { withdrawalStream } from './withdrawal.stream';
import { withdrawalTouches } from './withdrawal.wakes';

const slice: WithdrawalSlice = { plan, calendar: china2017, facts: { escalations: [] } };
type Story = readonly Happened<WithdrawalEvent>[];
const itemsOf = (story: Story, more: Partial<WithdrawalSlice> = {}) =>
  withdrawalAgenda(given(withdrawalDecider, ...story).state, { ...slice, ...more });
const lines = (story: Story, more?: Partial<WithdrawalSlice>): string[] =>
  itemsOf(story, more).map(({ key, dueAt, by }) => `${by} ${key} ${dueAt ?? 'no date'}`);

const ordered: WithdrawalOrdered = {
  type: 'WithdrawalOrdered',
  schema: 1,
  payload: {
    reason: '逾期',
    deadline: deadlineOn(localDate('2017-10-31'), { now: at('2017-10-10'), calendar: china2017 }),
  },
};
const cutOffPassed = {
  type: 'LeniencyCutOffPassed',
  schema: 1,
  payload: { dueAt: endOf('2017-09-30'), reported: true, withdrawn: false },
} as const;

describe('the agenda of a withdrawal', () => {
  it('reminds so many working days before the last day, escalates at its end, and notes the cut-off', () => {
    // The make-up Saturday 30 September counts; seven working days before it is the 21st.
    expect(lines([owed(openItem)])).toEqual([
      'engine remind:7:2017-09-30 2017-09-21T01:00:00.000Z',
      'engine remind:1:2017-09-30 2017-09-29T01:00:00.000Z',
      `engine openEscalation:1 ${endOf('2017-09-30')}`,
      `engine passLeniencyCutOff ${endOf('2017-09-30')}`,
      `person withdraw:2017-09-04 ${endOf('2017-09-30')}`,
    ]);
  });

  it('leaves out what is in the log already', () => {
    const sent = {
      type: 'WithdrawalReminderSent',
      schema: 1,
      payload: { reminder: 7, dueAt: at('2017-09-21') },
    } as const;
    const keys = itemsOf([owed(openItem), sent, cutOffPassed]).map(({ key }) => key);
    expect(keys).toEqual(['remind:1:2017-09-30', 'openEscalation:1', 'withdraw:2017-09-04']);
  });

  it('has no reminder that would have come before it was owed, nor one that was skipped', () => {
    const soon = { ...agreedItem, withdrawal: { state: 'agreed', on: localDate('2017-09-06') } } as const;
    expect(lines([owed(soon)])[0]).toBe('engine remind:1:2017-09-06 2017-09-05T01:00:00.000Z');
    const skipped = {
      type: 'WithdrawalReminderSkipped',
      schema: 1,
      payload: { reminder: 7, dueAt: at('2017-09-21'), reason: 'overtaken' },
    } as const;
    const keys = itemsOf([owed(openItem), skipped]).map(({ key }) => key);
    expect(keys).toEqual(['remind:1:2017-09-30', 'openEscalation:1', 'passLeniencyCutOff', 'withdraw:2017-09-04']);
  });

  it('marks a reminder that rests on a year whose days off are not published', () => {
    const far = { ...agreedItem, withdrawal: { state: 'agreed', on: localDate('2018-03-15') } } as const;
    expect(itemsOf([owed(far)]).find(({ act }) => act === 'remind')).toMatchObject({ provisional: true });
    expect(itemsOf([owed(far)]).find(({ act }) => act === 'openEscalation')).toMatchObject({ provisional: false });
  });

  it('does not escalate the same deadline twice, and counts the openings of later ones', () => {
    const first = [{ cycle: 1, overdueSince: endOf('2017-09-30') }];
    const late = itemsOf([owed(openItem)], { facts: { escalations: first } });
    expect(late.map(({ act }) => act)).not.toContain('openEscalation');
    const again = itemsOf([owed(openItem), ordered], { facts: { escalations: first } });
    expect(again.find(({ act }) => act === 'openEscalation')).toMatchObject({
      key: 'openEscalation:2',
      dueAt: endOf('2017-10-31'),
      input: {
        campaignId: campaign,
        ladder: 'withdrawal',
        overdueSince: endOf('2017-10-31'),
        outstanding: 1,
        subject: { kind: 'withdrawal', unitId: bureau, personId: zhang, item: 'i1', cycle: 2 },
      },
    });
  });

  it('waits for the review of a report, and no longer reminds', () => {
    // Five working days after Monday the 25th: Tuesday to Saturday, which was a make-up day.
    expect(lines([owed(openItem), reported('2017-09-25'), cutOffPassed])).toEqual([
      `person review:2017-09-25 ${endOf('2017-09-30')}`,
    ]);
    expect(lines([owed(openItem), reported('2017-09-25'), doubted, cutOffPassed])).toEqual([
      `person reviewDoubt:2017-09-27 ${endOf('2017-10-10')}`,
    ]);
  });

  it('owes a referral, without a date, for a sham and for a refusal', () => {
    const refusal: WithdrawalRefused = {
      type: 'WithdrawalRefused',
      schema: 1,
      payload: { statement: '不退' },
      occurredAt: at('2017-09-20'),
    };
    const shamFound = { event: sham, as: { recordedAt: at('2017-10-10') } };
    expect(lines([owed(openItem), reported('2017-09-25'), shamFound, cutOffPassed])).toEqual([
      'person refer:2017-10-10 no date',
    ]);
    expect(lines([owed(openItem), refusal, cutOffPassed]).at(-1)).toBe('person refer:2017-09-04 no date');
  });

  it('notes no cut-off for what came to light after the window', () => {
    const late = { ...owed(openItem), as: { recordedAt: at('2017-10-10') } };
    expect(itemsOf([late]).map(({ act }) => act)).not.toContain('passLeniencyCutOff');
    const { leniency: _, ...without } = plan;
    expect(itemsOf([owed(openItem)], { plan: without }).map(({ act }) => act)).not.toContain('passLeniencyCutOff');
  });

  it('is empty once it is confirmed or referred, and before it is owed', () => {
    const referred = { type: 'WithdrawalReferred', schema: 1, payload: { to: '纪检组', reason: '逾期' } } as const;
    expect(itemsOf([owed(openItem), reported('2017-09-25'), confirmed])).toEqual([]);
    expect(itemsOf([owed(openItem), referred])).toEqual([]);
    expect(itemsOf([])).toEqual([]);
  });
});

describe('what an event of a withdrawal touches', () => {
  const stream = withdrawalStream(campaign, zhang, 'i1');
  const touches = (event: WithdrawalEvent) => withdrawalTouches({ ...storedEvent(event, 0), stream });
  const escalations = `escalation/${campaign}/${zhang}.i1.`;

  it('is always the withdrawal itself', () => {
    expect(touches(doubted.event)).toEqual({ streams: [stream], prefixes: [] });
  });

  it('is its escalations when the date moves or is met', () => {
    for (const event of [ordered, reported('2017-09-25').event])
      expect(touches(event)).toEqual({ streams: [stream], prefixes: [escalations] });
  });

  it('is its unit too when one more is owed or done', () => {
    const unitOf = [{ campaignId: campaign, personId: zhang }];
    for (const event of [owed(openItem).event, confirmed, sham])
      expect(touches(event)).toEqual({ streams: [stream], prefixes: [escalations], unitOf });
  });
});
