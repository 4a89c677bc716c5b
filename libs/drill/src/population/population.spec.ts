import { instantAt, localDate, type Plan, type Role } from '@taizhang/domain';
import { organisationOf } from './organisation-of';
import { buildPopulation } from './population';

const duties = (...kinds: readonly ('city' | 'section')[]): Pick<Plan, 'unitDuties'> =>
  ({ unitDuties: [{ appliesTo: kinds }] }) as unknown as Pick<Plan, 'unitDuties'>;
const build = (plan: Pick<Plan, 'unitDuties'>, units: number, persons: number) =>
  buildPopulation({
    seed: '7',
    organisation: organisationOf(plan, units),
    persons,
    since: instantAt(localDate('2010-06-01'), '09:00'),
    campaignAt: instantAt(localDate('2015-01-26'), '08:30'),
  });
type Command = ReturnType<typeof build>['commands'][number];
const of = <T extends Command['type']>(commands: readonly Command[], type: T) =>
  commands.filter((command): command is Extract<Command, { type: T }> => command.type === type);

describe('the invented provincial department', () => {
  const { commands, units, persons, bureau } = build(duties('city'), 12, 80);

  it('has as many units as asked: headquarters, affiliated units, and cities with counties below them', () => {
    expect(units).toHaveLength(12);
    const kinds = of(commands, 'RegisterUnit').map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['bureau', 'section', 'affiliated', 'city', 'county']));
  });

  it('hangs counties under their city and everything in the line of the department [R-011]', () => {
    const registered = of(commands, 'RegisterUnit');
    const kindOf = new Map(registered.map(({ unitId, kind }) => [unitId, kind]));
    for (const { kind, blockParent, lineParent } of registered) {
      if (kind !== 'county') continue;
      expect(kindOf.get(blockParent!)).toBe('city');
      expect(lineParent).toBe(bureau);
    }
  });

  it('has posts of department, division and section rank, and one above it all [R-025]', () => {
    const ranks = of(commands, 'PostPerson').map(({ rank }) => rank);
    expect(ranks).toEqual(expect.arrayContaining(['department', 'deputyDepartment', 'division', 'section', 'clerk']));
    expect(ranks).toHaveLength(persons);
  });

  it('has a head and a coordinator in each unit, and a part-time inspector outside headquarters [R-014]', () => {
    const made = of(commands, 'MakeAppointment');
    const over = (role: Role) => new Set(made.filter((each) => each.role === role).map(({ unitId }) => unitId));
    const outside = of(commands, 'RegisterUnit').filter(({ kind }) => kind !== 'bureau' && kind !== 'section');
    expect(over('unitHead').size).toBe(12);
    expect(outside.every(({ unitId }) => over('partInspector').has(unitId))).toBe(true);
    expect(over('disciplineGroup')).toEqual(new Set([bureau]));
  });

  it('has investigators and adjudicators of several units, and nobody who is both [R-018]', () => {
    const holders = (role: Role) =>
      of(commands, 'MakeAppointment')
        .filter((each) => each.role === role)
        .map(({ personId }) => personId);
    const [officers, judges] = [holders('caseOfficer'), holders('adjudicator')];
    expect([officers.length, judges.length, holders('caseSupervisor').length]).toEqual([3, 3, 1]);
    expect(officers.filter((person) => judges.includes(person))).toEqual([]);
    const unitOf = new Map(of(commands, 'PostPerson').map(({ personId, unitId }) => [personId, unitId]));
    expect(new Set(officers.map((person) => unitOf.get(person))).size).toBe(3);
  });

  it('is the same for the same seed', () => expect(build(duties('city'), 12, 80).commands).toEqual(commands));

  it('grows by whole cities', () => {
    expect(build(duties('city'), 40, 400).units).toHaveLength(40);
  });
});

describe('what kind of body runs a plan', () => {
  it('is a department where duties fall on city bureaus, and a city bureau elsewhere', () => {
    expect(organisationOf(duties('city'), 12).body.name).toContain('省');
    expect(organisationOf(duties('section'), 12).body.name).toContain('市');
  });
});
