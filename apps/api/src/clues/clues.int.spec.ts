import { makeAppointment, postPerson, registerPerson } from '@taizhang/application';
import {
  appointmentId,
  instantAt,
  localDate,
  personId as asPersonId,
  type PersonId,
  type Role,
  type UnitId,
} from '@taizhang/domain';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';

const canaries = ['举报人甲乙', '0733-1234567', '受贿砂石场的线索内容', '建议核实的理由'];

interface InboxLine {
  readonly kind: string;
  readonly title: { readonly zh: string };
}

describe('clues over HTTP', () => {
  let stage: ApiStage;
  let supervisor: Browser;
  let approver: Browser;
  let clerk: Browser;
  let officer: Browser;
  let concerned: Browser;
  let colleague: Browser;
  let accused = '';
  let officerId = '';
  let clue = '';
  const path = (rest = ''): string => `/api/ledgers/${stage.ledger}/clues${rest}`;

  /** Steps of clues that lie with somebody, in the order of his inbox. */
  const owed = async (by: Browser): Promise<readonly string[]> => {
    const { body } = await by.get(`/api/ledgers/${stage.ledger}/inbox`);
    const groups = body.groups as readonly { readonly rows: readonly InboxLine[] }[];
    return groups.flatMap(({ rows }) => rows.flatMap(({ kind, title }) => (kind === 'clueStep' ? [title.zh] : [])));
  };

  const appoint = async (personId: PersonId, role: Role, unitId: UnitId): Promise<void> => {
    const input = { appointmentId: appointmentId(`spec-${personId}-${role}`), personId, role, unitId };
    const outcome = await makeAppointment(stage.app, {
      ledger: stage.ledger,
      key: `spec/${personId}/${role}`,
      actor: { kind: 'system' },
      input: { ...input, occurredAt: instantAt(localDate('2017-08-20'), '09:00') },
    });
    expect(outcome).toMatchObject({ status: 'accepted' });
  };

  const employ = async (personId: PersonId): Promise<void> => {
    const { app, ledger, issuer } = stage;
    const occurredAt = instantAt(localDate('2017-08-16'), '09:00');
    const asSystem = <I>(key: string, input: I) => ({ ledger, key, actor: { kind: 'system' } as const, input });
    const who = {
      personId,
      name: '核查员',
      gender: 'female',
      birthYear: 1978,
      politicalStatus: 'partyMember',
    } as const;
    const more = { employment: 'civilServant', innovationExempt: false, occurredAt } as const;
    const post = { unitId: issuer, post: '职员', rank: 'clerk', cityManaged: false, leadershipMember: false } as const;
    await registerPerson(app, asSystem(`spec/${personId}/registered`, { ...who, ...more }));
    await postPerson(app, asSystem(`spec/${personId}/posted`, { personId, ...post, occurredAt }));
  };

  beforeAll(async () => {
    stage = await openApiStage('clues-http');
    const { app, ledger, issuer } = stage;
    const held = await app.reads.appointments(ledger, {});
    const busy = new Set(held.map((each) => each.personId));
    const free = (await app.reads.persons(ledger, {}))
      .filter(({ particulars }) => particulars && !busy.has(particulars.personId))
      .map((state) => ({
        id: state.particulars?.personId as PersonId,
        name: state.particulars?.name ?? '',
        unit: state.postings.at(-1)?.unitId as UnitId,
      }));
    const once = free.filter(({ name }) => free.filter((other) => other.name === name).length === 1);
    const reported = once.find(({ unit }) => unit !== issuer && once.filter((other) => other.unit === unit).length > 1);
    if (reported === undefined) throw new Error('the drill is too small for this spec');
    const peer = once.find(({ id, unit }) => unit === reported.unit && id !== reported.id);
    const [first, second, third, fourth] = once.filter(({ unit }) => unit !== reported.unit);
    if (peer === undefined || !first || !second || !third || !fourth) throw new Error('too few persons');
    accused = reported.name;
    await appoint(first.id, 'caseSupervisor', issuer);
    await appoint(second.id, 'leader', issuer);
    await appoint(third.id, 'intakeClerk', third.unit);
    await appoint(fourth.id, 'caseOfficer', issuer);
    officerId = fourth.id;
    // The person concerned, and a colleague of his unit, hold roles that would otherwise open every clue.
    await appoint(reported.id, 'caseOfficer', issuer);
    await appoint(peer.id, 'caseSupervisor', issuer);
    await stage.caughtUp();
    const signedIn = (id: PersonId): Promise<Browser> => stage.signedIn(id);
    [supervisor, approver, clerk, officer, concerned, colleague] = [
      await signedIn(first.id),
      await signedIn(second.id),
      await signedIn(third.id),
      await signedIn(fourth.id),
      await signedIn(reported.id),
      await signedIn(peer.id),
    ];
    const registered = await clerk.post(path(), {
      unitId: third.unit,
      channel: 'letter',
      receivedOn: '2017-09-11',
      concernedPersonIds: [],
      accused,
      summary: canaries[2],
      reporterName: canaries[0],
      reporterContact: canaries[1],
    });
    expect(registered.status).toBe(200);
    clue = (registered.body as { readonly clue: string }).clue;
    await stage.caughtUp();
  });
  afterAll(() => stage?.close());

  it('gives the clerk a receipt and no page of the clue [R-055, R-098]', async () => {
    const list = await clerk.get(path());
    expect(list.body).toMatchObject({ count: 0, receipts: [{ clue, status: { zh: '已登记，办理中' } }] });
    expect((await clerk.get(path(`/${clue}`))).status).toBe(404);
  });

  it('is sealed and silent for the person concerned and his unit: as if it were not there [R-055, R-056]', async () => {
    for (const reader of [concerned, colleague]) {
      const list = await reader.get(path());
      expect(list.body).toMatchObject({ count: 0, receipts: [] });
      expect(JSON.stringify(list.body)).not.toContain(clue);
      const [mine, none] = [await reader.get(path(`/${clue}`)), await reader.get(path('/k0'))];
      expect([mine.status, none.status]).toEqual([404, 404]);
      const words = ({ body }: { body: unknown }): unknown => (body as { readonly detail: string }).detail;
      expect(words(mine)).toBe(words(none));
      const history = await reader.get(`/api/ledgers/${stage.ledger}/history?subject=clue~${clue}`);
      expect(history.status).toBe(404);
      const { events } = await stage.app.store.readStream(stage.ledger, `clue/${clue}` as never);
      const event = await reader.get(`/api/ledgers/${stage.ledger}/events/${events[0]?.position ?? 0}`);
      expect(event.status).toBe(404);
      const grounds = { grounds: '看看' };
      expect((await reader.post(path(`/${clue}/chase`), grounds)).status).toBe(404);
    }
  });

  it('is triaged by one, approved by another and worked on by the officer assigned [R-018, R-060]', async () => {
    const mine = await supervisor.get(path(`/${clue}`));
    expect(mine.body).toMatchObject({ clue, named: true, concernedPersons: [{ name: accused }] });
    const act = async (by: Browser, verb: string, body: object) => {
      const answer = await by.post(path(`/${clue}/${verb}`), body);
      await stage.caughtUp();
      return answer.status;
    };
    expect((await officer.get(path(`/${clue}`))).status).toBe(404);
    const line = (step: string): string => `线索（来信，2017-09-11 收）：${step}`;
    expect(await owed(supervisor)).toEqual([line('归类、定管辖')]);
    for (const reader of [approver, officer, clerk, concerned, colleague]) expect(await owed(reader)).toEqual([]);
    const own = { problemClass: '违规经商', jurisdiction: 'own', priority: false };
    expect(await act(supervisor, 'classify', own)).toBe(200);
    expect(await act(supervisor, 'propose', { way: 'verification', grounds: canaries[3] })).toBe(200);
    expect(await act(supervisor, 'approve', { way: 'verification' })).toBe(403);
    expect(await owed(supervisor)).toEqual([]);
    expect(await owed(approver)).toEqual([line('审批处置意见')]);
    expect(await act(approver, 'approve', { way: 'verification' })).toBe(200);
    const { officersToChoose } = (await supervisor.get(path(`/${clue}`))).body as {
      readonly officersToChoose: readonly { readonly person: { readonly personId: string } }[];
    };
    const chosen = officersToChoose.filter(({ person }) => person.personId === officerId);
    expect(chosen).toHaveLength(1);
    expect(await act(supervisor, 'assign', { officers: chosen.map(({ person }) => person.personId) })).toBe(200);
    expect((await officer.get(path(`/${clue}`))).status).toBe(200);
    expect((await officer.get(path())).body).toMatchObject({ count: 1 });
    expect(await owed(officer)).toEqual([line('启动初步核实')]);
    for (const reader of [clerk, concerned, colleague]) expect(await owed(reader)).toEqual([]);
  });

  it('shows no word of it in any answer, not even to who keeps it, without opening an envelope [R-055]', async () => {
    const base = `/api/ledgers/${stage.ledger}`;
    const pages = [path(), path(`/${clue}`), `${base}/history?subject=clue~${clue}`, '/api/session', `${base}/inbox`];
    for (const reader of [supervisor, officer, clerk, concerned]) {
      for (const page of pages) {
        const text = JSON.stringify((await reader.get(page)).body);
        for (const canary of canaries) expect(text).not.toContain(canary);
      }
    }
  });

  it('is opened by whoever keeps it, and neither opened nor heard of by a supervisor whose own unit it concerns [R-055, R-056, R-099]', async () => {
    const base = `/api/ledgers/${stage.ledger}`;
    const { envelopes } = (await supervisor.get(path(`/${clue}`))).body as {
      readonly envelopes: readonly {
        readonly mark: { readonly subject: string; readonly reference: string; readonly compartment: string };
      }[];
    };
    const content = envelopes.find(({ mark }) => mark.compartment === 'matterContent')?.mark;
    const asked = { subject: content?.subject, reference: content?.reference, reason: '核实线索' };
    const [theirs, none] = [
      await colleague.post(`${base}/sealed/open`, asked),
      await colleague.post(`${base}/sealed/open`, { ...asked, reference: '1.content' }),
    ];
    expect([theirs.status, none.status]).toEqual([404, 404]);
    expect({ ...theirs.body, instance: '' }).toEqual({ ...none.body, instance: '' });
    expect((await supervisor.post(`${base}/sealed/open`, asked)).body).toMatchObject({
      content: { summary: canaries[2] },
    });
    await stage.caughtUp();
    const known = await supervisor.get(`${base}/sealed/openings`);
    expect(known.body.openings).toMatchObject([{ kind: 'read', subject: `clue~${clue}` }]);
    expect((await colleague.get(`${base}/sealed/openings`)).body).toMatchObject({ openings: [] });
    const { position } = known.body.openings[0] as { readonly position: number };
    expect((await supervisor.get(`${base}/events/${position}`)).status).toBe(200);
    expect((await colleague.get(`${base}/events/${position}`)).status).toBe(404);
  });

  it('leads to a case once it is reported on, in one append; before that the filing is refused in words [R-018, R-063]', async () => {
    const before = (await approver.get(path(`/${clue}`))).body as { readonly may: readonly string[] };
    expect(before).toMatchObject({ filing: null });
    const [person] = (await stage.app.reads.clues(stage.ledger, {})).flatMap(({ state }) => state.concernedPersonIds);
    const cases = `/api/ledgers/${stage.ledger}/cases`;
    const filing = {
      ...{ number: '纪立〔2017〕9号', personIds: [person], unitId: stage.issuer, handlingUnitId: stage.issuer },
      ...{ clueIds: [clue], actOn: '2017-06-01', matter: canaries[2] },
    };
    const early = await approver.post(cases, filing);
    expect(early).toMatchObject({ status: 409, body: { code: 'ClueNotInThatStep' } });
    expect(early.body.title).toContain('核实');
    const second = asPersonId('spec-second-officer');
    await employ(second);
    await appoint(second, 'caseOfficer', stage.issuer);
    await stage.caughtUp();
    const partner = await stage.signedIn(second);
    for (const [by, verb, body] of [
      [supervisor, 'start-verification', { plan: '核查方案', team: [officerId, second] }],
      [officer, 'report-verification', { outcome: 'file', report: '核查报告' }],
      [partner, 'sign-verification', { outcome: 'file' }],
    ] as const) {
      const answer = await by.post(path(`/${clue}/${verb}`), body);
      expect([verb, answer.status, answer.status === 200 ? '' : answer.text]).toEqual([verb, 200, '']);
      await stage.caughtUp();
    }
    const ready = (await approver.get(path(`/${clue}`))).body as {
      readonly filing: { readonly persons: readonly object[] };
    };
    expect(ready.filing.persons[0]).toMatchObject({ personId: person });
    expect((await supervisor.get(path(`/${clue}`))).body).toMatchObject({ filing: null });
    expect(await supervisor.post(cases, filing)).toMatchObject({ status: 403 });
    const filed = await approver.post(cases, filing);
    expect(filed.status).toBe(200);
    await stage.caughtUp();
    const { case: opened } = filed.body as { readonly case: string };
    expect((await supervisor.get(path(`/${clue}`))).body).toMatchObject({ cases: [opened], mark: 'done' });
    const other = await approver.post(cases, { ...filing, number: '纪立〔2017〕10号', clueIds: ['x-none'] });
    expect(other).toMatchObject({ status: 404 });
  });

  it('has a rail entry without a count, and none for somebody without a role in it', async () => {
    const entries = async (by: Browser) =>
      ((await by.get('/api/session')).body as { entries: readonly { key: string; count: number }[] }).entries;
    expect(await entries(supervisor)).toContainEqual(expect.objectContaining({ key: 'casework', count: 0 }));
    const coordinator = await stage.seated('coordinator');
    expect((await entries(coordinator)).map(({ key }) => key)).not.toContain('casework');
    expect((await coordinator.get(path())).status).toBe(404);
  });
});
