import type { Case } from '../../api/shapes';
import { joined } from '../../parts/act-form-model';
import { fieldSpecs } from './case-fields';
import { actFrom } from './case-sent';

const person = (name: string) => ({ personId: `p-${name}`, name, post: '科员', unitId: 'u-1', unitName: '某局' });
const label = { zh: '', en: '' };
const [zhang, gao, li, wang] = [person('zhang'), person('gao'), person('li'), person('wang')];
const proposal = (of: typeof zhang, floor: Case['proposals'][number]['basis']['floor'] = null) => ({
  person: of,
  basis: {
    facts: [],
    leniency: label,
    articles: [],
    floor,
    sanctions: [{ kind: 'partyWarning', label, months: 12 } as const],
  },
});
const matterOf = (more: object): Case =>
  ({
    status: 'examining',
    persons: [zhang],
    team: [
      { person: li, lead: true },
      { person: wang, lead: false },
    ],
    clocks: [],
    proposals: [proposal(zhang)],
    decisions: [],
    choosable: {
      officers: [
        { person: li, conflict: null },
        { person: wang, conflict: { zh: '与被审查人同一单位', en: 'of the same unit' } },
      ],
      adjudicators: [],
      declaring: [],
      above: [],
    },
    ...more,
  }) as unknown as Case;
const matter = matterOf({});
const names = (act: Parameters<typeof fieldSpecs>[0], of = matter): string[] =>
  fieldSpecs(act, of, '2017-09-12').map(({ name }) => name);

describe('the form of an act on a case', () => {
  it('asks whom it is about only where there is a choice', () => {
    expect(names('presentFacts')).not.toContain('personId');
    expect(names('presentFacts', matterOf({ persons: [zhang, gao] }))).toContain('personId');
    const sent = actFrom('presentFacts', matter, { disputed: 'no', statement: '无', occurredOn: '2017-09-12' });
    expect(sent).toMatchObject({ body: { personId: 'p-zhang', disputed: false } });
  });

  it('shows whoever must keep out of it with the reason, and bars him [R-018]', () => {
    const [members] = fieldSpecs('assignTeam', matter, '2017-09-12');
    expect(members?.offered).toMatchObject([
      { value: 'p-li', barred: false },
      { value: 'p-wang', barred: true, note: { zh: '与被审查人同一单位' } },
    ]);
  });

  it('asks why a decision stays below the mandatory outcome only where the plan has one [R-111]', () => {
    expect(names('decide')).not.toContain('floorDeparture');
    expect(names('decide', matterOf({ proposals: [proposal(zhang, { clause: '三' })] }))).toContain('floorDeparture');
  });

  it('sends a decision with the sanctions of the law of the day, in full words and nothing besides', () => {
    const values = {
      ...{ basis: 'partly', reason: '情节较轻', outcome: 'sanction', sanctions: joined(['partyWarning', 'exile']) },
      ...{ grade: 'lighter', nationalForm: '2', conclusion: '给予党内警告处分' },
    };
    expect(actFrom('decide', matter, values)).toEqual({
      act: 'decide',
      body: {
        ...{ personId: 'p-zhang', outcome: 'sanction', sanctions: ['partyWarning'], grade: 'lighter', nationalForm: 2 },
        ...{ choice: 'partly', reason: '情节较轻', conclusion: '给予党内警告处分' },
      },
    });
  });

  it('extends the clock of the stage in which the case stands', () => {
    const clocks = [{ name: 'adjudication', extendable: null }];
    const sent = actFrom('extend', matterOf({ status: 'adjudicating', clocks }), { amount: '10', reason: '复杂' });
    expect(sent).toEqual({ act: 'extend', body: { clock: 'adjudication', amount: 10, reason: '复杂' } });
  });

  it('offers for an announcement only whoever is still owed one', () => {
    const decisions = [
      { person: zhang, owes: ['service', 'executionReport'] },
      { person: gao, owes: ['executionReport'] },
    ];
    expect(names('serve', matterOf({ decisions }))).not.toContain('personId');
    const sent = actFrom('serve', matterOf({ decisions }), { announcedTo: '本人', occurredOn: '2017-09-12' });
    expect(sent).toMatchObject({ body: { personId: 'p-zhang' } });
  });
});
