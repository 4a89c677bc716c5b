import { checkDecider, given, storedEvent } from '@taizhang/testing/given-when-then';
import { planId } from '../kernel';
import { at, by, bySystem } from '../kernel/acting.features';
import type { IssuePlan } from './plan.commands';
import { planDecider } from './plan.decide';
import type { PlanIssued } from './plan.events';
import { planReference, planVersion } from './plan.state';
import { samplePlan } from './sample-plan.features';

const now = at('2017-08-15');
const issue = (version: number, sourceHash = `hash-${version}`): IssuePlan => ({
  type: 'IssuePlan',
  planId: planId('sample'),
  version,
  document: { ...samplePlan, version },
  sourceHash,
});
const issued = (version: number): PlanIssued => {
  const { type: _, ...payload } = issue(version);
  return { type: 'PlanIssued', schema: 1, payload };
};
const office = by(now, 'commissionOffice');

describe('issuing a plan', () => {
  it('stores it whole as parsed, with the hash of its document', () =>
    given(planDecider).when(issue(1), office).thenHappens(issued(1)));
  it('numbers versions without a gap', () => {
    given(planDecider, issued(1)).when(issue(2), bySystem(now)).thenHappens(issued(2));
    given(planDecider, issued(1)).when(issue(3), office).thenRefused('PlanVersionNotNext', { version: 3, expected: 2 });
    given(planDecider).when(issue(2), office).thenRefused('PlanVersionNotNext', { expected: 1 });
  });
  it('takes the same document again as nothing new, and another one under its number not at all', () => {
    given(planDecider, issued(1)).when(issue(1), office).thenHappens();
    given(planDecider, issued(1)).when(issue(1, 'other'), office).thenRefused('PlanVersionNotNext');
  });
  it('is refused when the document names another plan or version', () =>
    given(planDecider)
      .when({ ...issue(1), document: { ...samplePlan, version: 4 } }, office)
      .thenRefused('PlanDocumentOfAnother', { version: 4 }));
  it('is refused to a coordinator', () =>
    given(planDecider).when(issue(1), by(now, 'coordinator')).thenRefused('Forbidden'));
});

describe('a version of a plan', () => {
  const stream = [issued(1), issued(2)].map((event, index) => storedEvent(event, index));
  it('stays as it was for the campaigns that started under it', () => {
    expect(planVersion(stream, 1)).toEqual({ ...samplePlan, version: 1 });
    expect(planVersion(stream, 3)).toBeUndefined();
  });
  it('is cited by id and number', () => expect(planReference(samplePlan)).toBe('sample@1'));
});

describe('the decider of a plan', () => {
  checkDecider(planDecider, { commands: [issue(1), issue(2), issue(3)], contexts: [office], reaches: ['PlanIssued'] });
});
