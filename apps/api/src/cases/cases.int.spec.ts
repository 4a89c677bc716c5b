import {
  adoptPolicy,
  closeCase,
  makeAppointment,
  openAccountability,
  performEngineAct,
  postPerson,
  registerPerson,
} from '@taizhang/application';
import {
  appointmentId,
  caseGateStream,
  caseId as asCaseId,
  caseStream,
  instantAt,
  localDate,
  personId as asPersonId,
  policyId,
  type PersonId,
  type Role,
  type UnitId,
} from '@taizhang/domain';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';

const canaries = {
  matter: '违规参股某砂石场的案情',
  evidence: '股权代持协议的内容',
  talk: '谈话中承认的事实',
  statement: '本人对事实的意见',
  report: '审查报告的内容',
  opinion: '审理意见的内容',
  conclusion: '处分决定的结论',
  grounds: '申诉的理由',
};

interface InboxLine {
  readonly kind: string;
  readonly title: { readonly zh: string };
  readonly path: string;
}

describe('cases over HTTP', () => {
  let stage: ApiStage;
  const browsers = new Map<string, Browser>();
  const ids = new Map<string, PersonId>();
  let issuer: UnitId;
  let unit: UnitId;
  let matter = '';
  const path = (rest = ''): string => `/api/ledgers/${stage.ledger}/cases${rest}`;
  const by = (who: string): Browser => browsers.get(who) as Browser;
  const id = (who: string): PersonId => ids.get(who) as PersonId;

  const act = async (who: string, verb: string, body: object): Promise<{ status: number; body: unknown }> => {
    const answer = await by(who).post(verb.startsWith('/') ? verb : path(`/${matter}/${verb}`), body);
    await stage.caughtUp();
    return answer;
  };
  const done = async (who: string, verb: string, body: object): Promise<void> => {
    const { status, body: said } = await act(who, verb, body);
    expect([verb, status, status === 200 ? '' : JSON.stringify(said)]).toEqual([verb, 200, '']);
  };
  const page = async (who: string): Promise<Record<string, unknown>> =>
    (await by(who).get(path(`/${matter}`))).body as Record<string, unknown>;

  /** What lies with somebody: the group, and which step of which matter. */
  const owed = async (who: string): Promise<readonly string[]> => {
    const { body } = await by(who).get(`/api/ledgers/${stage.ledger}/inbox`);
    const groups = body.groups as readonly { readonly key: string; readonly rows: readonly InboxLine[] }[];
    return groups.flatMap(({ key, rows }) =>
      rows.flatMap(({ kind, title, path: at }) =>
        ['caseStep', 'appealStep', 'ownAppeal'].includes(kind) ? [`${key} ${title.zh} ${at}`] : [],
      ),
    );
  };

  const step = (group: string, act: string): RegExp =>
    new RegExp(`^(${group}) 案件 纪立〔2017〕1号：${act} /cases/${matter}$`);

  beforeAll(async () => {
    stage = await openApiStage('cases-http');
    const { app, ledger } = stage;
    issuer = stage.issuer;
    const held = new Set((await app.reads.appointments(ledger, {})).map((each) => each.personId));
    const free = (await app.reads.persons(ledger, {}))
      .filter(({ particulars }) => particulars && !held.has(particulars.personId))
      .map((state) => ({
        id: state.particulars?.personId as PersonId,
        member: state.particulars?.politicalStatus === 'partyMember',
        managed: state.postings.at(-1)?.cityManaged ?? false,
        unit: state.postings.at(-1)?.unitId as UnitId,
      }));
    const concerned = free.find((each) => each.member && !each.managed && each.unit !== issuer);
    if (concerned === undefined) throw new Error('the drill is too small for this spec');
    unit = concerned.unit;
    const cast: readonly (readonly [string, Role])[] = [
      ['supervisor', 'caseSupervisor'],
      ['leader', 'leader'],
      ['officer', 'caseOfficer'],
      ['partner', 'caseOfficer'],
      ['stranger', 'caseOfficer'],
      ['judge', 'adjudicator'],
      ['second', 'adjudicator'],
      ['fresh', 'adjudicator'],
      ['fresher', 'adjudicator'],
    ];
    const since = instantAt(localDate('2017-08-16'), '09:00');
    const asSystem = <I>(key: string, input: I) => ({ ledger, key, actor: { kind: 'system' } as const, input });
    const employ = async (personId: PersonId, name: string): Promise<void> => {
      const who = { personId, name, gender: 'female', birthYear: 1978, politicalStatus: 'partyMember' } as const;
      const more = { employment: 'civilServant', innovationExempt: false, occurredAt: since } as const;
      const post = {
        unitId: issuer,
        post: '职员',
        rank: 'clerk',
        cityManaged: false,
        leadershipMember: false,
      } as const;
      for (const outcome of [
        await registerPerson(app, asSystem(`spec/${name}/registered`, { ...who, ...more })),
        await postPerson(app, asSystem(`spec/${name}/posted`, { personId, ...post, occurredAt: since })),
      ])
        expect(outcome).toMatchObject({ status: 'accepted' });
    };
    const appoint = async (personId: PersonId, role: Role): Promise<void> => {
      const input = { appointmentId: appointmentId(`spec-${personId}-${role}`), personId, role, unitId: issuer };
      const occurredAt = instantAt(localDate('2017-08-20'), '09:00');
      const outcome = await makeAppointment(app, asSystem(`spec/${personId}/${role}`, { ...input, occurredAt }));
      expect(outcome).toMatchObject({ status: 'accepted' });
    };
    for (const [who, role] of cast) {
      const person = asPersonId(`spec-${who}`);
      ids.set(who, person);
      await employ(person, who);
      await appoint(person, role);
    }
    ids.set('concerned', concerned.id);
    // Roles that would otherwise open every case.
    for (const role of ['leader', 'caseSupervisor', 'caseOfficer'] as const) await appoint(concerned.id, role);
    await stage.caughtUp();
    for (const [who, person] of ids) browsers.set(who, await stage.signedIn(person));
    const filed = await by('leader').post(path(), {
      number: '纪立〔2017〕1号',
      personIds: [id('concerned')],
      unitId: unit,
      handlingUnitId: issuer,
      clueIds: [],
      campaignId: stage.campaignId,
      actOn: '2017-06-01',
      matter: canaries.matter,
    });
    expect(filed.status).toBe(200);
    matter = (filed.body as { readonly case: string }).case;
    await stage.caughtUp();
  });
  afterAll(() => stage?.close());

  it('is as if absent for whoever is outside the compartment: no row, no page, no history, no act [R-056, R-098]', async () => {
    const { events } = await stage.app.store.readStream(stage.ledger, `case/${matter}` as never);
    for (const who of ['concerned', 'officer', 'judge', 'stranger']) {
      expect((await by(who).get(path())).body).toMatchObject({ rows: [], counts: { filed: 0 } });
      const [mine, none] = [await by(who).get(path(`/${matter}`)), await by(who).get(path('/k0'))];
      expect([mine.status, none.status]).toEqual([404, 404]);
      const words = ({ body }: { body: unknown }): unknown => (body as { readonly detail: string }).detail;
      expect(words(mine)).toBe(words(none));
      const base = `/api/ledgers/${stage.ledger}`;
      expect((await by(who).get(`${base}/history?subject=case~${matter}`)).status).toBe(404);
      expect((await by(who).get(`${base}/events/${events[0]?.position ?? 0}`)).status).toBe(404);
      expect((await by(who).post(path(`/${matter}/suspend`), { reason: '看看' })).status).toBe(404);
      expect((await by(who).post(path('/k0/suspend'), { reason: '看看' })).status).toBe(404);
    }
    const coordinator = await stage.seated('coordinator');
    expect((await coordinator.get(path())).status).toBe(404);
    expect((await by('supervisor').get(path())).body).toMatchObject({ counts: { filed: 1 }, rows: [{ case: matter }] });
  });

  it('goes from the team to the panel, each inside only from when they are named, with what must come first [R-018, R-062]', async () => {
    const early = await act('leader', 'decide', {
      ...{ personId: id('concerned'), outcome: 'exempt', sanctions: [], grade: 'none', nationalForm: 1 },
      ...{ choice: 'not', reason: '无', conclusion: '无' },
    });
    expect(early).toMatchObject({ status: 409, body: { code: 'CaseNeedsTeam' } });
    expect(await page('supervisor')).toMatchObject({
      choosable: {
        officers: expect.arrayContaining([
          {
            person: expect.objectContaining({ personId: id('concerned') }),
            conflict: expect.objectContaining({ zh: '本案被审查人' }),
          },
          { person: expect.objectContaining({ personId: id('officer') }), conflict: null },
        ]),
      },
    });
    await done('supervisor', 'assign-team', { members: [id('officer'), id('partner')], lead: id('officer') });
    expect((await by('officer').get(path(`/${matter}`))).status).toBe(200);
    const examining = step('overdue|later', '终结审查');
    expect(await owed('officer')).toEqual([expect.stringMatching(examining)]);
    expect(await owed('partner')).toEqual([expect.stringMatching(examining)]);
    expect(await owed('supervisor')).toEqual([]);
    expect((await by('stranger').get(path(`/${matter}`))).status).toBe(404);
    const piece = { kind: 'document', original: true, custody: '三室', fileIds: [] };
    await done('officer', 'evidence', { ...piece, description: canaries.evidence, occurredOn: '2017-09-11' });
    const talk = { talkerIds: [id('officer'), id('partner')], place: '谈话室', fileIds: [] };
    await done('officer', 'talks', {
      ...{ ...talk, personId: id('concerned') },
      ...{ content: canaries.talk, occurredOn: '2017-09-11' },
    });
    const met = { personId: id('concerned'), disputed: false, statement: canaries.statement, occurredOn: '2017-09-12' };
    await done('officer', 'facts', met);
    await done('officer', 'conclude-examination', { report: canaries.report });
    expect(await owed('officer')).toEqual([]);
    expect(await owed('supervisor')).toEqual([expect.stringMatching(step('later', '受理审理'))]);
    expect((await by('judge').get(path(`/${matter}`))).status).toBe(404);
    const { choosable } = (await page('supervisor')) as { readonly choosable: { readonly adjudicators: unknown } };
    expect(choosable.adjudicators).toContainEqual({
      person: expect.objectContaining({ personId: id('judge') }),
      conflict: null,
    });
    const mixed = await act('supervisor', 'accept-adjudication', { panel: [id('judge'), id('officer')] });
    expect(mixed).toMatchObject({ status: 403, body: { code: 'InvestigatorIsAdjudicator' } });
    await done('supervisor', 'accept-adjudication', { panel: [id('judge'), id('second')] });
    expect((await by('judge').get(path(`/${matter}`))).status).toBe(200);
    for (const who of ['judge', 'second'])
      expect(await owed(who)).toEqual([expect.stringMatching(step('thisWeek|later', '形成审理意见'))]);
    await done('judge', 'conclude-adjudication', { opinion: canaries.opinion, talkedWith: [id('concerned')] });
  });

  it('lays a basis before the decision-maker and keeps it beside what he chose [R-065]', async () => {
    expect(await page('leader')).toMatchObject({
      proposals: [{ person: { personId: id('concerned') }, basis: { sanctions: expect.any(Array) } }],
      missing: { zh: '先对每名被审查人作出决定' },
    });
    const chosen = { outcome: 'organisational', sanctions: [], grade: 'none', nationalForm: 1, choice: 'partly' };
    const decision = { personId: id('concerned'), ...chosen, reason: '情节轻微', conclusion: canaries.conclusion };
    expect((await act('judge', 'decide', decision)).status).toBe(403);
    await done('leader', 'decide', decision);
    expect(await page('leader')).toMatchObject({
      status: 'decided',
      decisions: [
        { owes: ['service'], choice: { zh: '部分采纳' }, reason: '情节轻微', proposed: { facts: expect.any(Array) } },
      ],
    });
    expect(await owed('leader')).toEqual([]);
    const untold = await by('concerned').get(`/api/ledgers/${stage.ledger}/own-decisions`);
    expect(untold.body).toMatchObject({ decisions: [] });
    expect(await owed('supervisor')).toEqual([expect.stringMatching(step('.*', '宣布处分决定'))]);
    await done('supervisor', 'serve', { personId: id('concerned'), announcedTo: '本人', occurredOn: '2017-09-12' });
  });

  it('may be appealed by the person himself, to reviewers who never handled it [B8]', async () => {
    const own = `/api/ledgers/${stage.ledger}/own-decisions`;
    expect((await by('concerned').get(own)).body).toMatchObject({
      decisions: [{ caseNumber: '纪立〔2017〕1号', outcome: { zh: '组织处理' }, appeals: [], mayAppeal: true }],
    });
    expect((await by('stranger').get(own)).body).toMatchObject({ decisions: [] });
    const lodged = await by('concerned').post(path(`/${matter}/appeals`), {
      personId: id('concerned'),
      grounds: canaries.grounds,
    });
    expect(lodged.status).toBe(200);
    await stage.caughtUp();
    const { appeal } = lodged.body as { readonly appeal: string };
    const base = `/api/ledgers/${stage.ledger}/appeals/${appeal}`;
    expect((await by('concerned').get(base)).body).toMatchObject({ status: 'lodged', may: ['withdraw'] });
    expect((await by('concerned').get(own)).body).toMatchObject({
      decisions: [{ appeals: [{ appeal, mark: 'open' }], mayAppeal: false }],
    });
    expect(await owed('concerned')).toEqual([
      `waiting 本人申诉（纪立〔2017〕1号，2017-09-12 提出） /appeals/${appeal}`,
    ]);
    expect(await owed('supervisor')).toContainEqual(expect.stringMatching(/ 申诉（.*）：指定复查人员 /));
    for (const who of ['leader', 'officer', 'judge', 'stranger']) expect((await by(who).get(base)).status).toBe(404);
    expect((await by('supervisor').get(path())).body).toMatchObject({
      appeals: [{ appeal, caseNumber: '纪立〔2017〕1号' }],
    });
    for (const who of ['leader', 'officer', 'judge', 'fresh'])
      expect((await by(who).get(path())).body).toMatchObject({ appeals: [] });
    const refused = await act('supervisor', `${base}/assign-reviewers`, { reviewers: [id('fresh'), id('judge')] });
    expect(refused).toMatchObject({ status: 403, body: { code: 'AppealOriginalStaff' } });
    await done('supervisor', `${base}/assign-reviewers`, { reviewers: [id('fresh'), id('fresher')] });
    for (const who of ['fresh', 'fresher'])
      expect(await owed(who)).toEqual([expect.stringMatching(/ 申诉（.*）：提交复查报告 /)]);
    for (const who of ['officer', 'judge', 'stranger']) expect(await owed(who)).toEqual([]);
    expect((await by('fresh').get(base)).body).toMatchObject({ status: 'reviewing', may: ['review'], seesCase: false });
    expect((await by('fresh').get(path())).body).toMatchObject({ rows: [], appeals: [{ appeal }] });
  });

  it('shows no word of it in any answer, not even inside the compartment, without opening an envelope [R-055, R-099]', async () => {
    const base = `/api/ledgers/${stage.ledger}`;
    const pages = [
      path(),
      path(`/${matter}`),
      `${base}/history?subject=case~${matter}`,
      '/api/session',
      `${base}/inbox`,
      `${base}/own-decisions`,
    ];
    for (const who of browsers.keys()) {
      for (const asked of pages) {
        const text = JSON.stringify((await by(who).get(asked)).body);
        for (const canary of Object.values(canaries)) expect(text).not.toContain(canary);
      }
    }
    expect(await page('officer')).toMatchObject({
      matter: { sealed: true },
      evidence: [{ description: { sealed: true } }],
    });
  });

  it('is opened by the team and by who decides, with a reason, and by nobody outside [R-056, R-099]', async () => {
    const { matter: envelope } = (await page('leader')) as {
      readonly matter: { readonly subject: string; readonly reference: string };
    };
    const opening = { subject: envelope.subject, reference: envelope.reference, reason: '审批需要' };
    const sealed = `/api/ledgers/${stage.ledger}/sealed/open`;
    for (const [who, status] of [
      ['officer', 200],
      ['leader', 200],
      ['stranger', 404],
      ['concerned', 404],
    ] as const) {
      const answer = await by(who).post(sealed, opening);
      expect([who, answer.status]).toEqual([who, status]);
      if (status === 200) expect(answer.body).toMatchObject({ content: canaries.matter });
    }
  });

  it('tells the head of the compartment at once who opened what and why; nobody else has that page [R-056, R-099]', async () => {
    await stage.caughtUp();
    const asked = `/api/ledgers/${stage.ledger}/sealed/openings`;
    const { openings } = (await by('supervisor').get(asked)).body as { readonly openings: readonly object[] };
    expect(openings).toMatchObject([
      { kind: 'read', subject: `case~${matter}`, personId: id('leader'), mayApprove: false },
      { kind: 'read', subject: `case~${matter}`, personId: id('officer'), mayApprove: false },
    ]);
    expect((await by('officer').get(asked)).status).toBe(404);
    expect((await by('supervisor').get('/api/session')).body).toMatchObject({
      casework: ['clues', 'cases', 'openings'],
    });
    expect((await by('officer').get('/api/session')).body).toMatchObject({ casework: ['clues', 'cases'] });
  });

  it('opens with a second person where policy wants one, who finds the request on the page of openings [R-056, R-099]', async () => {
    const { app, ledger } = stage;
    const approvers = { policyId: policyId('spec-approvers'), layer: 'unit' as const, title: '双人开启' };
    const numbers = { matterContentApprovers: 1 };
    const adopted = { ...approvers, effectiveFrom: localDate('2017-09-01'), numbers };
    const actor = { kind: 'system' } as const;
    expect(await adoptPolicy(app, { ledger, key: 'spec/approvers', actor, input: adopted })).toMatchObject({
      status: 'accepted',
    });
    await stage.caughtUp();
    const { evidence } = (await page('officer')) as { readonly evidence: readonly { readonly description: object }[] };
    const { subject, reference } = evidence[0]?.description as { readonly subject: string; readonly reference: string };
    const sealed = `/api/ledgers/${ledger}/sealed`;
    const opening = { subject, reference, reason: '核对证据' };
    const asked = { subject, compartment: 'matterContent', reason: '核对证据' };
    expect(await act('officer', `${sealed}/open`, opening)).toMatchObject({
      status: 409,
      body: { code: 'SealedReadNeedsApproval' },
    });
    await done('officer', `${sealed}/ask`, asked);
    const first = async (): Promise<unknown> =>
      ((await by('supervisor').get(`${sealed}/openings`)).body as { readonly openings: readonly unknown[] })
        .openings[0];
    expect(await first()).toMatchObject({ kind: 'asked', personId: id('officer'), mayApprove: true });
    await done('supervisor', `${sealed}/approve`, { subject, compartment: 'matterContent', reader: id('officer') });
    expect(await first()).toMatchObject({ kind: 'approved', mayApprove: false });
    expect((await act('officer', `${sealed}/open`, opening)).body).toMatchObject({ content: canaries.evidence });
  });

  it('cannot be closed while a track is owed or open: not over HTTP, by no workflow, no import and no command line [R-071]', async () => {
    const { app, ledger } = stage;
    const archive = { fileNumber: '2017-001', volumes: 1, pages: 12 };
    const on = { caseId: asCaseId(matter), ...archive };
    const standing = async () => ({
      gate: (await app.store.readStream(ledger, caseGateStream(asCaseId(matter)))).events.map(({ type }) => type),
      closed: (await page('supervisor'))['status'] === 'closed',
    });
    const tries = async (state: string): Promise<void> => {
      for (const who of ['supervisor', 'leader'])
        expect([who, (await act(who, 'close', archive)).status]).toEqual([who, 409]);
      for (const who of ['officer', 'judge']) expect((await act(who, 'close', archive)).status).toBe(403);
      // As the handler is called by an activity of a workflow, by an import, and by a command line.
      for (const actor of [{ kind: 'engine' }, { kind: 'system' }] as const) {
        const outcome = await closeCase(app, { ledger, key: `spec/${state}/${actor.kind}`, actor, input: on });
        expect([actor.kind, outcome]).toMatchObject([actor.kind, { status: 'rejected' }]);
      }
      const by = { kind: 'person', personId: id('supervisor') } as const;
      const imported = await closeCase(app, { ledger, key: `spec/${state}/import`, actor: by, input: on });
      expect(imported).toMatchObject({ status: 'rejected', code: 'CaseGateHeld' });
      const item = { key: 'close', act: 'closeCase', by: 'engine', dueAt: null, input: archive } as never;
      const perform = async () => performEngineAct(app, { ledger, stream: caseStream(asCaseId(matter)), item });
      await expect(perform()).rejects.toThrow('lies with people');
      await stage.caughtUp();
    };
    await tries('owed');
    expect(await standing()).toEqual({ gate: [], closed: false });
    const source = { kind: 'case', caseId: asCaseId(matter) } as const;
    const opened = await openAccountability(app, {
      ledger,
      key: 'spec/tracks',
      actor: { kind: 'engine' },
      input: { source },
    });
    expect(opened).toMatchObject({ status: 'accepted' });
    await stage.caughtUp();
    await tries('open');
    expect(await standing()).toEqual({ gate: ['GateHeld'], closed: false });
    const { tracks } = (await by('leader').get(path(`/${matter}/accountability`))).body.accountability;
    expect(tracks).toHaveLength(3);
    for (const [index, { track }] of (tracks as { readonly track: string }[]).entries()) {
      expect(await owed('supervisor')).toContainEqual(expect.stringMatching(step('waiting', '结案归档')));
      if (index === tracks.length - 1) await tries('lastOpen');
      const waived = { reason: '另案处理', authority: '党组会议纪要〔2017〕9号' };
      await done('leader', `/api/ledgers/${ledger}/accountability-tracks/${track}/waive`, waived);
    }
    expect(await standing()).toEqual({ gate: ['GateHeld', 'GateReleased'], closed: false });
  });

  it('is closed and archived through the gate, and is then history [R-071]', async () => {
    expect(await owed('supervisor')).toContainEqual(expect.stringMatching(step('later', '结案归档')));
    await done('supervisor', 'close', { fileNumber: '2017-001', volumes: 1, pages: 12 });
    expect(await page('supervisor')).toMatchObject({ status: 'closed', missing: null, gate: { settled: 3, of: 3 } });
    expect(
      await act('officer', 'evidence', {
        ...{ kind: 'record', original: false, custody: '三室', fileIds: [], description: '补' },
        occurredOn: '2017-09-12',
      }),
    ).toMatchObject({ status: 409, body: { code: 'CaseAlreadyClosed' } });
  });
});
