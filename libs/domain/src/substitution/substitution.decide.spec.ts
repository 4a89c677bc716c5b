import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { localDate, personId, streamName, unitId } from '../kernel';
import { at, by } from '../kernel/acting.features';
import type { Role } from '../plan/plan.types';
import { substitutionId } from '../kernel';
import { actingForRefusal } from './acting-for';
import type { NameSubstitute } from './substitution.commands';
import type { SubstitutionContext } from './substitution.context';
import { substitutionDecider } from './substitution.decide';
import type { SubstitutionEvent } from './substitution.events';
import { substitutesOn, type SubstitutionState } from './substitution.state';

const [zhou, liu] = [personId('p-zhou'), personId('p-liu')];
const now = at('2017-09-10', '09:00');
const named: NameSubstitute = {
  type: 'NameSubstitute',
  substitutionId: substitutionId('s-1'),
  personId: liu,
  substituteId: zhou,
  unitId: unitId('u-bureau'),
  from: localDate('2017-09-11'),
  until: localDate('2017-09-20'),
  absence: 'training',
};
const acting = (over: Partial<SubstitutionContext> = {}, ...roles: readonly Role[]): SubstitutionContext => ({
  ...by(now, ...roles),
  heldRoles: ['coordinator', 'caseOfficer'],
  substituteIsNear: true,
  others: [],
  ...over,
});
const self = acting({ actor: { kind: 'person', personId: liu } });
const head = acting({}, 'unitHead');
const { type: _, ...payload } = named;
const SubstituteNamed: SubstitutionEvent = {
  type: 'SubstituteNamed',
  schema: 1,
  payload: { ...payload, roles: ['coordinator'] },
};
const approved: SubstitutionEvent = { type: 'SubstitutionApproved', schema: 1, payload: {} };
const revoked: SubstitutionEvent = { type: 'SubstitutionRevoked', schema: 1, payload: { reason: '提前返岗' } };
const open: SubstitutionState = { status: 'approved', ...payload, roles: ['coordinator'] };

describe('a substitute (R-096)', () => {
  it('is named by whoever will be away, for the duties that can be acted in, never for casework', () => {
    given(substitutionDecider).when(named, self).thenHappens(SubstituteNamed);
    given(substitutionDecider).when(named, acting({}, 'commissionOffice')).thenHappens(SubstituteNamed);
    given(substitutionDecider).when(named, head).thenRefused('SubstitutionNotYours');
    given(substitutionDecider)
      .when(named, { ...self, heldRoles: ['caseOfficer', 'partySecretary', 'commissionOffice'] })
      .thenRefused('NothingToSubstitute');
  });

  it('is somebody else, near the unit, for days that have not all passed', () => {
    const fresh = given(substitutionDecider);
    fresh.when({ ...named, substituteId: liu }, self).thenRefused('SubstituteIsOneself');
    fresh.when(named, { ...self, substituteIsNear: false }).thenRefused('SubstituteNotInUnit');
    fresh.when({ ...named, until: localDate('2017-09-10') }, self).thenRefused('SubstitutionEndsBeforeItBegins');
    const gone = { from: localDate('2017-09-01'), until: localDate('2017-09-09') };
    fresh.when({ ...named, ...gone }, self).thenRefused('SubstitutionIsPast');
  });

  it('is not named twice for a day, is not away himself, and is not left by whom he acts for', () => {
    const other = { ...open, substitutionId: substitutionId('s-2') };
    const clash = (each: SubstitutionState) => given(substitutionDecider).when(named, { ...self, others: [each] });
    clash(other).thenRefused('SubstituteAlreadyNamed');
    clash({ ...other, personId: zhou, substituteId: personId('p-x') }).thenRefused('SubstituteIsAway');
    clash({ ...other, personId: personId('p-x'), substituteId: liu }).thenRefused('SubstitutesHimself');
    clash({ ...other, from: localDate('2017-09-21'), until: localDate('2017-09-25') }).thenHappens(SubstituteNamed);
  });

  it('acts only once a third person has approved it (R-018)', () => {
    const waiting = given(substitutionDecider, SubstituteNamed);
    waiting.when({ type: 'ApproveSubstitution' }, head).thenHappens(approved);
    waiting.when({ type: 'ApproveSubstitution' }, acting({}, 'coordinator')).thenRefused('Forbidden');
    for (const one of [liu, zhou]) {
      const involved = { ...head, actor: { kind: 'person', personId: one } as const };
      waiting.when({ type: 'ApproveSubstitution' }, involved).thenRefused('SubstitutionConcernsYou');
    }
    waiting.when({ type: 'RefuseSubstitution', reason: '' }, head).thenRefused('ReasonMissing');
    given(substitutionDecider, SubstituteNamed, revoked)
      .when({ type: 'ApproveSubstitution' }, head)
      .thenRefused('SubstitutionIsOver');
    given(substitutionDecider).when({ type: 'ApproveSubstitution' }, head).thenRefused('SubstitutionNotNamed');
  });

  it('acts on its days and no longer: it ends by itself', () => {
    expect(substitutesOn(open, at('2017-09-10', '23:59'))).toBe(false);
    expect(substitutesOn(open, at('2017-09-11'))).toBe(true);
    expect(substitutesOn(open, at('2017-09-20', '23:59'))).toBe(true);
    expect(substitutesOn(open, at('2017-09-21'))).toBe(false);
    expect(substitutesOn({ ...open, status: 'named' }, at('2017-09-12'))).toBe(false);
  });

  it('never acts in what the other owes in person', () => {
    const on = (stream: string, when = '2017-09-12') =>
      actingForRefusal(
        { actor: zhou, actingFor: liu, stream: streamName(...(stream.split('/') as [string])) },
        [open],
        at(when),
      )?.rejection.code;
    expect(on('participation/c/u-bureau')).toBeUndefined();
    expect(on('declaration/c/p-zhang')).toBeUndefined();
    expect(on('participation/c/u-bureau', '2017-09-21')).toBe('NotSubstituting');
    for (const own of ['declaration/c/p-liu', 'withdrawal/c/p-liu/i1', 'pledge/c/p.p-liu']) {
      expect(on(own)).toBe('SubstituteInOwnMatter');
    }
  });

  it('is ended early by either of the two or by whoever approves, with a reason', () => {
    const running = given(substitutionDecider, SubstituteNamed, approved);
    const end = { type: 'RevokeSubstitution', reason: '提前返岗' } as const;
    running.when(end, self).thenHappens(revoked);
    running.when(end, head).thenHappens(revoked);
    running.when(end, acting({}, 'coordinator')).thenRefused('SubstitutionNotYours');
  });
});

describe('any story of a substitution', () => {
  checkDecider(substitutionDecider, {
    commands: [
      named,
      { type: 'ApproveSubstitution' },
      { type: 'RefuseSubstitution', reason: '不同意' },
      { type: 'RevokeSubstitution', reason: '提前返岗' },
    ],
    contexts: [self, head, acting({}, 'commissionOffice')],
    steps: 12,
    reaches: ['SubstituteNamed', 'SubstitutionApproved', 'SubstitutionRefused', 'SubstitutionRevoked'],
  });
});
