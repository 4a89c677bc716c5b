import {
  clockStartsAt,
  dueContextOf,
  dueInstant,
  endOfDay,
  instantAt,
  lastDayOf,
  localDate,
  phaseOpensAt,
  rungActs,
  startOfDay,
  type CampaignClock,
  type DutyStart,
  type DueRule,
} from '@taizhang/domain';
import { textOf } from './plan-document.features';
import { calendarKnownOn, readCalendar } from './read-calendar';
import { readPlan } from './read-plan';

const reading = readPlan(textOf('s0-gifts.yaml'), 'plans/s0-gifts.yaml');
if (!reading.ok) throw new Error('the S0 plan is refused');
const { plan, notes } = reading;

const calendarReading = readCalendar(textOf('calendars/cn-2014-2026.yaml'), 'cn-2014-2026.yaml');
if (!calendarReading.ok) throw new Error('the calendar is refused');
const calendar = calendarKnownOn(calendarReading.calendar, localDate('2015-01-26'));

const issuedAt = instantAt(localDate('2015-01-26'), '09:00');
const clock: CampaignClock = { issuedAt, phases: {} };
const unitDuty = (key: string) => plan.unitDuties.find((duty) => duty.key === key)!;
const lastDay = ({ start, due }: { readonly start: DutyStart; readonly due: DueRule }) =>
  lastDayOf(dueInstant(due, clockStartsAt(plan, start, clock)!, calendar, dueContextOf(plan, clock)).dueAt);

