import { localDate } from '../kernel';
import { plan } from './declaration.features';
import { chainFor, declaresRelatives, mustDeclare, type PopulationFacts } from './population';

const clerk: PopulationFacts = {
  on: localDate('2017-08-25'),
  employment: 'civilServant',
  innovationExempt: false,
  post: { rank: 'clerk', cityManaged: false },
};
const head: PopulationFacts = { ...clerk, post: { rank: 'section', cityManaged: false } };
const answer = (facts: PopulationFacts) => mustDeclare(facts, plan.population);

describe('who must declare', () => {
  it('is every public official, in the category of his post on that day [R-021, R-025]', () => {
    expect(answer(clerk)).toEqual({ included: true, category: 'other', because: 'publicOfficial' });
    expect(answer(head)).toEqual({ included: true, category: 'leadingCadre', because: 'leadingRank' });
    const manager: PopulationFacts = { ...clerk, employment: 'stateEnterprise' };
    expect(answer(manager)).toEqual({ included: true, category: 'leadingCadre', because: 'stateEnterprisePost' });
    const director: PopulationFacts = { ...clerk, post: { rank: 'division', cityManaged: true } };
    expect(answer(director)).toEqual({ included: true, category: 'cityManaged', because: 'cityManaged' });
  });

  it('is nobody who never held a post', () => {
    const { post: _, ...never } = clerk;
    expect(answer(never)).toEqual({ included: false, because: 'neverPosted' });
  });

  it('leaves out professionals of institutions where the plan says so [R-022]', () => {
    const engineer: PopulationFacts = { ...clerk, employment: 'institution', innovationExempt: true };
    expect(answer(engineer)).toEqual({ included: false, because: 'institutionProfessional' });
    expect(answer({ ...engineer, innovationExempt: false })).toMatchObject({ included: true });
    expect(answer({ ...engineer, employment: 'civilServant' })).toMatchObject({ included: true });
    expect(mustDeclare(engineer, { ...plan.population, exclusions: [] })).toMatchObject({ included: true });
  });

  it.each([
    ['a leading cadre one day short of three years', head, '2014-08-26', true],
    ['a leading cadre after three years', head, '2014-08-25', false],
    ['another civil servant one day short of two years', clerk, '2015-08-26', true],
    ['another civil servant after two years', clerk, '2015-08-25', false],
  ] as const)('keeps %s after leaving to that rule [R-024]', (_, facts, leftOn, included) => {
    const found = answer({ ...facts, leftOn: localDate(leftOn) });
    expect(found).toMatchObject({ included, because: included ? 'coolingOff' : 'coolingOffOver' });
  });

  it('asks how it stood on the day: one who leaves later is still in office', () => {
    expect(answer({ ...head, leftOn: localDate('2017-08-26') })).toMatchObject({ because: 'leadingRank' });
  });

  it('is nobody who left where the plan has no cooling-off', () => {
    const left = { ...clerk, leftOn: localDate('2017-08-01') };
    expect(mustDeclare(left, { ...plan.population, coolingOff: [] })).toEqual({ included: false, because: 'left' });
  });

  it('declares for relatives as a leading cadre only', () => {
    expect((['cityManaged', 'leadingCadre', 'other'] as const).map(declaresRelatives)).toEqual([true, true, false]);
  });
});

describe('the sign chain', () => {
  it('is the first whose every condition holds', () => {
    expect(chainFor(plan, 'cityManaged', 'bureau').key).toBe('cityManaged');
    expect(chainFor(plan, 'other', 'section').key).toBe('everyone');
  });

  it('is missing only in a plan that its checks refuse', () => {
    const [first] = plan.declaration.sign.chains;
    const chains = first === undefined ? [] : [{ ...first, when: { unitKinds: ['branch'] as const } }];
    const broken = { ...plan, declaration: { ...plan.declaration, sign: { ...plan.declaration.sign, chains } } };
    expect(() => chainFor(broken, 'other', 'section')).toThrow(RangeError);
  });
});
