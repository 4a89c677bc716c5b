import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import {
  createApplication,
  issueCampaign,
  rightsOf,
  setUpDrill,
  type Application,
  type CommandOutcome,
} from '@taizhang/application';
import {
  instantAt,
  ledgerId,
  localDate,
  type CampaignId,
  type Instant,
  type LedgerId,
  type PersonId,
  type PlanId,
  type Seat,
  type UnitId,
} from '@taizhang/domain';
import { blueprintOf } from '@taizhang/drill';
import {
  createPersistence,
  fileStoreOptions,
  documentHash,
  projectionReader,
  projections,
  runReader,
  writePeriodRows,
  type Persistence,
} from '@taizhang/persistence';
import { calendarPublished, policyAdopted, readCalendar, readPlan, readPolicy } from '@taizhang/plans';
import { freePort } from '@taizhang/dev-stack';
import { testDatabase } from '@taizhang/testing';
import { createApi } from '../create-api';
import { configFrom } from '../platform/config/api-config';
import { openBrowser, type Browser } from './browser.features';
import { caughtUp, following, walkTo } from './engine-walk.features';

const plans = join(__dirname, '../../../../plans');

/** The API over a database of a spec's own, with a small drill that has come to a day of its campaign. */
export interface ApiStage {
  readonly app: Application;
  readonly persistence: Persistence;
  readonly publicUrl: string;
  /** Where this installation keeps its keys and files. */
  readonly stateFolder: string;
  readonly ledger: LedgerId;
  readonly campaignId: CampaignId;
  readonly seats: Readonly<Record<Seat, PersonId>>;
  readonly issuer: UnitId;
  /** Over everything that the main database holds, for specs that look for what may not be in it. */
  readonly adminUrl: string;
  /** Lines that the API has logged, where `TAIZHANG_LOG_LEVEL` lets it. */
  readonly logged: readonly string[];
  browser(): Browser;
  /** A browser in which the person of a seat has sat down. */
  seated(seat: Seat): Promise<Browser>;
  /** A browser in which an invented person has signed in. */
  signedIn(personId: PersonId): Promise<Browser>;
  walkTo(to: Instant): Promise<void>;
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

const accepted = (outcome: CommandOutcome): void => {
  if (outcome.status === 'rejected') throw new Error(`${outcome.code} ${JSON.stringify(outcome.details)}`);
};

const valueOf = <T>(reading: { readonly ok: boolean } & T): T => {
  if (!reading.ok) throw new Error('a document of the plan is not in order');
  return reading;
};

/** A plan with the policies that stood at its time. */
export interface StagePlan {
  readonly plan: string;
  readonly policies: readonly string[];
}
export const s2: StagePlan = { plan: 's2-business-participation', policies: ['centre-2017', 'city-2017'] };
/** The campaign against gift money: pledges, and no declarations. */
export const s0: StagePlan = {
  plan: 's0-gifts',
  policies: ['centre-1994', 'centre-cases-1994', 'centre-gifts-1995', 'province-gifts-1995'],
};

function documents(of: StagePlan) {
  const file = join(plans, `${of.plan}.yaml`);
  const text = readFileSync(file, 'utf8');
  const plan = valueOf(readPlan(text, file));
  const policies = of.policies.map((name) => {
    const path = join(plans, 'policies', `${name}.yaml`);
    const policy = valueOf(readPolicy(readFileSync(path, 'utf8'), path));
    return policyAdopted((policy as Extract<typeof policy, { readonly ok: true }>).policy);
  });
  const calendarFile = join(plans, 'calendars/cn-2014-2026.yaml');
  const read = valueOf(readCalendar(readFileSync(calendarFile, 'utf8'), calendarFile));
  const { calendar } = read as Extract<typeof read, { readonly ok: true }>;
  const calendars = calendar.publications.map((notice) => ({
    ...calendarPublished(calendar, notice),
    publishedOn: notice.publishedOn,
  }));
  return {
    plan: (plan as Extract<typeof plan, { readonly ok: true }>).plan,
    sourceHash: documentHash(text),
    policies,
    calendars,
  };
}

export async function openApiStage(
  name: string,
  until = instantAt(localDate('2017-09-12'), '10:32'),
  of: StagePlan = s2,
  environment: Readonly<Record<string, string>> = {},
): Promise<ApiStage> {
  const database = await testDatabase();
  const state = mkdtempSync(join(tmpdir(), 'taizhang-api-'));
  const { app: databaseUrl, keyring } = database;
  const persistence = await createPersistence({ databaseUrl, keyring, files: fileStoreOptions({}, state) });
  const app = createApplication(persistence);
  const reader = runReader({
    name: projectionReader,
    store: persistence.store,
    pool: persistence.pool,
    handle: (transaction, of, events) => writePeriodRows(transaction, persistence.store, projections, of, events),
  });
  const ledger = ledgerId(name);
  const blueprint = blueprintOf({ ledger, seed: name, ...documents(of), units: 14, persons: 60 });
  await setUpDrill(app, blueprint);
  await caughtUp(persistence, ledger);
  const { campaignId, seats } = blueprint;
  const { grants } = await rightsOf(app, ledger, seats.commissionOffice);
  const issuer = grants.find((grant) => grant.role === 'commissionOffice')?.unitId as UnitId;
  accepted(
    await issueCampaign(app, {
      ledger,
      key: 'stage/issue',
      actor: { kind: 'person', personId: seats.commissionOffice },
      input: {
        campaignId,
        planId: blueprint.plan.planId as PlanId,
        planVersion: blueprint.plan.version,
        unitId: issuer,
        title: blueprint.title,
      },
    }),
  );
  await walkTo(app, persistence, ledger, until);
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const config = configFrom({
    DATABASE_URL: database.app,
    KEYRING_DATABASE_URL: database.keyring.url,
    TAIZHANG_KEYRING_KEY: Buffer.from(database.keyring.key).toString('hex'),
    TAIZHANG_PORT: String(port),
    TAIZHANG_STATE: state,
    TAIZHANG_FILE_LIMIT_MB: '1',
    TAIZHANG_LOG_LEVEL: process.env['TAIZHANG_LOG_LEVEL'] ?? 'silent',
    ...environment,
  });
  const logged: string[] = [];
  const logs = new Writable({
    write: (chunk, _, done) => {
      logged.push(String(chunk));
      done();
    },
  });
  const api = await createApi(config, config.logLevel === 'silent' ? undefined : logs);
  await api.listen(port, '127.0.0.1');
  const log = following(persistence);
  const browser = (): Browser => openBrowser(publicUrl, log);
  const visit = async (path: string): Promise<Browser> => {
    const visitor = browser();
    await visitor.visit(path);
    await caughtUp(persistence, ledger);
    return visitor;
  };
  return {
    app,
    persistence,
    publicUrl,
    stateFolder: state,
    ledger,
    campaignId,
    seats,
    issuer,
    adminUrl: database.admin,
    logged,
    browser,
    seated: (seat) => visit(`/api/auth/seat?ledger=${ledger}&seat=${seat}&takeOver=true&returnTo=/`),
    async signedIn(personId) {
      const visitor = browser();
      const page = await visitor.visit(`/api/auth/login?ledger=${ledger}&returnTo=/`);
      await visitor.submit(page.path, { subject: `${ledger}~${personId}` });
      return visitor;
    },
    walkTo: (to) => walkTo(app, persistence, ledger, to),
    caughtUp: () => caughtUp(persistence, ledger),
    async close() {
      await api.close();
      await reader.stop();
      await persistence.close();
      await database.close();
      rmSync(state, { recursive: true, force: true });
    },
  };
}
