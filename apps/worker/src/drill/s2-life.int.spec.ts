import { createApplication, setUpDrill, type Application } from '@taizhang/application';
import {
  instantAt,
  ledgerId,
  localDate,
  localDateOf,
  personStandingAt,
  startOfDay,
  type AppointmentState,
  type CampaignState,
  type CaseState,
  type ClueState,
  type DeclarationState,
  type EscalationState,
  type Instant,
  type PersonId,
  type PersonState,
  type Stored,
  type TrackState,
  type WithdrawalState,
} from '@taizhang/domain';
import { blueprintOf, type Blueprint } from '@taizhang/drill';
import {
  createPersistence,
  digestReplay,
  digestRows,
  projectionReader,
  projections,
  runReader,
  writePeriodRows,
  type Persistence,
  type Reader,
} from '@taizhang/persistence';
import { shapeFaults, testDatabase, type TestDatabase } from '@taizhang/testing';
import { walkAgendas, type Told } from './agenda-walk.features';
import { s2Documents } from './drill-documents.features';

const ledger = ledgerId('s2-life');

/** The campaign against business participation from issue to its last archived case: one assertion for each rule. */
describe('a drill of the S2 plan, told by its agendas alone', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  let reader: Reader;
  let blueprint: Blueprint;
  let told: Told;
  let events: readonly Stored[];
  let clues: readonly ClueState[];
  let cases: readonly CaseState[];
  let tracks: readonly TrackState[];
  let campaign: CampaignState;
  let persons: ReadonlyMap<PersonId, PersonState>;
  let appointments: readonly AppointmentState[];
  let declarations: readonly DeclarationState[];
  let withdrawals: readonly WithdrawalState[];
  let escalations: readonly EscalationState[];

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
    reader = runReader({
      name: projectionReader,
      store: persistence.store,
      pool: persistence.pool,
      handle: (transaction, of, read) => writePeriodRows(transaction, persistence.store, projections, of, read),
    });
    blueprint = blueprintOf({
      ...s2Documents('centre-cases-1994.yaml'),
      ledger,
      seed: 'agenda-alone',
      units: 12,
      persons: 120,
    });
    await setUpDrill(app, blueprint);
    told = await walkAgendas(app, persistence, ledger);
    clues = (await app.reads.clues(ledger, {})).map(({ state }) => state);
    cases = (await app.reads.cases(ledger, {})).map(({ state }) => state);
    tracks = (await app.reads.accountabilityTracks(ledger, {})).map(({ state }) => state);
    events = await app.store.readFeed(ledger, { after: 0, limit: 20_000 });
    campaign = (await app.reads.campaigns(ledger))[0]!.state;
    persons = new Map((await app.reads.persons(ledger, {})).map((each) => [each.particulars!.personId, each]));
    appointments = await app.reads.appointments(ledger, {});
    declarations = (await app.reads.declarations(ledger, {})).map(({ state }) => state);
    withdrawals = (await app.reads.withdrawals(ledger, {})).map(({ state }) => state);
    escalations = (await app.reads.escalations(ledger, {})).map(({ state }) => state);
  }, 1_800_000);
  afterAll(async () => {
    await reader?.stop();
    await persistence?.close();
    await database?.close();
  });

  it('comes to its end with every duty met, and its read models equal a fresh replay', async () => {
    // A draft is refused its signature when the duty was met at the very same moment; nothing else is refused.
    expect(told.refusals.filter((refusal) => !refusal.includes(' DutyAlreadyMet '))).toEqual([]);
    expect(campaign.status).toBe('woundUp');
    const report = await persistence.store.verify(ledger);
    expect(report.damages).toEqual([]);
    for (const projection of projections) {
      const live = await digestRows(persistence.pool, projection, ledger);
      expect(live).toEqual(await digestReplay(persistence.store, projection, ledger, report.events));
    }
  });

  it('stores no event that the committed schema of its type and version does not allow', async () => {
    const told = await persistence.store.readFeed(ledger, { after: 0, limit: 1_000_000 });
    expect([...new Set(told.flatMap(shapeFaults))]).toEqual([]);
  });

  const ofType = (type: string): readonly Stored[] => events.filter((event) => event.type === type);
  const day = (on: string): Instant => startOfDay(localDate(on));
  const holds = (personId: PersonId | undefined, role: string): boolean =>
    appointments.some((each) => each.personId === personId && each.role === role);
  const declared = (): readonly DeclarationState[] => declarations.filter(({ form }) => form !== undefined);

  it('opens each phase on its day: the day of issue belongs to none, 25 August to two [R-002]', () => {
    const { mobilisation, selfInspection, investigation, summary } = campaign.phases;
    expect(campaign.issuedAt! < mobilisation!.openedAt!).toBe(true);
    expect([mobilisation, selfInspection, investigation, summary].map((phase) => phase?.openedAt)).toEqual(
      ['2017-08-16', '2017-08-25', '2017-10-01', '2018-01-01'].map(day),
    );
    expect(selfInspection!.openedAt! < mobilisation!.closedAt!).toBe(true);
    expect(summary?.closedAt).toBe(day('2018-02-01'));
  });

  it('asks everybody in post in the units that take part, and who left less than two or three years ago [R-010, R-021, R-024]', () => {
    const opened = campaign.phases['selfInspection']!.openedAt!;
    const taking = new Set(ofType('ParticipationStarted').map(({ stream }) => stream.split('/')[2]));
    const { leadingRanks } = blueprint.plan.population!;
    const years = (person: PersonState): number =>
      person.postings.some(({ rank }) => leadingRanks.includes(rank)) ? 3 : 2;
    const cooling = (person: PersonState): boolean => {
      const left = person.departures.at(-1);
      if (left === undefined || left.at >= opened) return false;
      const ends = new Date(left.at);
      ends.setUTCFullYear(ends.getUTCFullYear() + years(person));
      return ends.toISOString() > opened;
    };
    const wanted = [...persons.values()].filter((person) => {
      const { inOffice, posting } = personStandingAt(person, opened);
      return taking.has(person.postings.at(-1)!.unitId) && ((inOffice && posting !== undefined) || cooling(person));
    });
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.some(cooling)).toBe(true);
    const asked = ofType('DeclarationAsked').map(({ stream }) => stream.split('/')[2]);
    expect(asked.sort()).toEqual(wanted.map(({ particulars }) => particulars!.personId as string).sort());
  });

  it('leaves out professionals under the innovation guidance, each with reason and evidence, and nobody else [R-022]', () => {
    const out = declarations.filter(({ status }) => status === 'excluded');
    expect(out.length).toBeGreaterThan(0);
    for (const { personId, excluded } of out) {
      expect(persons.get(personId!)?.particulars).toMatchObject({ innovationExempt: true, employment: 'institution' });
      expect(excluded).toMatchObject({ reason: expect.stringContaining('二（一）'), evidence: expect.any(String) });
    }
  });

  it('keeps category and rank as they were on the day of asking [R-025]', () => {
    const opened = campaign.phases['selfInspection']!.openedAt!;
    for (const { personId, rank } of declarations)
      expect(personStandingAt(persons.get(personId!)!, opened).posting?.rank).toBe(rank);
    expect(new Set(declarations.map(({ category }) => category)).size).toBe(3);
  });

  it('has relatives reported by leading cadres alone [R-023]', () => {
    const relations = new Set(blueprint.plan.population!.relations.map(({ key }) => key));
    for (const { category, form } of declared())
      for (const { who } of form!.items)
        expect(who.kind === 'self' || (category !== 'other' && relations.has(who.relation))).toBe(true);
  });

  it('takes every form in the version that the plan shows, with all that the table asks of a participation [R-027, R-031, R-032]', () => {
    const sectors = new Set(blueprint.plan.sectors.map(({ key }) => key));
    expect(new Set(declared().map(({ form }) => form!.formVersion))).toEqual(new Set([1]));
    const items = declared().flatMap(({ form }) => form!.items);
    expect(items.length).toBeGreaterThan(3);
    for (const item of items) {
      expect(sectors.has(item.sector)).toBe(true);
      expect(item).toMatchObject({ manner: expect.any(String), content: expect.any(String) });
      expect(item.fromMonth).toMatch(/^\d{4}-\d{2}$/);
      expect(Number.isSafeInteger(item.amountFen) && Number.isSafeInteger(item.profitFen)).toBe(true);
    }
  });

  it('has each signed by somebody of its chain, and by nobody for himself [R-018, R-028]', () => {
    for (const { personId, chain, signers, signedBy } of declared()) {
      expect(signedBy).not.toBe(personId);
      expect([chain, signers.some((role) => holds(signedBy, role))]).toEqual([chain, true]);
    }
    const own = declared().filter(({ personId, signers }) => holds(personId, signers[0]!));
    expect(own.length).toBeGreaterThan(0);
  });

  it('sends on what city-managed cadres declared, by the day of dispatch, and keeps the rest on file [R-015, R-029, R-030]', () => {
    for (const { category, status } of declared())
      expect(status).toBe(category === 'cityManaged' ? 'dispatched' : 'retained');
    const sent = declared().filter(({ status }) => status === 'dispatched');
    const inTime = sent.filter(({ dispatchedAt }) => dispatchedAt! < day('2017-09-16'));
    expect(campaign.dispatch).toMatchObject({ passedAt: day('2017-09-16'), sent: inTime.length });
    expect(campaign.dispatch!.sent + campaign.dispatch!.missing).toBe(sent.length);
  });

  it('verifies every declaration and draws no sample, with a result of truth or a list of differences [R-036, R-103]', () => {
    for (const { verified } of declared()) {
      expect(verified?.result).toMatch(/^(true|different)$/);
      expect(verified!.differences.length > 0).toBe(verified!.result === 'different');
    }
  });

  it('chases by name those who have not declared, with a receipt of who was told [R-045]', () => {
    const chased = ofType('PersonsChased').map(({ payload }) => payload as { duty: string; persons: PersonId[] });
    expect(chased.length).toBeGreaterThan(0);
    expect(chased.filter(({ duty, persons: told }) => duty !== 'declare' || told.length === 0)).toEqual([]);
  });

  it('owes a withdrawal for each participation, and rests when it is confirmed or handed on [R-033]', () => {
    const items = declared().flatMap(({ personId, form }) => form!.items.map(({ key }) => `${personId}/${key}`));
    expect(withdrawals.map(({ personId, item }) => `${personId}/${item!.key}`).sort()).toEqual(items.sort());
    expect(new Set(withdrawals.map(({ status }) => status))).toEqual(new Set(['confirmed', 'referred']));
  });

  it('takes no withdrawal without proof, price and the office it was filed with [R-034]', () => {
    const left = withdrawals.filter(({ withdrawnAt }) => withdrawnAt !== undefined);
    expect(left.length).toBeGreaterThan(3);
    for (const { proof, filedWith, how, priceFen } of left)
      expect([proof, filedWith, how !== 'transfer' || priceFen! > 0]).toEqual([
        expect.any(String),
        expect.any(String),
        true,
      ]);
  });

  it('makes the agreed day a deadline of its own, reminds before it, and lets it lie past the cut-off [R-035]', () => {
    const agreed = withdrawals.filter(({ agreedOn }) => agreedOn !== undefined);
    for (const { agreedOn, deadline } of agreed) expect(deadline?.rule).toMatchObject({ kind: 'fixed', on: agreedOn });
    expect(agreed.some(({ agreedOn }) => agreedOn! > '2017-09-30')).toBe(true);
    for (const { payload } of ofType('WithdrawalReminderSent'))
      expect([7, 1]).toContain((payload as { reminder: number }).reminder);
    const late = escalations.filter(({ subject }) => subject?.kind === 'withdrawal');
    expect(late.length).toBeGreaterThan(0);
    expect(new Set(late.map(({ ladder }) => ladder))).toEqual(new Set(['overdueWithdrawal']));
  });

  it('holds on the cut-off day what each had reported and whether he had left [R-064]', () => {
    const passed = withdrawals.filter(({ cutOff }) => cutOff !== undefined);
    expect(passed.length).toBeGreaterThan(0);
    for (const { cutOff, withdrawnRecordedAt, confirmedAt } of passed) {
      expect(cutOff!.passedAt).toBe(day('2017-10-01'));
      expect(cutOff!.withdrawn).toBe(withdrawnRecordedAt !== undefined && withdrawnRecordedAt < day('2017-10-01'));
      expect(confirmedAt === undefined || confirmedAt > cutOff!.passedAt).toBe(true);
    }
    const early = withdrawals.filter(({ cutOff }) => cutOff === undefined);
    expect(early.filter(({ confirmedAt }) => confirmedAt! >= day('2017-10-01'))).toEqual([]);
  });

  it('knew on 10 October nothing of the sham, and knows now that it was one on 25 September [R-095, R-101]', async () => {
    const found = ofType('ShamWithdrawalFound');
    expect(found).toHaveLength(1);
    const [{ effectiveAt, recordedAt, stream }] = found as [Stored];
    const then = instantAt(localDate('2017-10-10'), '12:00');
    expect(effectiveAt < then && recordedAt > then).toBe(true);
    const upTo = events.filter((event) => event.recordedAt <= then).at(-1)!.position;
    const at = async (point: object) =>
      (await app.reads.withdrawals(ledger, {}, point)).find((row) => row.stream === stream)?.state;
    expect((await at({ upTo, asOf: then }))?.sham).toBeUndefined();
    expect((await at({ asOf: then }))?.sham).toMatchObject({ finding: 'overpriced' });
  });

  it('lets only a chase go out by itself; each other rung is signed by who may, declined, or overtaken [R-097]', () => {
    expect(new Set(ofType('RungFired').map(({ payload }) => (payload as { act: string }).act))).toEqual(
      new Set(['chase']),
    );
    const rungs = escalations.flatMap((each) => each.rungs);
    const signed = rungs.filter(({ status }) => status === 'signed');
    expect(signed.length).toBeGreaterThan(0);
    for (const { signer, approver, documentNumber } of signed)
      expect([holds(signer, approver!), documentNumber]).toEqual([true, expect.any(String)]);
    expect(rungs.some(({ status }) => status === 'declined')).toBe(true);
    expect(rungs.filter(({ mode, status }) => mode === 'draft' && status === 'fired')).toEqual([]);
  });

  it('brings a last rung against a unit to its tracks without a case, each settled [R-072, R-073, R-106]', () => {
    const ofUnits = tracks.filter(({ source }) => source?.kind !== 'case');
    expect(ofUnits.length).toBeGreaterThan(0);
    expect(new Set(ofUnits.map(({ rule }) => rule))).toEqual(new Set(['directlyResponsible', 'leaderConcerned']));
    for (const { settledBy, investigators } of ofUnits) {
      expect(settledBy).toBeDefined();
      expect(investigators).not.toContain(settledBy);
    }
  });

  it('lays the windows before the decision-maker, who chooses with a reason, by the law of 2017 [R-065, R-102]', () => {
    const decisions = cases.flatMap((each) => each.decisions);
    for (const { proposed, choice, reason, sanctions } of decisions) {
      expect(proposed.facts.length).toBeGreaterThan(0);
      expect([choice, reason]).toEqual([expect.any(String), expect.any(String)]);
      for (const { kind, from, until } of sanctions) {
        expect(kind).toMatch(/^(party|admin)/);
        expect(String(until) > String(from)).toBe(true);
      }
    }
    expect(
      ofType('PolicyAdopted').filter(
        ({ payload }) => (payload as { effectiveFrom: string }).effectiveFrom > '2018-01-31',
      ),
    ).toEqual([]);
  });

  it('keeps every word of a matter under seal in the log [R-055, R-056]', () => {
    const compartment = new Set(['clue', 'case', 'accountability', 'accountabilityTrack']);
    const written = events.filter(({ stream }) => compartment.has(stream.split('/')[0]!));
    const text = JSON.stringify(written.map(({ payload }) => payload));
    expect(text).toContain('$sealed');
    for (const words of ['匿名', '无异议', '说明履职', '审查认为']) expect(text).not.toContain(words);
  });

  it('ends with its last act, and lets no year begin in which nobody counts days', () => {
    const years = events
      .filter(({ type }) => type === 'CalendarPublished')
      .map(({ payload }) => payload as { year: number });
    expect(Math.max(...years.map(({ year }) => year))).toBeLessThanOrEqual(2019);
    expect(localDateOf(events.at(-1)!.recordedAt) < '2019-01-01').toBe(true);
  });

  it('makes a clue of every withdrawal that was handed on, and sends up what its authority does not reach [R-015, R-060]', async () => {
    const referred = (await app.reads.withdrawals(ledger, { statuses: ['referred'] })).map(({ state }) => state);
    expect(referred.length).toBeGreaterThan(0);
    const managed = new Map(
      (await app.reads.persons(ledger, {})).map((each) => [
        each.particulars?.personId,
        each.postings.at(-1)?.cityManaged,
      ]),
    );
    for (const { personId } of referred) {
      const own = clues.filter(
        ({ channel, concernedPersonIds }) => channel === 'transfer' && concernedPersonIds.includes(personId!),
      );
      expect(own.map(({ status }) => status)).toEqual([managed.get(personId) === true ? 'forwardedUp' : 'filed']);
    }
  });

  it('ends a letter without facts in no case, and every case in the archive [R-062, R-063]', () => {
    expect(clues.filter(({ channel }) => channel === 'letter')).toMatchObject([{ status: 'closed', cases: [] }]);
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.map(({ status }) => status)).toEqual(cases.map(() => 'closed'));
    expect(cases.map(({ clueIds }) => clueIds.length)).toEqual(cases.map(() => 1));
  });

  it('has nobody in two stages of a case, and none whom it concerns [R-018]', () => {
    for (const { team, panel, decisions, personIds } of cases) {
      const hands = [...team, ...panel, ...decisions.map(({ approvedBy }) => approvedBy)];
      expect(new Set(hands).size).toBe(5);
      expect(hands.filter((person) => person === undefined || personIds.includes(person))).toEqual([]);
    }
  });

  it('settles every track of accountability, and closes no case before its last [R-071]', () => {
    expect(tracks.filter(({ status }) => status === 'open')).toEqual([]);
    for (const { caseId, closedAt } of cases) {
      const own = tracks.filter(({ source }) => source?.kind === 'case' && source.caseId === caseId);
      expect(own.map(({ rule }) => rule).sort()).toEqual(['directlyResponsible', 'leaderConcerned', 'partyConcerned']);
      expect(own.every(({ settledAt }) => settledAt! < closedAt!)).toBe(true);
    }
  });
});
