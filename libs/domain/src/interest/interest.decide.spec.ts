import { checkDecider, given } from '@taizhang/testing/given-when-then';
import { personId, unitId } from '../kernel';
import { at, by } from '../kernel/acting.features';
import type { DeclarePersonalInterest, EndPersonalInterest, InterestCommand } from './interest.commands';
import type { InterestContext } from './interest.context';
import { interestDecider } from './interest.decide';
import type { InterestEvent } from './interest.events';
import { hasInterestIn } from './interest-in';

const [li, chen] = [personId('p-li'), personId('p-chen')];
const bureau = unitId('u-bureau');
const [day, now] = [at('2017-09-04'), at('2017-09-10')];
const cousin: DeclarePersonalInterest = {
  ...{ type: 'DeclarePersonalInterest', interestId: 'i-1', personId: li },
  ...{ about: { kind: 'person', name: '陈某' }, ground: 'nearRelative', occurredAt: day },
};
const shares: DeclarePersonalInterest = {
  ...cousin,
  ...{ interestId: 'i-2', about: { kind: 'unit', unitId: bureau }, ground: 'ownInterest' },
};
const over: EndPersonalInterest = {
  ...{ type: 'EndPersonalInterest', personId: li, interestId: 'i-1', why: 'ceased', occurredAt: now },
};
const acting = (who = li, known: Partial<InterestContext> = {}): InterestContext => ({
  ...by(now),
  actor: { kind: 'person', personId: who },
  personKnown: true,
  unitKnown: true,
  ...known,
});
const declared: InterestEvent = {
  type: 'PersonalInterestDeclared',
  schema: 1,
  payload: { interestId: 'i-1', personId: li, about: cousin.about, ground: 'nearRelative' },
  occurredAt: day,
};
const ended: InterestEvent = {
  type: 'PersonalInterestEnded',
  schema: 1,
  payload: { interestId: 'i-1', why: 'ceased' },
  occurredAt: now,
};

describe('a personal interest (R-018)', () => {
  it('is declared by whoever has it, and by nobody else', () => {
    given(interestDecider).when(cousin, acting()).thenHappens(declared);
    given(interestDecider).when(cousin, acting(chen)).thenRefused('InterestNotYours');
    given(interestDecider, declared).when(over, acting(chen)).thenRefused('InterestNotYours');
  });

  it('names somebody, or a unit that exists, on a day that has come', () => {
    const nameless = { ...cousin, about: { kind: 'person', name: ' ' } } as const;
    given(interestDecider).when(nameless, acting()).thenRefused('InterestNameMissing');
    given(interestDecider)
      .when(shares, acting(li, { unitKnown: false }))
      .thenRefused('InterestUnitUnknown');
    given(interestDecider)
      .when(cousin, acting(li, { personKnown: false }))
      .thenRefused('PersonNotRegistered');
    const ahead = { ...cousin, occurredAt: at('2017-09-11') };
    given(interestDecider).when(ahead, acting()).thenRefused('FactInFuture');
  });

  it('stands once, until it ends; afterwards it may be declared anew', () => {
    const again = { ...cousin, interestId: 'i-3' };
    given(interestDecider, declared).when(again, acting()).thenHappens();
    given(interestDecider, declared).when(over, acting()).thenHappens(ended);
    given(interestDecider, declared, ended).when(over, acting()).thenHappens();
    given(interestDecider, declared, ended)
      .when(again, acting())
      .thenHappens({ ...declared, payload: { ...declared.payload, interestId: 'i-3' } } as InterestEvent);
    given(interestDecider).when(over, acting()).thenRefused('InterestNotDeclared');
    const early = { ...over, occurredAt: at('2017-09-01') };
    given(interestDecider, declared).when(early, acting()).thenRefused('InterestEndsBeforeItWasDeclared');
  });

  it('speaks against the person named, the unit named and what is below it, and both ways, while it stands', () => {
    const none = { personIds: [], names: [], unitIds: [] };
    const { state } = given(interestDecider, declared, {
      ...declared,
      payload: { interestId: 'i-2', personId: li, about: shares.about, ground: shares.ground },
    } as InterestEvent);
    const self = { personId: li, name: '李某' };
    expect(hasInterestIn(self, none, [state])).toBe(false);
    expect(hasInterestIn(self, { ...none, names: ['陈某'] }, [state])).toBe(true);
    expect(hasInterestIn(self, { ...none, unitIds: [unitId('u-section'), bureau] }, [state])).toBe(true);
    expect(hasInterestIn({ personId: chen, name: '陈某' }, { ...none, personIds: [li] }, [state])).toBe(true);
    const after = given(interestDecider, declared, ended).state;
    expect(hasInterestIn(self, { ...none, names: ['陈某'] }, [after])).toBe(false);
  });
});

describe('any story of interests', () => {
  const commands: InterestCommand[] = [cousin, shares, { ...cousin, interestId: 'i-3' }, over];
  checkDecider(interestDecider, {
    commands,
    contexts: [acting(), acting(chen)],
    reaches: ['PersonalInterestDeclared', 'PersonalInterestEnded'],
  });
});
