import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  agendaOf,
  createApplication,
  openWorkflows,
  performEngineAct,
  setUpDrill,
  type Application,
} from '@taizhang/application';
import {
  campaignOfStream,
  drillDecider,
  drillStream,
  escalationStream,
  fold,
  ledgerId,
  participationStream,
  partsOf,
  withdrawalStream,
  type AgendaItem,
  type DrillEvent,
  type EscalationSubject,
  type Instant,
  type LedgerId,
  type PersonId,
  type Stored,
  type StreamName,
  type UnitId,
} from '@taizhang/domain';
import { blueprintOf } from '@taizhang/drill';
import {
  createPersistence,
  digestReplay,
  digestRows,
  hashText,
  projectionReader,
  projections,
  runReader,
  untilRead,
  writePeriodRows,
  type Persistence,
  type Reader,
} from '@taizhang/persistence';
import { policyAdopted, readPlan, readPolicy } from '@taizhang/plans';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { Colleagues } from './colleagues';
import { setClock } from './drill-clock';
import { publishedYears } from './published-years';

const plans = join(__dirname, '../../../../plans');
const ledger = ledgerId('whole-life');

/** The whole campaign without a workflow engine: whatever the agenda says is due is performed, by whoever owes it. */
describe('a drill of the S2 plan, told by its agendas alone', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  let reader: Reader;

  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
    reader = runReader({
      name: projectionReader,
      store: persistence.store,
      pool: persistence.pool,
      handle: (transaction, of, events) => writePeriodRows(transaction, persistence.store, projections, of, events),
    });
  });
  afterAll(async () => {
    await reader?.stop();
    await persistence?.close();
    await database?.close();
  });

  it('comes to its end with every duty met, and its read models equal a fresh replay', async () => {
    await prepare(app);
    const told = await walk(app, persistence, ledger);
    // A draft is refused its signature when the duty was met at the very same moment; nothing else is refused.
    expect(told.refusals.filter((refusal) => !refusal.includes(' DutyAlreadyMet '))).toEqual([]);
    const [campaign] = await app.reads.campaigns(ledger);
    expect(campaign?.state.status).toBe('woundUp');
    const report = await persistence.store.verify(ledger);
    expect(report.damages).toEqual([]);
    for (const projection of projections) {
      const live = await digestRows(persistence.pool, projection, ledger);
      expect(live).toEqual(await digestReplay(persistence.store, projection, ledger, report.events));
    }
  }, 1_200_000);
});

async function prepare(app: Application): Promise<void> {
  const file = join(plans, 's2-business-participation.yaml');
  const text = readFileSync(file, 'utf8');
  const reading = readPlan(text, file);
  if (!reading.ok) throw new Error('the S2 plan is not in order');
  const policies = ['centre-2017', 'city-2017'].map((name) => {
    const path = join(plans, 'policies', `${name}.yaml`);
    const policy = readPolicy(readFileSync(path, 'utf8'), path);
    if (!policy.ok) throw new Error(`${name} is not in order`);
    return policyAdopted(policy.policy);
  });
  const calendars = publishedYears(join(plans, 'calendars/cn-2014-2026.yaml'));
  await setUpDrill(
    app,
    blueprintOf({
      ledger,
      seed: 'agenda-alone',
      plan: reading.plan,
      sourceHash: hashText('sha256', Buffer.from(text)),
      calendars,
      policies,
      units: 12,
      persons: 60,
    }),
  );
}

interface Told {
  readonly instants: number;
  /** Acts that were refused, each once. */
  readonly refusals: readonly string[];
}

async function walk(app: Application, persistence: Persistence, of: LedgerId): Promise<Told> {
  const colleagues = new Colleagues(app, of, publishedYears(join(plans, 'calendars/cn-2014-2026.yaml')));
  const refusals = new Set<string>();
  let instants = 0;
  for (; instants < 3_000; instants += 1) {
    await caughtUp(persistence, of);
    const now = await app.store.now(of);
    let next = await engineUpTo(app, persistence, of, now, refusals);
    const { events } = await app.store.readStream(of, drillStream());
    const drill = fold(drillDecider, events as readonly Stored<DrillEvent>[]);
    const acts = (await colleagues.acts(now, drill)).filter((act) => !refusals.has(act.key));
    const due = acts.filter((act) => act.at <= now);
    for (const act of due) {
      const outcome = await colleagues.perform(act);
      if (outcome.status === 'rejected')
        refusals.add(`${act.key} ${outcome.code} ${JSON.stringify(outcome.details)}`).add(act.key);
    }
    if (due.length > 0) continue;
    for (const act of acts) next = next === undefined || act.at < next ? act.at : next;
    if (next === undefined) break;
    await setClock(app, of, { rate: 0, jumpTo: next });
  }
  return { instants, refusals: [...refusals].filter((each) => each.includes(' ')) };
}

async function caughtUp({ store, pool }: Persistence, of: LedgerId): Promise<void> {
  const { position } = await store.head(of);
  await untilRead(pool, { ledger: of, position, readers: [projectionReader] });
}

/** Performs what the engine owes up to now, again until nothing is left; answers when it has something to do next. */
async function engineUpTo(
  app: Application,
  persistence: Persistence,
  of: LedgerId,
  now: Instant,
  refusals: Set<string>,
): Promise<Instant | undefined> {
  for (let round = 0; round < 50; round += 1) {
    let performed = false;
    let next: Instant | undefined;
    for (const { stream } of await openWorkflows(app, of)) {
      const slice = await agendaOf(app, of, stream);
      for (const item of slice.items) {
        if (item.by !== 'engine' || item.dueAt === null) continue;
        if (item.dueAt > now) {
          next = next === undefined || item.dueAt < next ? item.dueAt : next;
          continue;
        }
        const own = childStream(stream, item);
        const outcome = await performEngineAct(app, { ledger: of, stream: own, item });
        if (outcome.status === 'rejected')
          refusals.add(`${own}/${item.key} ${outcome.code} ${JSON.stringify(outcome.details)}`);
        else performed ||= outcome.events > 0 && !outcome.repeated;
      }
    }
    if (!performed) return next;
    await caughtUp(persistence, of);
  }
  throw new Error(`the engine does not come to rest at ${now}`);
}

function childStream(stream: StreamName, item: AgendaItem): StreamName {
  const campaignId = campaignOfStream(stream);
  const unitId = partsOf(stream)[1] as UnitId;
  switch (item.act) {
    case 'startParticipation':
      return participationStream(campaignId, item.input['unitId'] as UnitId);
    case 'startWithdrawal':
      return withdrawalStream(campaignId, item.input['personId'] as PersonId, item.input['item'] as string);
    case 'openEscalation': {
      if ('subject' in item.input) return escalationStream(campaignId, item.input['subject'] as EscalationSubject);
      const { duty, cycle } = item.input as { readonly duty: string; readonly cycle: number };
      return escalationStream(campaignId, { kind: 'unitDuty', unitId, duty, cycle });
    }
    default:
      return stream;
  }
}
