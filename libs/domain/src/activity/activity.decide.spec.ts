import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { activityId, campaignId, instant, localDate, personId, unitId, type Instant } from '../kernel';
import type { Role } from '../plan/plan.types';
import type { ActivityCommand, RecordActivity } from './activity.commands';
import type { ActivityContext } from './activity.context';
import { activityDecider } from './activity.decide';

const at = (day: string): Instant => instant(`${day}T02:32:00.000Z`);
const acting = (...roles: readonly Role[]): ActivityContext => ({
  now: at('2017-09-12'),
  actor: { kind: 'person', personId: personId('p-1') },
  roles,
  plan: { planId: 'p-2017', version: 1 },
});
const coordinator = acting('coordinator');
const record: RecordActivity = {
  type: 'RecordActivity',
  campaignId: campaignId('c-2017'),
  unitId: unitId('u-1'),
  activityId: activityId('a-1'),
  kind: 'leadingGroupMeeting',
  title: '领导小组第一次会议',
  content: '听取自查情况',
  expected: 12,
  attended: 10,
  decisions: [{ text: '逐人核对名册', owner: '办公室', limit: localDate('2017-09-20') }],
  occurredAt: at('2017-09-11'),
};
const { type: _, occurredAt, decisions: settled, ...rest } = record;
const payload = { ...rest, decisions: settled.map((each) => ({ key: '1', ...each })) };
const recorded = { type: 'ActivityRecorded', schema: 1, payload, occurredAt } as const;
const carryOut: ActivityCommand = {
  type: 'CarryOutMeetingDecision',
  decision: '1',
  note: '已核对',
  occurredAt: at('2017-09-12'),
};

describe('a record of a meeting or study', () => {
  it('says who came, what was said and what was settled, by whom and until when [R-043, R-108]', () => {
    given(activityDecider).when(record, coordinator).thenHappens(recorded);
  });

  it('is kept by whoever reports for the unit, by its discipline body and by the office [R-014]', () => {
    for (const role of ['unitHead', 'partInspector', 'commissionOffice'] as const) {
      given(activityDecider).when(record, acting(role)).thenHappens(recorded);
    }
    given(activityDecider).when(record, acting('analyst')).thenRefused('Forbidden');
  });

  it('is refused where it says too little or contradicts itself', () => {
    const empty = given(activityDecider);
    empty.when({ ...record, title: ' ' }, coordinator).thenRefused('ActivityTitleMissing');
    empty.when({ ...record, content: '' }, coordinator).thenRefused('ActivityContentMissing');
    empty.when({ ...record, attended: 0 }, coordinator).thenRefused('AttendanceNotWhole');
    empty
      .when({ ...record, attended: 13 }, coordinator)
      .thenRefused('AttendanceAboveExpected', { attended: 13, expected: 12 });
    empty
      .when({ ...record, decisions: [...record.decisions, { text: '', owner: '办公室' }] }, coordinator)
      .thenRefused('MeetingDecisionIncomplete', { number: 2 });
    empty.when({ ...record, occurredAt: at('2017-09-13') }, coordinator).thenRefused('FactInFuture');
  });

  it('is not written when the duty that it is said to meet cannot be reported', () => {
    const refused = { ...coordinator, dutyRefused: { code: 'DutyAlreadyDone', details: { duty: 'mobilisation' } } };
    given(activityDecider)
      .when({ ...record, duty: 'mobilisation' }, refused)
      .thenRefused('DutyAlreadyDone', { duty: 'mobilisation' });
  });

  it('does not change: the same again is nothing, another content is refused', () => {
    given(activityDecider, recorded).when(record, coordinator).thenHappens();
    given(activityDecider, recorded)
      .when({ ...record, attended: 9 }, coordinator)
      .thenRefused('ActivityAlreadyRecorded');
  });
});

describe('what a meeting settled', () => {
  it('is carried out once, with what came of it [R-108]', () => {
    const done = {
      type: 'MeetingDecisionCarriedOut',
      schema: 1,
      payload: { decision: '1', note: '已核对' },
      occurredAt: at('2017-09-12'),
    } as const;
    const held = given(activityDecider, recorded);
    held.when(carryOut, coordinator).thenHappens(done);
    held.when({ ...carryOut, note: '' }, coordinator).thenRefused('MeetingDecisionNoteMissing');
    held.when({ ...carryOut, decision: '2' }, coordinator).thenRefused('MeetingDecisionUnknown');
    given(activityDecider).when(carryOut, coordinator).thenRefused('ActivityNotRecorded');
    given(activityDecider, recorded, done).when(carryOut, coordinator).thenHappens();
    given(activityDecider, recorded, done)
      .when({ ...carryOut, note: '另有说明' }, coordinator)
      .thenRefused('MeetingDecisionAlreadyCarriedOut');
  });
});

describe('any story of a record', () => {
  checkDecider(activityDecider, {
    commands: [record, { ...record, attended: 9 }, carryOut, { ...carryOut, decision: '2' }],
    contexts: [coordinator, acting('commissionOffice')],
    steps: 20,
    reaches: ['ActivityRecorded', 'MeetingDecisionCarriedOut'],
  });
});
