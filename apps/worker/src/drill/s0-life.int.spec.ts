import { closeCase, createApplication, forkDrill, setUpDrill, type Application } from '@taizhang/application';
import {
  addDays,
  fold,
  instantAt,
  lastDayOf,
  ledgerId,
  localDate,
  localDateOf,
  participationDecider,
  personStandingAt,
  startOfDay,
  type CampaignState,
  type CaseState,
  type ClueState,
  type ParticipationState,
  type PersonId,
  type PledgeState,
  type Stored,
  type TrackState,
} from '@taizhang/domain';
import { blueprintOf, type Blueprint } from '@taizhang/drill';
import {
  createPersistence,
  digestReplay,
  digestRows,
  projectionReader,
  projections,
  runReader,
  storyOf,
  untilRead,
  writePeriodRows,
  type Persistence,
  type Reader,
} from '@taizhang/persistence';
import { shapeFaults, testDatabase, type TestDatabase } from '@taizhang/testing';
import { walkAgendas, type Told } from './agenda-walk.features';
import { s0Documents } from './drill-documents.features';

const ledger = ledgerId('s0-life');

/** The campaign against gift money from issue to close: one assertion for each rule that it obeys. */
describe('a drill of the S0 plan, told by its agendas alone', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  let reader: Reader;
  let blueprint: Blueprint;
  let told: Told;
  let campaign: CampaignState;
  let units: readonly ParticipationState[];
  let pledges: readonly PledgeState[];
  let events: readonly Stored[];
  let clues: readonly ClueState[];
  let cases: readonly CaseState[];
  let tracks: readonly TrackState[];

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
    blueprint = blueprintOf({ ...s0Documents(), ledger, seed: '7', units: 12, persons: 80 });
    await setUpDrill(app, blueprint);
    told = await walkAgendas(app, persistence, ledger);
    campaign = (await app.reads.campaigns(ledger))[0]!.state;
    units = (await app.reads.participations(ledger, {})).map(({ state }) => state);
    pledges = (await app.reads.pledges(ledger, {})).map(({ state }) => state);
    clues = (await app.reads.clues(ledger, {})).map(({ state }) => state);
    cases = (await app.reads.cases(ledger, {})).map(({ state }) => state);
    tracks = (await app.reads.accountabilityTracks(ledger, {})).map(({ state }) => state);
    events = await app.store.readFeed(ledger, { after: 0, limit: 10_000 });
  }, 1_200_000);
  afterAll(async () => {
    await reader?.stop();
    await persistence?.close();
    await database?.close();
  });

  const ofType = (type: string): readonly Stored[] => events.filter((event) => event.type === type);

  it('comes to its close, and its read models equal a fresh replay', async () => {
    expect(told.refusals.filter((refusal) => !refusal.includes(' DutyAlreadyMet '))).toEqual([]);
    expect(campaign.status).toBe('woundUp');
    expect(units.map(({ status }) => status)).toEqual(Array(12).fill('concluded'));
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

  it('opens its first phase with the issue, and the others on their days [R-002]', () => {
    const issuedAt = instantAt(localDate('2015-01-26'), '09:00');
    expect(campaign.issuedAt).toBe(issuedAt);
    expect(campaign.phases['study']).toMatchObject({
      openedAt: issuedAt,
      closedAt: startOfDay(localDate('2015-02-16')),
    });
    expect(campaign.phases['correction']?.openedAt).toBe(startOfDay(localDate('2015-02-16')));
    expect(campaign.phases['summary']?.closedAt).toBe(startOfDay(localDate('2015-07-01')));
  });

  it('asks nobody to declare or to withdraw: its plan has no such section [R-001]', () => {
    const strangers = new Set(['declaration', 'withdrawal']);
    expect(events.filter(({ stream }) => strangers.has(stream.split('/')[0]!))).toEqual([]);
    expect(ofType('DispatchCutOffPassed')).toEqual([]);
  });

  it('adopts the policies that stood at its time and none that came later [R-102]', () => {
    const adopted = ofType('PolicyAdopted').map(({ payload }) => (payload as { effectiveFrom: string }).effectiveFrom);
    expect(adopted.length).toBeGreaterThan(0);
    expect(adopted.filter((from) => from > '2015-06-30')).toEqual([]);
  });

  it('has every unit do the duties of its kind, and offices of headquarters no table of their own [R-004, R-084]', async () => {
    const kinds = new Map((await app.reads.units(ledger)).map((unit) => [unit.unitId, unit.kind]));
    for (const { unitId, duties } of units) {
      const filesTable = kinds.get(unitId) !== 'section';
      expect(duties['summaryAndTable'] !== undefined).toBe(filesTable);
      expect(duties['study']?.doneAt).toBeDefined();
      expect(lastDayOf(duties['study']!.deadline!.dueAt)).toBe('2015-02-15');
    }
  });

  it('asks each unit and everybody in office for a pledge, and nobody twice [R-010, R-038]', async () => {
    const opened = campaign.phases['correction']!.openedAt!;
    const taking = new Set(units.map(({ unitId }) => unitId));
    const inPost = (await app.reads.persons(ledger, {})).filter((person) => {
      const { inOffice, posting } = personStandingAt(person, opened);
      return inOffice && posting !== undefined && taking.has(posting.unitId);
    });
    const asked = (own: boolean) => pledges.filter(({ personId }) => (personId === undefined) === own).length;
    expect(asked(true)).toBe(12);
    expect(asked(false)).toBe(inPost.length);
    expect(ofType('PledgeAsked')).toHaveLength(12 + inPost.length);
  });

  it('keeps the rank that each signer held when he was asked [R-025]', () => {
    const ranks = new Set(pledges.flatMap(({ rank }) => rank ?? []));
    expect([...ranks]).toEqual(expect.arrayContaining(['department', 'division', 'section', 'clerk']));
  });

  it('ends with every pledge signed or waived, each signed one filed and shown [R-039]', () => {
    expect(pledges.filter(({ status }) => status !== 'signed' && status !== 'waived')).toEqual([]);
    const signed = pledges.filter(({ status }) => status === 'signed');
    expect(signed.filter(({ filed, publicity }) => filed === undefined || publicity.length === 0)).toEqual([]);
    expect(new Set(signed.map(({ signed: by }) => by!.way))).toEqual(new Set(['console', 'paper']));
  });

  it('has units pledge by the hand of their head [R-013]', () => {
    const own = pledges.filter(({ personId }) => personId === undefined);
    expect(own.every(({ signed }) => signed?.signer !== undefined)).toBe(true);
  });

  it('files with the part-time inspector of a unit, and for headquarters with the discipline group [R-014]', async () => {
    const appointments = await app.reads.appointments(ledger, {});
    const holds = (role: string) =>
      new Set(appointments.filter((each) => each.role === role).map((each) => each.personId));
    const [inspectors, group] = [holds('partInspector'), holds('disciplineGroup')];
    const filers = ofType('PledgeFiled').flatMap(({ actor }) => (actor.kind === 'person' ? [actor.personId] : []));
    expect(filers.some((person) => inspectors.has(person))).toBe(true);
    expect(filers.some((person) => group.has(person))).toBe(true);
    expect(filers.filter((person) => !inspectors.has(person) && !group.has(person))).toEqual([]);
  });

  it('climbs the ladder for what is late, and lets only a chase go out by itself [R-097]', () => {
    expect(ofType('EscalationOpened').length).toBeGreaterThan(0);
    const fired = ofType('RungFired').map(({ payload }) => (payload as { act: string }).act);
    expect(new Set(fired)).toEqual(new Set(['chase']));
    expect(ofType('RungSigned').length).toBeGreaterThan(0);
  });

  it('chases by name those who have not signed, with one receipt a unit [R-045]', () => {
    const chased = ofType('PersonsChased').map(({ payload }) => payload as { duty: string; persons: PersonId[] });
    expect(chased.length).toBeGreaterThan(0);
    expect(chased.every(({ duty, persons }) => duty === 'pledge' && persons.length > 0)).toBe(true);
  });

  it('holds an act after the pledge against it, inside the window of aggravation [R-040, R-064]', () => {
    const broken = pledges.filter(({ breaches }) => breaches.length > 0);
    expect(broken).toHaveLength(1);
    const [{ signed, breaches }] = broken as [PledgeState];
    expect(breaches[0]!.at >= signed!.at).toBe(true);
    const { from, to } = blueprint.plan.aggravation!;
    expect(breaches[0]!.at >= startOfDay(from) && breaches[0]!.at < startOfDay(localDate('2015-07-01'))).toBe(true);
    expect(to).toBe('2015-06-30');
  });

  it('stands as it stood on a day of its second phase [R-095]', async () => {
    const asOf = instantAt(localDate('2015-04-14'), '09:40');
    const upTo = events.filter(({ recordedAt }) => recordedAt <= asOf).at(-1)!.position;
    const counts = await app.reads.unitCounts(ledger, {}, { upTo, asOf });
    const total = (key: 'pledgesAsked' | 'pledgesSigned') => counts.reduce((sum, unit) => sum + unit[key], 0);
    expect(total('pledgesAsked')).toBe(pledges.length);
    expect(total('pledgesSigned')).toBeLessThan(pledges.length);
    expect(total('pledgesSigned')).toBeGreaterThan(pledges.length / 2);
    for (const { campaignId, unitId } of units) {
      const stream = events.filter((event) => event.stream === `participation/${campaignId}/${unitId}`);
      const then = fold(participationDecider, stream.filter(({ position }) => position <= upTo) as never);
      expect(then).toMatchObject({ status: 'started' });
    }
  });

  it.each(['problem', 'handIn', 'clue', 'case'])(
    'is told again, to the last id, by another ledger of its seed: the day of the first %s',
    async (category) => {
      const begun = events.find(({ stream }) => stream.startsWith(`${category}/`))!;
      const morning = startOfDay(localDateOf(begun.recordedAt));
      const evening = startOfDay(addDays(localDateOf(begun.recordedAt), 1));
      const again = await forkDrill(app, {
        base: { ledger, position: events.filter(({ recordedAt }) => recordedAt < morning).at(-1)!.position },
        to: ledgerId(`s0-again-${category.toLowerCase()}`),
        stated: { purpose: 'opened', family: 's0-spec', place: 8 },
        key: `spec/again/${category}`,
      });
      await walkAgendas(app, persistence, again, evening);
      const first = await storyOf(app.store, ledger, { upTo: await app.store.positionAt(ledger, evening) });
      const second = await storyOf(app.store, again);
      expect([...second.streams.keys()]).toContain(begun.stream);
      expect([...second.streams]).toEqual([...first.streams]);
    },
    120_000,
  );

  describe('its returns, ledgers and gifts', () => {
    const inOrder = (types: readonly string[], stream: string): readonly string[] =>
      events.filter((event) => event.stream === stream && types.includes(event.type)).map(({ type }) => type);
    const streamsOf = (category: string): readonly string[] => [
      ...new Set(events.filter(({ stream }) => stream.startsWith(`${category}/`)).map(({ stream }) => stream)),
    ];

    it('asks every filing unit for each month by a day that is none off, and ends with every return accepted [R-080]', async () => {
      const [cycle] = await app.reads.reportingCycles(ledger, {});
      expect(cycle?.state.status).toBe('concluded');
      const days = Object.entries(cycle!.state.periods).map(([month, { deadline }]) => [
        month,
        lastDayOf(deadline.dueAt),
      ]);
      expect(days).toEqual([
        ['2015-01', '2015-02-05'],
        ['2015-02', '2015-03-05'],
        ['2015-03', '2015-04-07'],
        ['2015-04', '2015-05-05'],
        ['2015-05', '2015-06-05'],
      ]);
      const returns = (await app.reads.returns(ledger, {})).map(({ state }) => state);
      const filers = new Set(returns.map(({ unitId }) => unitId));
      expect(returns.filter(({ obligation }) => obligation === 'progress')).toHaveLength(filers.size * 5);
      expect(returns.filter(({ obligation }) => obligation === 'statistics')).toHaveLength(filers.size);
      expect(returns.filter(({ status }) => status !== 'received')).toEqual([]);
    });

    it('has some late, some zero and some with a difference that was kept with its reason [R-052, R-081, R-083]', async () => {
      const returns = (await app.reads.returns(ledger, {})).map(({ state }) => state);
      expect(returns.some(({ zero }) => zero)).toBe(true);
      expect(returns.some(({ kept }) => kept.length > 0)).toBe(true);
      const missing = ofType('ReportPeriodClosed').flatMap(
        ({ payload }) => (payload as { missing: readonly string[] }).missing,
      );
      expect(missing.length).toBeGreaterThan(0);
      expect(ofType('EscalationOpened').some(({ stream }) => stream.includes('.progress@'))).toBe(true);
      expect(returns.every(({ filledBy, signed }) => filledBy === undefined || filledBy !== signed?.by)).toBe(true);
    });

    it('files a county with its city bureau, and reports the duty of the table only once it was sent [R-084]', async () => {
      const participations = units;
      const tree = await app.reads.units(ledger);
      const kinds = new Map(tree.map((unit) => [unit.unitId, unit.kind]));
      const above = new Map(tree.map((unit) => [unit.unitId, unit.blockParent]));
      const returns = (await app.reads.returns(ledger, {})).map(({ state }) => state);
      const ofCounties = returns.filter(({ unitId }) => kinds.get(unitId!) === 'county');
      expect(ofCounties.length).toBeGreaterThan(0);
      const appointments = await app.reads.appointments(ledger, {});
      for (const { unitId, received } of ofCounties) {
        const over = appointments.filter(({ personId }) => personId === received?.by).map((each) => each.unitId);
        expect(over).toContain(above.get(unitId!));
      }
      for (const { unitId, duties } of participations) {
        const sent = returns.find((each) => each.unitId === unitId && each.obligation === 'statistics')?.firstSentAt;
        if (sent !== undefined) expect(duties['summaryAndTable']!.doneAt! >= sent).toBe(true);
      }
    });
    it('carries what was found to its closing, verified by somebody who had no hand in it [R-018, R-046, R-050]', async () => {
      const problems = (await app.reads.problems(ledger, {})).map(({ state }) => state);
      expect(problems.length).toBeGreaterThan(5);
      expect(problems.filter(({ status }) => status !== 'closed' && status !== 'settled')).toEqual([]);
      const closed = problems.filter(({ status }) => status === 'closed');
      for (const { ownerId, claim, verified, personId } of closed) {
        expect([ownerId, claim?.by, personId]).not.toContain(verified?.by);
      }
      const steps = [
        'ProblemFound',
        'RectificationSet',
        'RectificationClaimed',
        'RectificationVerified',
        'ProblemClosed',
      ];
      const ways = streamsOf('problem').map((stream) => inOrder(steps, stream).join());
      expect(ways).toContain(steps.join());
      expect(problems.some(({ tendency, status }) => tendency === true && status === 'settled')).toBe(true);
    });

    it('has the head of a unit in which nothing was found sign a zero [R-052]', async () => {
      const found = new Set((await app.reads.problems(ledger, {})).map(({ state }) => state.unitId));
      const zeros = (await app.reads.zeroLedgers(ledger, {})).map(({ state }) => state.unitId);
      expect(zeros.length).toBeGreaterThan(0);
      expect(zeros.filter((unitId) => found.has(unitId!))).toEqual([]);
    });

    it('registers gifts against receipts with keepers who hand in nothing to themselves [R-041]', async () => {
      const gifts = (await app.reads.handIns(ledger, {})).map(({ state }) => state);
      expect(gifts.length).toBeGreaterThan(5);
      expect(gifts.every(({ amountFen, keeping }) => amountFen !== undefined && keeping !== undefined)).toBe(true);
      expect(gifts.filter(({ personId, keeping }) => personId === keeping?.keeperId)).toEqual([]);
      expect(gifts.some(({ paidIn }) => paidIn !== undefined)).toBe(true);
      expect(gifts.some(({ status }) => status === 'disposed')).toBe(true);
    });
  });

  describe('its clues and cases', () => {
    const settled = (): readonly TrackState[] => tracks.filter(({ status }) => status !== 'open');
    const theCase = (): CaseState => cases[0]!;

    it('registers what broke a pledge, and has one propose what another approves [R-018, R-060]', () => {
      expect(clues).toHaveLength(2);
      for (const { proposedBy, approvedBy, officers } of clues) {
        expect(proposedBy).toBeDefined();
        expect(approvedBy).not.toBe(proposedBy);
        expect(officers).not.toContain(approvedBy);
      }
    });

    it('ends a letter without facts in no case, and what was verified by two in one [R-063]', () => {
      const [letter, broken] = [...clues].sort((a, b) => a.cases.length - b.cases.length);
      expect(letter).toMatchObject({ channel: 'letter', status: 'closed', cases: [] });
      expect(broken).toMatchObject({ status: 'filed', cases: [theCase().caseId], verification: { outcome: 'file' } });
      expect(broken?.verification?.signedBy).toHaveLength(2);
      expect(cases).toHaveLength(1);
    });

    it('goes from filing to the archive, with nobody in two of its stages [R-018, R-062]', () => {
      const { status, team, panel, decisions, personIds, unitId } = theCase();
      expect(status).toBe('closed');
      const hands = [...team, ...panel, ...decisions.map(({ approvedBy }) => approvedBy)];
      expect(new Set(hands).size).toBe(5);
      expect(hands.filter((person) => person === undefined || personIds.includes(person))).toEqual([]);
      expect(unitId).toBe(pledges.find(({ breaches }) => breaches.length > 0)?.unitId);
    });

    it('lays the window of aggravation before the decision-maker, who does not go below its floor [R-064, R-065, R-111]', () => {
      const [decision] = theCase().decisions;
      expect(decision).toMatchObject({
        outcome: 'sanction',
        grade: 'heavier',
        choice: 'adopt',
        reason: expect.any(String),
      });
      expect(decision?.proposed.facts).toContainEqual(expect.objectContaining({ fact: 'act', finding: 'aggravated' }));
    });

    it('sanctions by the law of 2015, with its effect period and without a government sanction [R-102]', () => {
      const imposed = theCase().decisions.flatMap(({ sanctions }) => sanctions);
      expect(imposed).toHaveLength(1);
      const [sanction] = imposed;
      expect(sanction?.kind).toMatch(/^(party|admin)/);
      expect(String(sanction?.until) > String(sanction?.from)).toBe(true);
    });

    it('opens its three tracks with the filing: the party, the leader of the unit, and of its discipline body [R-072]', () => {
      const opened = ofType('TrackOpened');
      expect(opened.map(({ payload }) => (payload as { rule: string }).rule).sort()).toEqual([
        'disciplineLeader',
        'partyConcerned',
        'partyLeader',
      ]);
      const on = tracks.flatMap(({ subject }) => (subject?.kind === 'person' ? [subject.personId] : []));
      expect(new Set(on).size).toBe(3);
      expect(on).toContain(theCase().personIds[0]);
    });

    it('concludes or waives each track, with reason, document or authority, by nobody who worked on it [R-071]', () => {
      expect(settled()).toHaveLength(3);
      for (const { reason, document, authority, settledBy, investigators } of settled()) {
        expect(reason).toBeTruthy();
        expect(document ?? authority).toBeTruthy();
        expect(investigators).not.toContain(settledBy);
      }
    });

    it('decides, serves and executes without waiting for a track, and closes after the last of them [R-071]', () => {
      const { decisions, closedAt } = theCase();
      const last = settled()
        .map(({ settledAt }) => settledAt!)
        .sort()
        .at(-1)!;
      expect(decisions.every(({ servedAt, reportedAt }) => servedAt! < last && reportedAt! < last)).toBe(true);
      expect(closedAt! > last).toBe(true);
    });

    it('cannot be closed while one track is open: the same act on the day before is refused [R-071]', async () => {
      const closing = ofType('CaseClosed')[0]!;
      const last = events.filter(({ type }) => type === 'TrackConcluded' || type === 'TrackWaived').at(-1)!;
      // A fork ends where an append does: before everything that the settling wrote.
      const append = ({ id }: Stored): string => id.slice(0, id.lastIndexOf('#'));
      const before = events.filter((each) => each.position < last.position && append(each) !== append(last)).at(-1)!;
      const held = await forkDrill(app, {
        base: { ledger, position: before.position },
        to: ledgerId('s0-held'),
        stated: { purpose: 'opened', family: 's0-spec', place: 9 },
        key: 'spec/held',
      });
      await untilRead(persistence.pool, {
        ledger: held,
        position: (await persistence.store.head(held)).position,
        readers: [projectionReader],
      });
      const input = {
        caseId: theCase().caseId!,
        ...(closing.payload as { fileNumber: string; volumes: number; pages: number }),
      };
      const outcome = await closeCase(app, { ledger: held, key: 'spec/close', actor: closing.actor, input });
      expect(outcome).toMatchObject({ status: 'rejected', code: 'CaseGateHeld', details: { open: 1 } });
    });

    it('keeps every word of a matter under seal in the log [R-055, R-056]', () => {
      const compartment = new Set(['clue', 'case', 'accountability', 'accountabilityTrack']);
      const written = events.filter(({ stream }) => compartment.has(stream.split('/')[0]!));
      const text = JSON.stringify(written.map(({ payload }) => payload));
      expect(text).toContain('$sealed');
      for (const words of ['购物卡', '不干净', '无异议', '说明履职', '给予警告处分', '事实清楚，证据确凿'])
        expect(text).not.toContain(words);
    });
  });
});
