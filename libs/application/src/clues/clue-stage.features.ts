import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  appointmentId,
  campaignId,
  declarationStream,
  instantAt,
  ledgerId,
  localDate,
  personId,
  unitId,
  type EventData,
  type Instant,
  type InterestAbout,
  type LedgerId,
  type PersonId,
  type Role,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import {
  createPersistence,
  hashText,
  ledgerStream,
  projectionReader,
  runReader,
  untilRead,
  writeProjections,
} from '@taizhang/persistence';
import { policyAdopted, readPolicy } from '@taizhang/plans';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { createApplication, type Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { declarePersonalInterest } from '../interests/declare-personal-interest.handler';
import { makeAppointment } from '../organisation/make-appointment.handler';
import { postPerson } from '../organisation/post-person.handler';
import { registerPerson } from '../organisation/register-person.handler';
import { registerUnit } from '../organisation/register-unit.handler';
import { adoptPolicy } from '../plans/adopt-policy.handler';

/** A bureau with an office that keeps clues and a station below it; every name is invented. */
export const bureau = unitId('u-bureau');
export const office = unitId('u-office');
export const station = unitId('u-station');
const city = unitId('u-city');
const people: readonly (readonly [string, string, UnitId, Role?, UnitId?])[] = [
  ['p-leader', '许某', office, 'leader', bureau],
  ['p-supervisor', '钱某', office, 'caseSupervisor', bureau],
  ['p-li', '李某', office, 'caseOfficer', bureau],
  ['p-wang', '王某', office, 'caseOfficer', bureau],
  ['p-kin', '张二', office, 'caseOfficer', bureau],
  ['p-peer', '周某', station, 'caseOfficer', bureau],
  ['p-clerk', '吴某', station, 'intakeClerk', station],
  ['p-head', '郑某', station, 'unitHead', station],
  ['p-zhang', '张某', station],
  ['p-superior', '冯某', city, 'superiorCommission', bureau],
  ['p-director', '陈某', bureau, 'partySecretary', bureau],
];
const relativesBusiness = {
  key: 'i1',
  who: { kind: 'relative', name: '', relation: 'spouse' },
  sector: 'sand',
  manner: 'shares',
  fromMonth: '2015-03',
  content: '参股砂石场',
  amountFen: 12_000_000,
  profitFen: 0,
  withdrawal: { state: 'open' },
};
const policies = ['centre-1994', 'centre-2017', 'city-2017', 'centre-2020'];

export interface ClueStage {
  readonly app: Application;
  /** What a worker process over the same databases is told. */
  readonly environment: Readonly<Record<string, string>>;
  readonly database: TestDatabase;
  readonly ledger: LedgerId;
  /** A request of a person of this ledger, or of the system; each call has a key of its own unless one is named. */
  by<I>(actor: string, input: I, key?: string): CommandRequest<I>;
  /** A person declared a business of a near relative, whom he named. */
  declaredRelative(of: PersonId, name: string): Promise<void>;
  /** He declares that he is bound to somebody, or to a unit. */
  declaredInterest(of: PersonId, about: InterestAbout): Promise<void>;
  jumpTo(to: Instant): Promise<void>;
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

export const on = (day: string): Instant => instantAt(localDate(day), '10:32');
export const person = (id: string): PersonId => personId(id);

const accepted = (outcome: CommandOutcome): void => {
  if (outcome.status === 'rejected') throw new Error(`${outcome.code} ${JSON.stringify(outcome.details)}`);
};

export async function openClueStage(
  name: string,
  startsOn = '2017-09-04',
  kind: 'official' | 'drill' = 'drill',
): Promise<ClueStage> {
  const database = await testDatabase();
  const persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
  const { store, pool } = persistence;
  const app = createApplication(persistence);
  const reader = runReader({
    name: projectionReader,
    store,
    pool,
    handle: (transaction, of, events) => writeProjections(transaction, store, of, events),
  });
  const ledger = ledgerId(name);
  await store.openLedger({ ledger, kind, startsAt: on(startsOn) });
  let keys = 0;
  const by: ClueStage['by'] = (actor, input, key) => ({
    ledger,
    key: key ?? `${actor}/${(keys += 1)}`,
    actor: actor === 'system' ? { kind: 'system' } : { kind: 'person', personId: personId(actor) },
    input,
  });
  const caughtUp = async (): Promise<void> => {
    const { position } = await store.head(ledger);
    await untilRead(pool, { ledger, position, readers: [projectionReader] });
  };
  const write = async (stream: StreamName, ...events: readonly EventData[]): Promise<void> => {
    const version = await store.streamVersion(ledger, stream);
    const key = `${stream}/${version + 1}`;
    const writes = [{ stream, expectedVersion: version, events }];
    await store.append({ ledger, key, requestHash: hashText('sha256', key), actor: { kind: 'system' }, writes });
  };
  await organise(app, by);
  for (const policy of policies) {
    const path = join(__dirname, '../../../../plans/policies', `${policy}.yaml`);
    const read = readPolicy(readFileSync(path, 'utf8'), path);
    if (!read.ok) throw new Error(`${policy} is not in order`);
    accepted(await adoptPolicy(app, by('system', policyAdopted(read.policy))));
  }
  await caughtUp();
  return {
    app,
    environment: {
      DATABASE_URL: database.app,
      KEYRING_DATABASE_URL: database.keyring.url,
      TAIZHANG_KEYRING_KEY: Buffer.from(database.keyring.key).toString('hex'),
    },
    database,
    ledger,
    by,
    caughtUp,
    async declaredRelative(of, name) {
      const campaign = campaignId('c1');
      const asked = { campaignId: campaign, personId: of, unitId: station, category: 'other', rank: 'section' };
      const item = { ...relativesBusiness, who: { ...relativesBusiness.who, name } };
      const form = { formVersion: 1, nil: false, items: [item] };
      await write(
        declarationStream(campaign, of),
        { type: 'DeclarationAsked', schema: 1, payload: { ...asked, chain: 'other', signers: [], formVersion: 1 } },
        { type: 'DeclarationSubmitted', schema: 1, payload: { form }, occurredAt: on('2017-09-04') },
      );
      await caughtUp();
    },
    async declaredInterest(of, about) {
      const declared = { interestId: `i-${of}`, personId: of, about, ground: 'other' as const };
      accepted(await declarePersonalInterest(app, by(of, { ...declared, occurredAt: on(startsOn) })));
      await caughtUp();
    },
    jumpTo: (to) => write(ledgerStream, { type: 'ClockSet', schema: 1, payload: { rate: 0, jumpTo: to } }),
    async close() {
      await reader.stop();
      await persistence.close();
      await database.close();
    },
  };
}

async function organise(app: Application, by: ClueStage['by']): Promise<void> {
  const since = instantAt(localDate('2015-01-01'), '08:00');
  const units = [
    { unitId: bureau, name: '某市环保局', kind: 'bureau' as const },
    { unitId: city, name: '市纪委', kind: 'bureau' as const },
    { unitId: office, name: '监察室', kind: 'section' as const, blockParent: bureau },
    { unitId: station, name: '监测站', kind: 'affiliated' as const, blockParent: bureau },
  ];
  for (const [order, unit] of units.entries()) {
    const input = { ...unit, shortName: unit.name, order, occurredAt: since };
    accepted(await registerUnit(app, by('system', input)));
  }
  for (const [id, called, unit, role, over] of people) {
    const who = { personId: personId(id), name: called, gender: 'male' as const, birthYear: 1975 };
    const more = { politicalStatus: 'partyMember' as const, employment: 'civilServant' as const };
    const registered = { ...who, ...more, innovationExempt: false, occurredAt: since };
    accepted(await registerPerson(app, by('system', registered)));
    const post = { personId: personId(id), unitId: unit, post: '职员', rank: 'section' as const };
    const posted = { ...post, cityManaged: false, leadershipMember: false, occurredAt: since };
    accepted(await postPerson(app, by('system', posted)));
    if (role === undefined || over === undefined) continue;
    const appointment = { appointmentId: appointmentId(`a-${id}`), personId: personId(id), role, unitId: over };
    accepted(await makeAppointment(app, by('system', { ...appointment, occurredAt: since })));
  }
}
