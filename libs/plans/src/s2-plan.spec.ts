import {
  coveringRule,
  dayOfWindow,
  dueInstant,
  instantAt,
  lastDayOf,
  localDate,
  scheduledFromDue,
  startOfDay,
  workingDaysLeft,
  endOfDay,
  type DueRule,
  type Plan,
} from '@taizhang/domain';
import { calendarKnownOn, readCalendar } from './read-calendar';
import { readPlan } from './read-plan';
import { s2File, s2Text, textOf } from './plan-document.features';

const reading = readPlan(s2Text, s2File);
if (!reading.ok) throw new Error('the S2 plan is refused');
const { plan: whole, notes } = reading;
const plan = whole as Required<Plan>;

const calendarReading = readCalendar(textOf('calendars/cn-2014-2026.yaml'), 'cn-2014-2026.yaml');
if (!calendarReading.ok) throw new Error('the calendar is refused');
const calendar = calendarKnownOn(calendarReading.calendar, localDate('2017-08-15'));

const unitDuty = (key: string) => plan.unitDuties.find((duty) => duty.key === key)!;
const phase = (key: string): Plan['phases'][number] => plan.phases.find((each) => each.key === key)!;
const selfInspectionOpens = startOfDay(localDate('2017-08-25'));
const dueOf = (rule: DueRule, start = selfInspectionOpens) =>
  dueInstant(rule, start, calendar, { phases: plan.phases });

