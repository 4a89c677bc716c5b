import {
  closingFacts,
  openAccountability,
  waiveTrack,
  type CommandOutcome,
  type CommandRequest,
} from '@taizhang/application';
import {
  caseAccountabilityId,
  caseGateStream,
  caseId,
  closingBlockers,
  streamName,
  type PersonId,
  type Role,
  type UnitId,
} from '@taizhang/domain';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';

describe('accountability (责任追究)', () => {
  let stage: ApiStage;
  let base: string;
  let unit: UnitId;
  let head: PersonId;
  let office: Browser;
  let discipline: Browser;
  let leader: Browser;
  let holders: (role: Role, over: UnitId) => Promise<PersonId>;

  beforeAll(async () => {
    stage = await openApiStage('accountability');
    base = `/api/ledgers/${stage.ledger}`;
    holders = async (role, over) => {
      const held = await stage.app.reads.appointments(stage.ledger, { unitIds: [over] });
      return held.find((each) => each.role === role && each.status === 'made')?.personId as PersonId;
    };
    const [row] = await stage.app.reads.participations(stage.ledger, { campaignId: stage.campaignId });
    const heads = await stage.app.reads.appointments(stage.ledger, {});
    const own = heads.find((each) => each.role === 'unitHead' && each.unitId !== row?.state.unitId);
    [unit, head] = [own?.unitId as UnitId, own?.personId as PersonId];
    office = await stage.seated('commissionOffice');
    discipline = await stage.signedIn(await holders('disciplineGroup', stage.issuer));
    leader = await stage.signedIn(await holders('leader', stage.issuer));
    await stage.caughtUp();
  }, 300_000);
  afterAll(() => stage?.close());

  const by = (personId: PersonId, key: string) => ({
    ledger: stage.ledger,
    key,
    actor: { kind: 'person', personId } as const,
  });
  /** Tracks that lie with somebody, as his inbox says it. */
  const owed = async (by: Browser): Promise<readonly string[]> => {
    const { body } = await by.get(`${base}/inbox`);
    const groups = body.groups as readonly { readonly rows: readonly { kind: string; title: { zh: string } }[] }[];
    return groups.flatMap(({ rows }) => rows.flatMap(({ kind, title }) => (kind === 'trackStep' ? [title.zh] : [])));
  };
  const accepted = (outcome: CommandOutcome): void => expect(outcome).toMatchObject({ status: 'accepted' });
  const request = <I>(key: string, input: I): CommandRequest<I> => ({
    ledger: stage.ledger,
    key,
    actor: { kind: 'engine' },
    input,
  });

  describe('for a finding against a unit [R-073, R-106]', () => {
    const finding = { occurredOn: '2017-09-08', finding: 'formalism', description: '自查走过场，材料雷同' };
    let page: string;
    let tracks: readonly { readonly track: string; readonly may: readonly string[]; readonly subject: unknown }[];
    const at = (track: number, act: string): string => `${base}/accountability-tracks/${tracks[track]?.track}/${act}`;

    it('opens a track on whoever is directly responsible and on the head of the unit', async () => {
      const path = `${base}/campaigns/${stage.campaignId}/units/${unit}/accountability`;
      const opened = await office.post(path, finding);
      expect([opened.status, opened.body]).toMatchObject([200, { events: expect.any(Number) as number }]);
      await stage.caughtUp();
      const [row] = await stage.app.reads.accountabilities(stage.ledger, { unitIds: [unit] });
      page = `${base}/accountabilities/${row?.state.accountabilityId}`;
      const { body } = await office.get(page);
      tracks = body.tracks;
      expect(body).toMatchObject({
        status: 'open',
        source: { kind: 'finding', unitId: unit },
        gate: { holdsClosing: false, settled: 0, of: 2 },
      });
      expect(tracks.map(({ subject }) => subject)).toMatchObject([null, { person: { personId: head } }]);
    });

    it('is not there for its subject, nor for anybody outside the compartment [R-056]', async () => {
      const subject = await stage.signedIn(head);
      const coordinator = await stage.seated('coordinator');
      await stage.caughtUp();
      const words = async (browser: Browser, path: string) => {
        const { status, body } = await browser.get(path);
        const { instance: _, ...rest } = body;
        return { status, ...rest };
      };
      const notThere = await words(coordinator, `${base}/accountabilities/none`);
      expect(notThere).toMatchObject({ status: 404, code: 'NotFound' });
      expect(await words(coordinator, page)).toEqual(notThere);
      expect(await words(subject, page)).toEqual(notThere);
      const history = `${base}/history?subject=accountability~${page.split('/').at(-1)}`;
      expect(await words(subject, history)).toEqual(notThere);
      const refused = await subject.post(at(1, 'conclude'), { measures: [], reason: '无', document: '1号' });
      expect(refused.body).toMatchObject({ status: 404, code: 'NotFound' });
    });

    it('is gathered by those who work on it and concluded by the approver, who is not one of them [R-018]', async () => {
      expect(await owed(discipline)).toEqual([
        expect.stringMatching(/：确定追究对象$/),
        expect.stringMatching(/：核查取证、谈话$/),
        expect.stringMatching(/：核查取证、谈话$/),
      ]);
      expect(await owed(leader)).toEqual([]);
      const early = await leader.post(at(1, 'conclude'), { measures: ['admonition'], reason: '失察', document: '7号' });
      expect(early.body).toMatchObject({ code: 'TrackWithoutEvidence' });
      const evidence = { occurredOn: '2017-09-09', description: '会议记录', fileIds: [] };
      expect((await discipline.post(at(1, 'evidence'), evidence)).status).toBe(200);
      await stage.caughtUp();
      expect(await owed(discipline)).toHaveLength(2);
      expect(await owed(leader)).toEqual([expect.stringMatching(/：作出结论$/)]);
      const own = await discipline.post(at(1, 'conclude'), { measures: [], reason: '尽责', document: '7号' });
      expect(own.body).toMatchObject({ code: 'Forbidden' });
      const { position } = await stage.app.store.head(stage.ledger);
      const sealed = { subject: `accountabilityTrack~${tracks[1]?.track}`, reference: `${position}.description` };
      const opening = { ...sealed, reason: '审批需要' };
      for (const reader of [discipline, leader]) {
        const opened = await reader.post(`${base}/sealed/open`, opening);
        expect([opened.status, opened.body]).toMatchObject([200, { content: '会议记录' }]);
      }
      const subject = await stage.signedIn(head);
      expect(await owed(subject)).toEqual([]);
      for (const reader of [subject, await stage.seated('coordinator'), await stage.seated('analyst')])
        expect((await reader.post(`${base}/sealed/open`, opening)).status).toBe(404);
      const done = await leader.post(at(1, 'conclude'), { measures: ['admonition'], reason: '失察', document: '7号' });
      expect(done.status).toBe(200);
      const waived = await leader.post(at(0, 'waive'), {
        reason: '查无直接责任人',
        authority: '党组会议纪要〔2017〕9号',
      });
      expect(waived.status).toBe(200);
      await stage.caughtUp();
      const { body } = await leader.get(page);
      expect(body).toMatchObject({ status: 'concluded', gate: { settled: 2, of: 2, blockers: [] } });
      expect(body.tracks[1].settlement).toMatchObject({ how: 'concluded', reason: '失察', document: '7号' });
      expect(body.tracks[0]).toMatchObject({ mark: 'waived', settlement: { authority: '党组会议纪要〔2017〕9号' } });
      const why = await leader.get(`${base}/why?key=${encodeURIComponent(body.tracks[1].why)}`);
      expect([why.status, why.body.rule?.clause]).toEqual([200, '五（三）、六（三）']);
      const history = await leader.get(`${base}/history?subject=accountability~${page.split('/').at(-1)}`);
      expect(history.status).toBe(200);
    });
  });

  describe('for a case [R-071]', () => {
    const matter = caseId('k-1');
    const source = { kind: 'case', caseId: matter } as const;
    const id = caseAccountabilityId(matter);
    const facts = async () => {
      const campaign = { accountability: [] };
      return closingFacts(stage.app, stage.ledger, matter, campaign);
    };

    beforeAll(async () => {
      const payload = {
        ...{ caseId: matter, number: '环纪立〔2017〕1号', personIds: [head], unitId: unit },
        ...{ handlingUnitId: stage.issuer, authority: 'own', clueIds: [], campaignId: stage.campaignId },
        ...{ actOn: '2017-09-01', matter: '违规参股' },
      };
      const filed = await stage.app.store.append({
        ...by(await holders('leader', stage.issuer), 'spec/file'),
        requestHash: 'sha256:spec',
        writes: [
          {
            stream: streamName('case', matter),
            expectedVersion: 0,
            events: [{ type: 'CaseFiled', schema: 1, payload }],
          },
        ],
      });
      expect(filed.kind).toBe('stored');
      await stage.caughtUp();
    });

    it('opens every track and holds the gate in one append, however often it is asked for', async () => {
      const before = await stage.app.store.head(stage.ledger);
      const outcome = await openAccountability(stage.app, request('spec/open', { source }));
      accepted(outcome);
      const after = await stage.app.store.head(stage.ledger);
      expect(after.position - before.position).toBe(5);
      accepted(await openAccountability(stage.app, request('spec/open-again', { source })));
      expect((await stage.app.store.head(stage.ledger)).position).toBe(after.position);
      const { gate } = await facts();
      expect(gate.heldBy).toEqual([id]);
    });

    it('cannot be closed while a track is open, and names what blocks it', async () => {
      const blockers = closingBlockers(await facts());
      expect(blockers.map(({ track, status }) => [track, status])).toEqual([
        ['partyConcerned', 'open'],
        ['directlyResponsible', 'open'],
        ['leaderConcerned', 'open'],
      ]);
    });

    it('is not closed past an accountability that was opened meanwhile, nor opened past its closing', async () => {
      const other = caseId('k-2');
      const filed = await stage.app.store.readStream(stage.ledger, streamName('case', matter));
      const [event] = filed.events;
      await stage.app.store.append({
        ...by(await holders('leader', stage.issuer), 'spec/file-2'),
        requestHash: 'sha256:spec-2',
        writes: [
          {
            stream: streamName('case', other),
            expectedVersion: 0,
            events: [{ type: 'CaseFiled', schema: 1, payload: { ...(event?.payload as object), caseId: other } }],
          },
        ],
      });
      const seen = await closingFacts(stage.app, stage.ledger, other, undefined);
      expect(closingBlockers(seen)).toEqual([]);
      accepted(
        await openAccountability(
          stage.app,
          request('spec/open-2', { source: { kind: 'case', caseId: other } as const }),
        ),
      );
      const closing = async (key: string, expectedVersion: number) =>
        stage.app.store.append({
          ...by(await holders('leader', stage.issuer), key),
          requestHash: `sha256:${key}`,
          writes: [
            {
              stream: caseGateStream(other),
              expectedVersion,
              events: [{ type: 'GatePassed', schema: 1, payload: {} }],
            },
          ],
        });
      expect(await closing('spec/close-2', seen.gateVersion)).toMatchObject({ kind: 'conflict' });

      const third = caseId('k-3');
      const passed = await stage.app.store.append({
        ...by(await holders('leader', stage.issuer), 'spec/close-3'),
        requestHash: 'sha256:spec-3',
        writes: [
          {
            stream: streamName('case', third),
            expectedVersion: 0,
            events: [{ type: 'CaseFiled', schema: 1, payload: { ...(event?.payload as object), caseId: third } }],
          },
          {
            stream: caseGateStream(third),
            expectedVersion: 0,
            events: [{ type: 'GatePassed', schema: 1, payload: {} }],
          },
        ],
      });
      expect(passed.kind).toBe('stored');
      const late = await openAccountability(
        stage.app,
        request('spec/open-3', { source: { kind: 'case', caseId: third } as const }),
      );
      expect(late).toMatchObject({ status: 'rejected', code: 'CaseGatePassed' });
    });

    it('is released by the last track, whoever comes last, when several are settled at once', async () => {
      const approver = await holders('leader', stage.issuer);
      const waive = (track: string) =>
        waiveTrack(stage.app, {
          ...by(approver, `spec/waive/${track}`),
          input: { accountabilityId: id, track, reason: '另案处理', authority: '党组会议纪要〔2017〕9号' },
        });
      const keys = ['partyConcerned', 'directlyResponsible', 'leaderConcerned'];
      for (const outcome of await Promise.all(keys.map(waive))) accepted(outcome);
      const now = await facts();
      expect(closingBlockers(now)).toEqual([]);
      expect(now.gate.heldBy).toEqual([]);
      await stage.caughtUp();
      const [row] = await stage.app.reads.accountabilities(stage.ledger, { caseIds: [matter] });
      expect(row?.state.status).toBe('concluded');
    });

    it('shows its tracks to those of its compartment only', async () => {
      const seen = await leader.get(`${base}/cases/${matter}/accountability`);
      expect(seen.body).toMatchObject({ accountability: { gate: { settled: 3, of: 3 } }, owed: [] });
      const analyst = await stage.seated('analyst');
      expect((await analyst.get(`${base}/cases/${matter}/accountability`)).status).toBe(404);
      const subject = await stage.signedIn(head);
      expect((await subject.get(`${base}/cases/${matter}/accountability`)).status).toBe(404);
    });
  });
});