describe('the S0 plan', () => {
  it('runs from late January to the end of June 2015 in three phases that follow one another [R-002]', () => {
    expect(plan.window).toEqual({ from: '2015-01-26', to: '2015-06-30' });
    expect(plan.phases.map(({ label, from, to }) => [label.zh, from, to])).toEqual([
      ['部署学习', undefined, '2015-02-15'],
      ['查纠整改', '2015-02-16', '2015-05-31'],
      ['梳理总结', '2015-06-01', '2015-06-30'],
    ]);
    expect(notes).toEqual([]);
  });

  it('begins its first phase with the issue, whenever that is [R-002]', () => {
    const late = instantAt(localDate('2015-01-29'), '15:00');
    expect(phaseOpensAt(plan.phases[0]!, late)).toBe(late);
    expect(phaseOpensAt(plan.phases[1]!, late)).toBe(startOfDay(localDate('2015-02-16')));
  });

  it('needs neither declarations nor withdrawals nor a leniency window [R-001]', () => {
    expect(plan).not.toHaveProperty('declaration');
    expect(plan).not.toHaveProperty('withdrawal');
    expect(plan).not.toHaveProperty('leniency');
    expect(plan).not.toHaveProperty('sectors');
  });

  it('names three kinds of wrong, one of them done by units only [R-007]', () => {
    expect(plan.problemTypes!.map(({ label, subjects }) => [label.zh, subjects])).toEqual([
      ['违规赠送', ['unit', 'person']],
      ['违规收受', ['unit', 'person']],
      ['单独管理开支', ['unit']],
    ]);
    expect(plan.giftKinds!.map(({ key }) => key)).toEqual([
      'goods',
      'cash',
      'securities',
      'vouchers',
      'prepaidCards',
      'bankCards',
      'other',
    ]);
  });

  it('rests on nine norms of three layers, each with its number, and runs beside three drives [R-001, R-008]', () => {
    expect(plan.normativeBasis).toHaveLength(9);
    expect(plan.normativeBasis.every(({ number }) => number !== undefined)).toBe(true);
    expect(new Set(plan.normativeBasis.map(({ layer }) => layer))).toEqual(new Set(['centre', 'province', 'system']));
    expect(plan.parallelDrives).toHaveLength(3);
  });

  it('asks units in the first phase for a work plan, mobilisation and study [R-004, R-043]', () => {
    expect(['workPlan', 'mobilisation', 'study'].map((key) => lastDay(unitDuty(key)))).toEqual([
      '2015-02-03',
      '2015-02-05',
      '2015-02-15',
    ]);
  });

  it('asks for self-inspection and visits in the second, for summary, results and standing rules in the third', () => {
    const keys = ['selfInspection', 'visitsAndSurvey', 'summaryAndTable', 'publishResults', 'standingMechanism'];
    expect(keys.map((key) => lastDay(unitDuty(key)))).toEqual([
      '2015-04-30',
      '2015-05-31',
      '2015-06-25',
      '2015-06-30',
      '2015-06-30',
    ]);
  });

  it('has the offices of headquarters counted by the discipline group: they file no table of their own [R-084]', () => {
    expect(unitDuty('summaryAndTable').appliesTo).toEqual(['city', 'county', 'affiliated']);
  });

  it('has units and everybody in them sign, by the end of March [R-038]', () => {
    const { template, ranks } = plan.pledges!;
    expect(Object.keys(template)).toEqual(['unit', 'person']);
    expect(ranks).toBeUndefined();
    expect(lastDay(plan.pledges!)).toBe('2015-03-31');
  });

  it('keeps pledges with the discipline body or the part-time inspector, and shows them in four places [R-039]', () => {
    expect(plan.pledges!.archive.roles).toEqual(['disciplineGroup', 'partInspector']);
    expect(plan.pledges!.publicity!.channels.map(({ label }) => label.zh)).toEqual([
      '门户网站',
      '短信平台',
      '宣传栏',
      '电子显示屏',
    ]);
  });

  it('treats a violation more heavily while the campaign runs, to its last moment [R-064, R-111]', () => {
    expect(plan.aggravation).toMatchObject({ from: plan.window.from, to: plan.window.to });
    expect(endOfDay(plan.aggravation!.to)).toBe('2015-06-30T16:00:00.000Z');
    expect(plan.aggravation!.effect.zh).toContain('一律');
  });

  it('looks into three persons for each case: the party concerned and two principal leaders [R-070]', () => {
    const [threeInquiries, ofUnits] = plan.accountability!;
    expect(threeInquiries!.tracks.map(({ label, on }) => [label.zh, on])).toEqual([
      ['当事人', 'person'],
      ['党组织主要负责人', 'person'],
      ['纪检监察主要负责人', 'person'],
    ]);
    expect(ofUnits!.covers).toEqual({ matter: 'finding', kinds: ['formalism', 'falsification'] });
  });

  it('climbs ladders in which nothing but a chase fires by itself', () => {
    const [ladder] = plan.ladders;
    expect(ladder!.rungs.map(({ act, mode }) => [act, mode])).toEqual(
      rungActs.filter((act) => act !== 'remind').map((act) => [act, act === 'chase' ? 'automatic' : 'draft']),
    );
  });

  it('cites a clause of its source for every phase, duty and rule', () => {
    const { pledges, aggravation, problemTypes, parallelDrives } = plan;
    const cited = [
      ...plan.phases,
      ...plan.strands,
      ...plan.unitDuties,
      ...problemTypes!,
      ...parallelDrives!,
      pledges!,
      pledges!.archive,
      aggravation!,
      ...plan.accountability!.flatMap((rule) => [rule, ...rule.tracks]),
    ];
    expect(cited.filter(({ clause }) => !/^[一二三]/.test(clause))).toEqual([]);
  });

  it('has the table of annex 2: five groups of amount and person-times and a total, two rows [R-082, R-086]', () => {
    const [table] = plan.returns!.tables;
    expect(table?.columns).toHaveLength(11);
    expect(table?.heads.map(({ label }) => label.zh)).toEqual(['单位', '厅级', '处级', '科级', '其他']);
    expect(table?.rows?.map(({ counts }) => counts)).toEqual(['handIns', 'findings']);
    const [table1, progress] = plan.returns!.obligations;
    expect(lastDay(unitDuty(table1!.duty!))).toBe('2015-06-25');
    expect(table1!.throughSuperior).toEqual(['partInspector', 'coordinator']);
    expect(progress).toMatchObject({
      rhythm: { kind: 'monthly', day: 5, ifHoliday: 'nextWorkingDay', pastEnd: false },
    });
  });

  it('survives a JSON round trip', () => expect(JSON.parse(JSON.stringify(plan))).toEqual(plan));
});
