import { instant, localDate } from '../kernel';
import { samplePlan } from '../plan/sample-plan.features';
import { outcomeFloor, proposedBasis } from './proposed-basis';

const now = instant('2017-12-01T02:00:00.000Z');
const at = (day: string) => instant(`${day}T02:00:00.000Z`);

describe('the basis that is laid before a decision-maker [R-064, R-065]', () => {
  it('lists each fact with when it happened and was known, its window and its article, and chooses nothing', () => {
    const basis = proposedBasis({
      actOn: localDate('2017-06-01'),
      plan: samplePlan,
      evidence: {
        report: { happenedAt: at('2017-09-04'), knownAt: at('2017-09-04') },
        withdrawal: { happenedAt: at('2017-09-25'), knownAt: at('2017-10-12') },
        sham: false,
      },
      policyAtAct: { disciplineRegulations: '条例（2015）' },
      now,
    });
    expect(basis).toMatchObject({
      leniency: 'met',
      articles: ['条例（2015）'],
      facts: [
        { fact: 'report', finding: 'insideWindow', window: { to: samplePlan.leniency!.to } },
        { fact: 'withdrawal', finding: 'knownAfterwards' },
        { fact: 'act', finding: 'beforeCampaign' },
      ],
    });
    expect(Object.keys(basis)).toEqual(['facts', 'leniency', 'articles']);
  });

  it('marks an act inside the days that the plan treats more heavily, which sets a floor [R-111]', () => {
    const aggravation = { from: localDate('2015-01-26'), to: localDate('2015-06-30'), clause: '二（二）' };
    const plan = { window: aggravation, aggravation };
    const policyAtAct = {};
    expect(proposedBasis({ actOn: localDate('2015-03-01'), plan, policyAtAct, now }).facts).toMatchObject([
      { fact: 'act', finding: 'aggravated', clause: '二（二）' },
    ]);
    expect(outcomeFloor(localDate('2015-03-01'), plan)).toEqual({ clause: '二（二）' });
    expect(outcomeFloor(localDate('2014-12-01'), plan)).toBeUndefined();
    expect(outcomeFloor(localDate('2015-03-01'), undefined)).toBeUndefined();
  });

  it('says that nothing speaks for leniency where a case belongs to no campaign', () => {
    expect(proposedBasis({ actOn: localDate('2015-03-01'), policyAtAct: {}, now })).toEqual({
      facts: [],
      leniency: 'none',
      articles: [],
    });
  });
});
