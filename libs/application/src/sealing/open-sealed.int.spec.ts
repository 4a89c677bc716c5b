import {
  appointmentDecider,
  clueStream,
  clueId,
  instant,
  ledgerId,
  personId,
  sealingStream,
  unitId,
  type DestructionReceipt,
  type EventData,
  type PersonId,
  type StreamName,
} from '@taizhang/domain';
import {
  createPersistence,
  digestReplay,
  digestRows,
  projectionReader,
  projections,
  runReader,
  untilRead,
  writePeriodRows,
  type PeriodDigest,
  type Persistence,
  type Reader,
} from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { createApplication, type Application } from '../application';
import type { CommandRequest } from '../command/command';
import { isGenuine } from './destruction-receipt';
import { destroySubjectKey } from './destroy-subject-key.handler';
import { openSealed, type OpenSealed } from './open-sealed.handler';
import { replayDestructions } from './replay-destructions';
import { sealWrites } from './seal-writes';

const ledger = ledgerId('openings');
const stream = clueStream(clueId('x1'));
const office = unitId('office');
const bureau = unitId('bureau');
const names = ['supervisor', 'officer', 'other', 'clerk', 'accused', 'peer', 'above'] as const;
const [supervisor, officer, other, clerk, accused, peer, above] = names.map(personId) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const reporter = { kind: 'realName', name: '赵某某', contact: '0731-0000000' };
const receivedAt = instant('2017-09-10T02:00:00.000Z');

