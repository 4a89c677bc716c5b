import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  classifyClue,
  handOverClue,
  handOverRange,
  makeAppointment,
  ownHouseOf,
  registerClue,
  takeBundleReceipt,
  transferClue,
} from '@taizhang/application';
import {
  appointmentId,
  instantAt,
  localDate,
  type PersonId,
  type ClueId,
  type Role,
  type UnitId,
} from '@taizhang/domain';
import {
  checkBundle,
  createPersistence,
  houseLine,
  ownHouse,
  readPartners,
  writeReceipt,
  type CheckedBundle,
  type Partner,
  type Persistence,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { on, openClueStage, station, type ClueStage } from '../../../../libs/application/src/clues/clue-stage.features';
import { openApiStage, type ApiStage } from '../stage/api-stage.features';
import type { Browser } from '../stage/browser.features';

describe('a transferred clue in the console', () => {
  let stage: ApiStage;
  let elsewhere: { database: TestDatabase; persistence: Persistence };
  let supervisor: Browser;
  let clue: string;
  const path = (rest: string): string => `/api/ledgers/${stage.ledger}/clues/${clue}/${rest}`;
  const auditors = () => ownHouse(elsewhere.persistence.keyring, 'audit.example');

  beforeAll(async () => {
    stage = await openApiStage('bundles-http');
    const database = await testDatabase();
    const persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    elsewhere = { database, persistence };
    writeFileSync(join(stage.stateFolder, 'partners.txt'), `${houseLine(await auditors())} 市审计局\n`);
    const { app, ledger, issuer } = stage;
    const held = new Set((await app.reads.appointments(ledger, {})).map(({ personId }) => personId));
    const free = (await app.reads.persons(ledger, {})).flatMap(({ particulars }) => particulars?.personId ?? []);
    const keeper = free.find((id) => !held.has(id));
    const appoint = (personId: PersonId, role: Role, unitId: UnitId) =>
      makeAppointment(app, {
        ...{ ledger, key: `spec/${personId}`, actor: { kind: 'system' } },
        input: {
          ...{ appointmentId: appointmentId(`spec-${personId}`), personId, role, unitId },
          occurredAt: instantAt(localDate('2017-08-20'), '09:00'),
        },
      });
    await appoint(keeper as PersonId, 'caseSupervisor', issuer);
    await stage.caughtUp();
    supervisor = await stage.signedIn(keeper as PersonId);
    const registered = await supervisor.post(`/api/ledgers/${ledger}/clues`, {
      ...{ unitId: issuer, channel: 'letter', receivedOn: '2017-09-11', concernedPersonIds: [] },
      ...{ summary: '反映采购围标', accused: '外单位某人' },
    });
    expect(registered.status).toBe(200);
    clue = registered.body.clue;
    await stage.caughtUp();
    await supervisor.post(path('classify'), { problemClass: '围标', jurisdiction: 'elsewhere', priority: false });
    await supervisor.post(path('transfer'), { to: '市审计局', documentNumber: '移〔2017〕1号', grounds: '属审计职责' });
    await stage.caughtUp();
  }, 300_000);
  afterAll(async () => {
    await stage?.close();
    await elsewhere?.persistence.close();
    await elsewhere?.database.close();
  });

  it('has a letter, and a receiver whose key is on record, before anything was handed over', async () => {
    const { body } = await supervisor.get(path('bundles'));
    expect(body).toMatchObject({
      ...{ partners: [{ house: 'audit.example', name: '市审计局' }], suggested: 'audit.example', bundles: [] },
      ...{ letter: { to: '市审计局', documentNumber: '移〔2017〕1号', problemClass: '围标' }, mayMake: true },
    });
  });

  it('goes out as a file for its receiver alone, and shows its receipt once that came back [R-061]', async () => {
    const made = await supervisor.post(path('bundle'), { to: 'audit.example' });
    expect(made.status).toBe(200);
    expect(made.body.text).not.toContain('围标');
    const own = await ownHouse(stage.persistence.keyring, await stage.persistence.evidence.house());
    const [sender] = readPartners(houseLine(own));
    const checked = (await checkBundle(
      made.body.text.trimEnd().split('\n'),
      sender ? [sender.key] : [],
    )) as CheckedBundle;
    expect(checked.manifest).toMatchObject({ kind: 'transfer', to: 'audit.example', document: '移〔2017〕1号' });
    await stage.caughtUp();
    const { body: waiting } = await supervisor.get(path('bundles'));
    expect(waiting.bundles).toMatchObject([{ bundle: made.body.bundle, to: '市审计局', receipt: null }]);

    const { manifest, digest } = checked;
    const note = writeReceipt(
      {
        ...{ bundle: manifest.bundle, digest, from: manifest.from, by: 'audit.example', number: 'HZ-1' },
        takenInAt: instantAt(localDate('2017-09-12'), '09:00'),
      },
      (await auditors()).signer,
    );
    const receipts = `/api/ledgers/${stage.ledger}/bundle-receipts`;
    expect(await supervisor.post(receipts, { note: note.replace('HZ-1', 'HZ-2') })).toMatchObject({
      ...{ status: 422, body: { code: 'BundleSenderUnknown' } },
    });
    expect((await supervisor.post(receipts, { note })).status).toBe(200);
    await stage.caughtUp();
    const { body: done } = await supervisor.get(path('bundles'));
    expect(done.bundles).toMatchObject([{ receipt: { number: 'HZ-1' } }]);
    expect((await supervisor.get(`/api/ledgers/${stage.ledger}/clues/${clue}`)).body.transfer.receipt).toBe('HZ-1');
  });

  it('is refused to a receiver without a key on record, and to whoever may not see the clue', async () => {
    expect(await supervisor.post(path('bundle'), { to: 'nobody.example' })).toMatchObject({
      ...{ status: 422, body: { code: 'BundleReceiverUnknown' } },
    });
    const coordinator = await stage.seated('coordinator');
    expect((await coordinator.get(path('bundles'))).status).toBe(404);
    expect((await coordinator.post(path('bundle'), { to: 'audit.example' })).status).toBe(404);
  });

  it('shows of a past day that it was not transferred yet', async () => {
    const { status } = await supervisor.get(`${path('bundles')}?asOf=2017-09-11&knownOn=2017-09-11`);
    expect(status).toBe(404);
  });

  describe('a bundle of another body, in the console', () => {
    let lower: ClueStage;
    let clueFile: string;
    let rangeFile: string;
    let desk: string;
    const bundles = (rest = ''): string => `/api/ledgers/${stage.ledger}/bundles${rest}`;
    const preview = (file: string, browser = supervisor) => browser.send(bundles('/preview'), Buffer.from(file));
    const take = (file: string, rest = '') => supervisor.send(bundles(rest), Buffer.from(file));
    const done = <T extends { readonly status: string }>(outcome: T): T => {
      expect(outcome).toMatchObject({ status: expect.stringMatching(/accepted|handedOver/) });
      return outcome;
    };

    beforeAll(async () => {
      lower = await openClueStage('lower-http');
      const { app, by, ledger, caughtUp } = lower;
      const content = { summary: '举报入股砂石场', accused: '张某某' };
      const told = { unitId: station, channel: 'visit', receivedAt: on('2017-09-01'), concernedPersonIds: [], content };
      done(
        await registerClue(app, by('p-clerk', { ...told, channel: 'visit', reporter: { kind: 'anonymous' } }, 'one')),
      );
      await caughtUp();
      const [row] = await app.reads.clues(ledger, {});
      const clueId = row?.state.clueId as ClueId;
      const classified = { clueId, problemClass: '入股', jurisdiction: 'elsewhere', priority: false } as const;
      done(await classifyClue(app, by('p-supervisor', classified)));
      const letter = { clueId, to: '市环保局', documentNumber: '移〔2017〕9号', grounds: '属主管部门职责' };
      done(await transferClue(app, by('p-supervisor', letter)));
      await caughtUp();
      const own = await ownHouse(stage.persistence.keyring, await stage.persistence.evidence.house());
      const [to] = readPartners(`${houseLine(own)} 市环保局`) as [Partner];
      const lines: string[] = [];
      const write = (line: string): void => void lines.push(line);
      done(await handOverClue(app, by('p-supervisor', { clueId, to }), write));
      clueFile = lines.splice(0).join('');
      done(await handOverRange(app, by('system', { first: 1, last: 5, to }), write));
      rangeFile = lines.join('');
      const known = `${houseLine(await ownHouseOf(app))} 某县环保局\n`;
      appendFileSync(join(stage.stateFolder, 'partners.txt'), known);
      desk = stage.issuer;
    }, 300_000);
    afterAll(() => lower?.close());

    it('is checked and shown before anything is written: who signed it, what it holds, what it rests on [R-061]', async () => {
      const head = (await stage.app.store.head(stage.ledger)).position;
      const { status, body } = await preview(clueFile);
      expect([status, body]).toMatchObject([
        200,
        { kind: 'transfer', from: { name: '某县环保局' }, document: '移〔2017〕9号', takenIn: null, events: 2 },
      ]);
      expect(body.desks.map(({ unitId }: { unitId: string }) => unitId)).toContain(desk);
      expect((await preview(rangeFile)).body).toMatchObject({ kind: 'range', first: 1, last: 5, events: 5 });
      expect((await stage.app.store.head(stage.ledger)).position).toBe(head);
    });

    it('is refused in words where it is damaged, of an unknown sender, or no bundle at all', async () => {
      const damaged = await preview(clueFile.replace('recordedAt', 'recordedat'));
      expect([damaged.status, damaged.body.code]).toEqual([422, 'BundleDamaged']);
      expect(damaged.body.remedy).toContain('重新移送');
      expect((await preview('no bundle\n')).body.code).toBe('BundleUnreadable');
      expect((await take(clueFile)).body.code).toBe('BundleUnitMissing');
    });

    it('is taken in once through the door of every clue, and its receipt is what the sender takes back [R-061]', async () => {
      const taken = await take(clueFile, `?unit=${desk}`);
      expect([taken.status, taken.body]).toMatchObject([200, { repeated: false }]);
      await stage.caughtUp();
      const clues = `/api/ledgers/${stage.ledger}/clues/${taken.body.clue}`;
      expect((await supervisor.get(clues)).status).toBe(200);
      const again = await take(clueFile, `?unit=${desk}`);
      expect([again.status, again.body]).toMatchObject([200, { repeated: true, clue: null }]);
      expect(again.body.receipt.text).toBe(taken.body.receipt.text);
      expect((await preview(clueFile)).body.takenIn).not.toBeNull();
      const receiver = readPartners(
        houseLine(await ownHouse(stage.persistence.keyring, await stage.persistence.evidence.house())),
      );
      const note = { note: taken.body.receipt.text as string };
      done(await takeBundleReceipt(lower.app, lower.by('p-supervisor', note), receiver));
    });

    it('is there for nobody who takes no papers in, nor for a unit that he does not reach', async () => {
      const coordinator = await stage.seated('coordinator');
      expect((await preview(clueFile, coordinator)).status).toBe(404);
      expect((await take(rangeFile, '?unit=nowhere')).status).toBe(404);
    });
  });
});
