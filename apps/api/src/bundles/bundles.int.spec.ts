import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAppointment } from '@taizhang/application';
import { appointmentId, instantAt, localDate, type PersonId, type Role, type UnitId } from '@taizhang/domain';
import {
  checkBundle,
  createPersistence,
  houseLine,
  ownHouse,
  readPartners,
  writeReceipt,
  type CheckedBundle,
  type Persistence,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
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
});
