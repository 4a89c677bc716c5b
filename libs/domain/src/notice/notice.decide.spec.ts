import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { localDate, personId } from '../kernel';
import { at, by, byEngine } from '../kernel/acting.features';
import { publishYear, type WorkCalendar } from '../time';
import { digestSlot } from './digest-time';
import type { NoticeCommand, RecordDigest } from './notice.commands';
import { noticeDecider } from './notice.decide';
import type { NoticeEvent } from './notice.events';

const now = at('2017-09-12', '08:31');
const self = by(now);
const own = self.actor.kind === 'person' ? self.actor.personId : personId('');
const coordinator = by(now, 'coordinator');
const other = personId('someone-else');
const set = (address: string, person = own): NoticeCommand => ({
  type: 'SetNoticeAddress',
  personId: person,
  channel: 'mail',
  address,
});
const known: NoticeEvent = {
  type: 'NoticeAddressSet',
  schema: 1,
  payload: { channel: 'mail', address: 'a@office.example' },
};
const day = localDate('2017-09-12');
const digest = (more: Partial<RecordDigest> = {}): RecordDigest => ({
  type: 'RecordDigest',
  ...{ day, channel: 'mail', through: 41, outcome: { kind: 'delivered', reference: '<m1@office.example>' } },
  ...more,
});
const delivered: NoticeEvent = {
  type: 'DigestDelivered',
  schema: 1,
  payload: { day, channel: 'mail', through: 41, reference: '<m1@office.example>' },
};

describe('where a person is told', () => {
  it('is said by himself', () => given(noticeDecider).when(set('a@office.example'), self).thenHappens(known));
  it('is said for him by whoever keeps the roster of his unit', () =>
    given(noticeDecider).when(set('a@office.example', other), coordinator).thenHappens(known));
  it('is said by nobody else', () =>
    given(noticeDecider).when(set('a@office.example', other), self).thenRefused('Forbidden'));
  it('says nothing twice', () => given(noticeDecider, known).when(set(' a@office.example '), self).thenHappens());
  it.each([
    '',
    'a',
    'a@b',
    'A <a@office.example>',
    'a@office.example, b@office.example',
    'a@office.example\nBcc: b@c.de',
  ])('refuses %j', (address) => given(noticeDecider).when(set(address), self).thenRefused('NoticeAddressUnusable'));
  it('ends when it is removed, once', () => {
    const removed: NoticeEvent = { type: 'NoticeAddressRemoved', schema: 1, payload: { channel: 'mail' } };
    const remove: NoticeCommand = { type: 'RemoveNoticeAddress', personId: own };
    given(noticeDecider, known).when(remove, self).thenHappens(removed);
    given(noticeDecider, known, removed).when(remove, self).thenHappens();
  });
});

describe('the digest of a day (R-045)', () => {
  it('is recorded when the server has taken it', () =>
    given(noticeDecider, known).when(digest(), byEngine(now)).thenHappens(delivered));
  it('is recorded when the server has refused it', () =>
    given(noticeDecider, known)
      .when(digest({ outcome: { kind: 'refused', reason: '550 no such user' } }), byEngine(now))
      .thenHappens({
        type: 'DigestRefused',
        schema: 1,
        payload: { day, channel: 'mail', through: 41, reason: '550 no such user' },
      }));
  it('is one a day', () =>
    given(noticeDecider, known, delivered)
      .when(digest({ through: 60 }), byEngine(now))
      .thenHappens());
  it('is recorded by the engine only', () => given(noticeDecider).when(digest(), self).thenRefused('Forbidden'));
});

describe('when the digest goes out', () => {
  const calendar: WorkCalendar = publishYear({ id: 'cn', version: 0, years: {} }, 2017, {
    holidays: [localDate('2017-10-02')],
    makeUpDays: [localDate('2017-09-30')],
  });
  it.each([
    ['2017-09-12', '08:30', true],
    ['2017-09-12', '08:29', false],
    ['2017-09-12', '17:59', true],
    ['2017-09-12', '18:00', false],
    ['2017-09-16', '08:30', false],
    ['2017-09-30', '08:30', true],
    ['2017-10-02', '08:30', false],
  ])('on %s at %s: %s', (date, time, goes) => {
    const slot = digestSlot(at(date, time), calendar);
    expect(slot).toEqual(goes ? { day: date, at: at(date, '08:30') } : undefined);
  });
});

describe('the decider of notices', () => {
  checkDecider(noticeDecider, {
    commands: [
      set('a@office.example'),
      set('b'),
      { type: 'RemoveNoticeAddress', personId: own },
      digest(),
      digest({ day: localDate('2017-09-13'), outcome: { kind: 'refused', reason: '550' } }),
    ],
    contexts: [self, byEngine(now)],
    reaches: ['NoticeAddressSet', 'NoticeAddressRemoved', 'DigestDelivered', 'DigestRefused'],
  });
});
