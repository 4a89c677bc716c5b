import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { bulletinId, campaignId, instant, personId, unitId, type Instant, type PersonId } from '../kernel';
import type { Role } from '../plan/plan.types';
import { bulletinApprover } from './bulletin-approver';
import type { BulletinCommand, DraftBulletin } from './bulletin.commands';
import type { BulletinContext } from './bulletin.context';
import { bulletinDecider } from './bulletin.decide';

const at = (time: string): Instant => instant(`2017-09-14T${time}:00.000Z`);
const minute = (time: string) => ({ asOf: at(time), knownOn: at(time), position: 900 });
const figures = [
  { key: 'duty.declare', label: { zh: '申报', en: 'Declare' }, value: 120, of: 156, unit: 'persons' },
] as const;
const [writer, second, leader] = [personId('p-writer'), personId('p-second'), personId('p-leader')];
const issuing = { documentNumber: '专项办〔2017〕3号', code: '7K3M-9Q2X-AAAA-BBBB', digest: 'sha256:ab' };
const acting = (actor: PersonId, ...roles: readonly Role[]): BulletinContext => ({
  now: at('08:30'),
  actor: { kind: 'person', personId: actor },
  roles,
  plan: { planId: 'p-2017', version: 1 },
  approver: 'leader',
  issuing,
});
const office = acting(writer, 'commissionOffice');
const approver = acting(leader, 'leader');
const draft: DraftBulletin = {
  type: 'DraftBulletin',
  campaignId: campaignId('c-2017'),
  bulletinId: bulletinId('b-1'),
  unitId: unitId('u-bureau'),
  kind: 'progress',
  title: '第 3 期',
  point: minute('07:55'),
  figures,
};
const { type: _, ...payload } = draft;
const drafted = { type: 'BulletinDrafted', schema: 1, payload } as const;
const written = { type: 'BulletinTextSet', schema: 1, payload: { title: '第 3 期', text: '进展平稳。' } } as const;
const submitted = { type: 'BulletinSubmitted', schema: 1, payload: {} } as const;
const approved = { type: 'BulletinApproved', schema: 1, payload: {} } as const;

describe('a bulletin', () => {
  it('is drafted by the office with the figures of a minute that has come [R-087]', () => {
    const empty = given(bulletinDecider);
    empty.when(draft, office).thenHappens(drafted);
    empty.when(draft, acting(writer, 'coordinator')).thenRefused('Forbidden');
    empty.when({ ...draft, title: ' ' }, office).thenRefused('BulletinTitleMissing');
    empty.when({ ...draft, point: minute('08:31') }, office).thenRefused('BulletinMinuteAhead');
  });

  it('is bound to another minute while it is drafted, and not after', () => {
    const other = { point: minute('08:10'), figures: [{ ...figures[0], value: 131 }] };
    given(bulletinDecider, drafted)
      .when({ type: 'PinBulletinFigures', ...other }, office)
      .thenHappens({ type: 'BulletinFiguresPinned', schema: 1, payload: other });
    given(bulletinDecider, drafted, written, submitted)
      .when({ type: 'PinBulletinFigures', ...other }, office)
      .thenRefused('BulletinWithApprover');
  });

  it('goes to its approver with a text, and comes back with a reason', () => {
    given(bulletinDecider, drafted).when({ type: 'SubmitBulletin' }, office).thenRefused('BulletinTextMissing');
    given(bulletinDecider, drafted, written).when({ type: 'SubmitBulletin' }, office).thenHappens(submitted);
    const open = given(bulletinDecider, drafted, written, submitted);
    open.when({ type: 'ReturnBulletin', reason: ' ' }, approver).thenRefused('ReasonMissing');
    const { state } = open.when({ type: 'ReturnBulletin', reason: '数据须到 17 时' }, approver);
    expect(state).toMatchObject({ status: 'drafted', returnedFor: '数据须到 17 时' });
  });

  it('is approved by whom the plan names, never by somebody whose hand is in it [R-018]', () => {
    const open = given(bulletinDecider, drafted, written, submitted);
    open.when({ type: 'ApproveBulletin' }, approver).thenHappens(approved);
    open.when({ type: 'ApproveBulletin' }, acting(second, 'commissionOffice')).thenRefused('Forbidden');
    const own = { event: drafted, as: { actor: { kind: 'person', personId: leader } } } as const;
    const { state } = given(bulletinDecider, own, written, submitted).when({ type: 'ApproveBulletin' }, approver);
    expect(state.writers).toContain(leader);
    given(bulletinDecider, own, written, submitted)
      .when({ type: 'ApproveBulletin' }, approver)
      .thenRefused('BulletinIsYours');
    expect(bulletinApprover({ ladders: [] })).toBe('leader');
  });

  it('is issued once, with its number and the code of its sheet [R-087]', () => {
    given(bulletinDecider, drafted, written, submitted)
      .when({ type: 'IssueBulletin' }, office)
      .thenRefused('BulletinWithApprover');
    const open = given(bulletinDecider, drafted, written, submitted, approved);
    open.when({ type: 'IssueBulletin' }, approver).thenRefused('Forbidden');
    const issued = { type: 'BulletinIssued', schema: 1, payload: issuing } as const;
    open.when({ type: 'IssueBulletin' }, office).thenHappens(issued);
    given(bulletinDecider, drafted, written, submitted, approved, issued)
      .when({ type: 'DropBulletin', reason: '有误' }, office)
      .thenRefused('BulletinIsIssued', { documentNumber: '专项办〔2017〕3号' });
  });
});

describe('any story of a bulletin', () => {
  const commands: BulletinCommand[] = [
    draft,
    { type: 'SetBulletinText', title: '第 3 期', text: '进展平稳。' },
    { type: 'SetBulletinText', title: '第 3 期', text: '进展较快。' },
    { type: 'PinBulletinFigures', point: minute('08:10'), figures },
    { type: 'SubmitBulletin' },
    { type: 'ReturnBulletin', reason: '数据须到 17 时' },
    { type: 'ApproveBulletin' },
    { type: 'IssueBulletin' },
    { type: 'DropBulletin', reason: '与另一期合并' },
  ];
  checkDecider(bulletinDecider, {
    commands,
    contexts: [office, approver, acting(second, 'commissionOffice')],
    steps: 40,
    reaches: ['BulletinDrafted', 'BulletinTextSet', 'BulletinSubmitted', 'BulletinApproved', 'BulletinIssued'],
  });
});