describe('the S2 plan', () => {
  it('runs from 2017-08-15 to 2018-01-31 in four phases', () => {
    expect(plan.window).toEqual({ from: '2017-08-15', to: '2018-01-31' });
    expect(plan.phases.map(({ label, from, to }) => [label.zh, from, to])).toEqual([
      ['动员部署', '2017-08-16', '2017-08-25'],
      ['自查自纠', '2017-08-25', '2017-09-30'],
      ['整治查处', '2017-10-01', '2017-12-31'],
      ['规范总结', '2018-01-01', '2018-01-31'],
    ]);
  });

  it('is read with two notes: 8-15 lies in no phase, 8-25 in two', () => {
    expect(notes.map(({ code, line, path }) => [code, line, path])).toEqual([
      ['phaseGap', 28, 'phases[0].from'],
      ['phaseOverlap', 33, 'phases[1].from'],
    ]);
    expect(notes[0]?.remedy.zh).toContain('2017-08-15 至 2017-08-15（1 天）');
    expect(notes[1]?.remedy.en).toContain('belongs to mobilisation too');
  });

  it('is on day 19 of 37 of self-inspection when the drill opens', () => {
    const { from, to } = phase('selfInspection');
    expect(dayOfWindow(from!, to!, localDate('2017-09-12'))).toEqual({ day: 19, of: 37 });
  });

  it('names six sectors and one for the rest, two with a graver part', () => {
    expect(plan.sectors.map(({ label }) => label.zh)).toEqual([
      '涉矿',
      '涉砂',
      '涉渔',
      '涉小水电',
      '涉烟花爆竹',
      '涉危险化学品',
      '其他类',
    ]);
    expect(plan.sectors.filter(({ especially }) => especially).map(({ key }) => key)).toEqual([
      'fireworks',
      'chemicals',
    ]);
  });

  it('keeps leading cadres out of business for three years and others for two', () => {
    expect(plan.population.coolingOff.map(({ who, years }) => [who, years])).toEqual([
      ['leadingCadre', 3],
      ['other', 2],
    ]);
  });

  it('asks units for a meeting by 8-18, mobilisation and report channels by 8-25, summary and rules by 1-31', () => {
    const due = [
      'partyGroupStudy',
      'mobilisationMeeting',
      'publishReportChannels',
      'summaryReport',
      'institutionalFix',
    ];
    expect(due.map((key) => lastDayOf(dueOf(unitDuty(key).due).dueAt))).toEqual([
      '2017-08-18',
      '2017-08-25',
      '2017-08-25',
      '2018-01-31',
      '2018-01-31',
    ]);
  });

  it('wants clues reported promptly, with a local target', () => {
    expect(unitDuty('clueReport').due).toEqual({ kind: 'promptly', targetWorkingDays: 10 });
  });

  it('wants declarations filled by 9-11, signed by 9-13, dispatched by 9-15, verified by 9-30', () => {
    const { declare, sign, dispatch, verify } = plan.declaration;
    expect([declare, sign, dispatch, verify].map(({ due }) => dueOf(due).dueAt)).toEqual([
      '2017-09-11T16:00:00.000Z',
      '2017-09-13T16:00:00.000Z',
      '2017-09-15T16:00:00.000Z',
      '2017-09-30T16:00:00.000Z',
    ]);
  });

  it('dispatches only what city-managed cadres declare', () => {
    expect(plan.declaration.dispatch).toMatchObject({ category: 'cityManaged', to: { zh: '市专项整治办' } });
    expect(plan.declaration.dispatch.keptBy.zh).toContain('留存备查');
  });

  it('has the party secretary sign for city-managed cadres and someone above him for himself', () => {
    const [cityManaged] = plan.declaration.sign.chains;
    expect(cityManaged).toMatchObject({
      when: { category: 'cityManaged' },
      signers: ['partySecretary', 'superiorSecretary'],
    });
  });

  it('grants leniency only for a report and a withdrawal by 9-30', () => {
    expect(plan.leniency).toMatchObject({ to: '2017-09-30', needs: ['report', 'withdrawal'] });
    const now = instantAt(localDate('2017-09-12'), '10:32');
    expect(workingDaysLeft(calendar, now, endOfDay(plan.leniency!.to))).toBe(14);
  });

  it('chases on the next working day and drafts the rest after 2, 4, 7 and 10', () => {
    const [ladder] = plan.ladders;
    const missed = endOfDay(localDate('2017-09-11'));
    const times = ladder!.rungs.map(({ mode, afterWorkingDays, at }) => [
      mode,
      scheduledFromDue(calendar, missed, afterWorkingDays, at).dueAt,
    ]);
    expect(times).toEqual([
      ['automatic', instantAt(localDate('2017-09-12'), '18:00')],
      ['draft', instantAt(localDate('2017-09-13'), '09:00')],
      ['draft', instantAt(localDate('2017-09-15'), '09:00')],
      ['draft', instantAt(localDate('2017-09-20'), '09:00')],
      ['draft', instantAt(localDate('2017-09-25'), '09:00')],
    ]);
  });

  it('lets nothing but a chase fire by itself', () => {
    const automatic = plan.ladders.flatMap(({ rungs }) => rungs).filter(({ mode }) => mode === 'automatic');
    expect(new Set(automatic.map(({ act }) => act))).toEqual(new Set(['chase']));
  });

  it('pursues the one directly responsible and the leader concerned, and in a case the party too [R-070, R-106]', () => {
    const tracks = plan.accountability!.map(({ key, tracks: of }) => [
      key,
      ...of.map(({ label, who }) => [label.zh, who]),
    ]);
    expect(tracks).toEqual([
      ['ofCases', ['当事人', 'partyConcerned'], ['直接责任人', 'named'], ['有关领导', 'holder']],
      ['ofUnits', ['直接责任人', 'named'], ['有关领导', 'holder']],
    ]);
    expect(coveringRule(plan, { matter: 'case' })?.key).toBe('ofCases');
    expect(coveringRule(plan, { matter: 'finding', kind: 'delay' })?.key).toBe('ofUnits');
    expect(plan.accountability!.every(({ handling }) => handling.superior === 'superiorCommission')).toBe(true);
  });

  it('cites a clause of its source for every phase and duty', () => {
    const { declare, sign, dispatch, verify } = plan.declaration;
    const cited = [
      ...plan.phases,
      ...plan.unitDuties,
      declare,
      sign,
      dispatch,
      verify,
      plan.withdrawal,
      plan.leniency!,
    ];
    expect(cited.filter(({ clause }) => !/^[一二三四五六七]/.test(clause))).toEqual([]);
  });

  it('has the summary table of its annex: 19 columns under a tree of headings, on A3 [R-082]', () => {
    const [table] = plan.returns!.tables;
    expect(table?.columns).toHaveLength(19);
    expect(table?.heads.find(({ key }) => key === 'persons')?.under).toBe('participation');
    expect([table?.paper, table?.rows]).toEqual(['A3', undefined]);
  });

  it('survives a JSON round trip', () => expect(JSON.parse(JSON.stringify(plan))).toEqual(plan));
});