describe('opening what is sealed (R-055, R-056, R-099)', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  let reader: Reader;
  let counter = 0;

  const store = async (to: StreamName, event: EventData): Promise<void> => {
    const key = `given/${(counter += 1)}`;
    const expectedVersion = await app.store.streamVersion(ledger, to);
    const sealed = await sealWrites(app, { ledger, key, writes: [{ stream: to, expectedVersion, events: [event] }] });
    if (sealed.kind === 'refused') throw new Error(sealed.rejection.code);
    const { writes } = sealed;
    await app.store.append({ ledger, key, requestHash: key, actor: { kind: 'system' }, writes });
  };
  const appoint = (person: PersonId, role: string): Promise<void> =>
    store(`${appointmentDecider.category}/${person}` as StreamName, {
      type: 'AppointmentMade',
      schema: 1,
      payload: { appointmentId: person, personId: person, unitId: office, role, title: role },
      occurredAt: receivedAt,
    });
  const ask = (by: PersonId, more: Partial<OpenSealed> = {}): CommandRequest<OpenSealed> => ({
    ledger,
    key: `${by}/${(counter += 1)}`,
    actor: { kind: 'person', personId: by },
    input: { stream, reference: reporterReference, reason: '核实来信人', ...more },
  });
  let reporterReference = '';
  const caughtUp = async (): Promise<number> => {
    const { position } = await app.store.head(ledger);
    await untilRead(persistence.pool, { ledger, position, readers: [projectionReader] });
    return position;
  };
  const digests = (): Promise<readonly PeriodDigest[]> =>
    Promise.all(projections.map((projection) => digestRows(persistence.pool, projection, ledger)));

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
    await app.store.openLedger({ ledger, kind: 'drill', startsAt: instant('2017-09-12T02:00:00.000Z') });
    await store(`unit/${office}` as StreamName, {
      type: 'UnitRegistered',
      schema: 1,
      payload: { unitId: office, name: '专项办', shortName: '专项办', kind: 'office', order: 1 },
      occurredAt: receivedAt,
    });
    await appoint(supervisor, 'caseSupervisor');
    await store(`unit/${bureau}` as StreamName, {
      type: 'UnitRegistered',
      schema: 1,
      payload: { unitId: bureau, name: '某局', shortName: '某局', kind: 'office', order: 2 },
      occurredAt: receivedAt,
    });
    await store(`person/${peer}` as StreamName, {
      type: 'PersonRegistered',
      schema: 1,
      payload: {
        ...{ personId: peer, name: '某甲', gender: 'female', birthYear: 1978, politicalStatus: 'partyMember' },
        ...{ employment: 'civilServant', innovationExempt: false },
      },
      occurredAt: receivedAt,
    });
    await store(`person/${peer}` as StreamName, {
      type: 'PersonPosted',
      schema: 1,
      payload: { unitId: bureau, post: '职员', rank: 'clerk', cityManaged: false, leadershipMember: false },
      occurredAt: receivedAt,
    });
    await appoint(peer, 'caseSupervisor');
    await appoint(above, 'superiorCommission');
    await appoint(officer, 'caseOfficer');
    await appoint(other, 'caseOfficer');
    await appoint(clerk, 'intakeClerk');
    await appoint(accused, 'caseSupervisor');
    const payload = {
      clueId: 'x1',
      unitId: office,
      channel: 'letter',
      concernedPersonIds: [accused],
      concernedUnitId: bureau,
      named: true,
    };
    await store(stream, {
      type: 'ClueRegistered',
      schema: 1,
      payload: { ...payload, reporter, content: { summary: '收受礼金', accused: '某处长' }, clocks: {} },
      occurredAt: receivedAt,
    });
    const { position } = await app.store.head(ledger);
    reporterReference = `${position}.reporter`;
    await store(stream, { type: 'ClueAssigned', schema: 1, payload: { officers: [officer] } });
    reader = runReader({
      name: projectionReader,
      store: persistence.store,
      pool: persistence.pool,
      handle: (transaction, of, events) => writePeriodRows(transaction, persistence.store, projections, of, events),
    });
    await caughtUp();
  });
  afterAll(async () => {
    await reader?.stop();
    await persistence.close();
    await database.close();
  });

  it('answers the content to whoever has it in hand, once the opening is in the log', async () => {
    const opened = await openSealed(app, ask(officer));
    expect(opened).toMatchObject({ status: 'opened', content: reporter, secondsLeft: 900 });
    const { events } = await app.store.readStream(ledger, sealingStream({ compartment: 'reporterIdentity', stream }));
    expect(events).toMatchObject([
      { type: 'SealedRead', actor: { personId: officer }, payload: { path: 'reporter', reason: '核实来信人' } },
    ]);
    expect(JSON.stringify(events)).not.toContain(reporter.name);
  });

  it.each([
    ['the clerk who takes reports in', clerk],
    ['an officer who has other matters', other],
    ['a supervisor who is himself concerned', accused],
    ['a supervisor who is posted in the unit concerned', peer],
    ['the superior, while it is kept here', above],
    ['somebody without any appointment', personId('nobody')],
  ])('tells %s what a stranger is told, and records nothing', async (_, person) => {
    const before = (await app.store.head(ledger)).position;
    expect(await openSealed(app, ask(person))).toMatchObject({ status: 'rejected', code: 'NotFound' });
    expect((await app.store.head(ledger)).position).toBe(before);
  });

  it('says of an envelope that is not there what it says of one that is not yours', async () => {
    expect(await openSealed(app, ask(supervisor, { reference: '1.reporter' }))).toMatchObject({ code: 'NotFound' });
  });

  it('is opened by the superior alone, once it has gone up (R-019)', async () => {
    const gone = clueStream(clueId('x2'));
    const payload = { clueId: 'x2', unitId: office, channel: 'letter', concernedPersonIds: [], named: true };
    await store(gone, {
      type: 'ClueRegistered',
      schema: 1,
      payload: { ...payload, reporter, content: { summary: '收受礼金' }, clocks: {} },
      occurredAt: receivedAt,
    });
    const reference = `${(await app.store.head(ledger)).position}.reporter`;
    await store(gone, { type: 'ClueAssigned', schema: 1, payload: { officers: [officer] } });
    const its = { stream: gone, reference };
    expect(await openSealed(app, ask(supervisor, its))).toMatchObject({ status: 'opened' });
    await store(gone, { type: 'ClueForwardedUp', schema: 1, payload: { cause: 'ownHead' } });
    await caughtUp();
    for (const person of [supervisor, officer]) {
      expect(await openSealed(app, ask(person, its))).toMatchObject({ status: 'rejected', code: 'NotFound' });
    }
    expect(await openSealed(app, ask(above, its))).toMatchObject({ status: 'opened', content: reporter });
  });

  it('destroys one key with a signed receipt: that envelope is gone, the others and every read model stay', async () => {
    const before = await digests();
    const input = { compartment: 'reporterIdentity', stream, reason: '保管期满' } as const;
    const request = { ledger, key: 'destroy', actor: { kind: 'person', personId: supervisor }, input } as const;
    expect(await destroySubjectKey(app, request)).toMatchObject({ status: 'accepted', events: 1 });
    expect(await destroySubjectKey(app, request)).toMatchObject({ status: 'accepted', repeated: true });
    expect(await openSealed(app, ask(supervisor))).toMatchObject({ code: 'SealedContentDestroyed' });
    const content = reporterReference.replace('reporter', 'content');
    expect(await openSealed(app, ask(supervisor, { reference: content }))).toMatchObject({ status: 'opened' });
    const { events } = await app.store.readStream(ledger, sealingStream(input));
    const { receipt } = events.at(-1)?.payload as { readonly receipt: DestructionReceipt };
    expect(isGenuine(receipt)).toBe(true);
    expect(isGenuine({ ...receipt, subject: 'reporterIdentity/clue/x2' })).toBe(false);
    const upTo = await caughtUp();
    expect(await digests()).toEqual(before);
    const replayed = projections.map((projection) => digestReplay(app.store, projection, ledger, upTo));
    expect(await Promise.all(replayed)).toEqual(before);
  });

  it('takes a key out of a restored keyring, because the log says that it is gone', async () => {
    const keyring = createRestored();
    expect(await replayDestructions({ ...app, keyring }, ledger)).toBe(1);
    expect(destroyed).toEqual(['reporterIdentity/clue/x1']);
  });

  const destroyed: string[] = [];
  const createRestored = (): Application['keyring'] => ({
    ...app.keyring,
    destroy: async (of, subject, at) => {
      destroyed.push(subject);
      return app.keyring.destroy(of, subject, at);
    },
  });
});
