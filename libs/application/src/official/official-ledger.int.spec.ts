import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  campaignDecider,
  campaignStream,
  fold,
  instant,
  ledgerId,
  localDate,
  type CampaignEvent,
  type Plan,
  type Stored,
} from '@taizhang/domain';
import { createPersistence, type Persistence } from '@taizhang/persistence';
import { calendarPublished, policyAdopted, readCalendar, readPlan, readPolicy } from '@taizhang/plans';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { createApplication, type Application } from '../application';
import { importRoster } from '../roster/import-roster';
import { unitsOfLog } from '../roster/organisation-of-log';
import { bureauCells, personCells, rosterOf, unitCells } from '../roster/roster-stage.features';
import {
  appointByCode,
  dismissByCode,
  issueOfficialPlan,
  launchCampaign,
  officialFault,
  openOfficialLedger,
  type StandingDocuments,
} from './official-ledger';
import { campaignIdOf, isHeldOver } from './official-terms';

const ledger = ledgerId('official');
const startsAt = instant('2026-01-05T01:00:00.000Z');
const since = localDate('2026-01-01');
const textOf = (name: string): string => readFileSync(join(__dirname, '../../../../plans', name), 'utf8');

function documents(): StandingDocuments & { readonly plan: Plan } {
  const calendar = readCalendar(textOf('calendars/cn-2014-2026.yaml'), 'calendar');
  const policy = readPolicy(textOf('policies/centre-2017.yaml'), 'policy');
  const plan = readPlan(textOf('s2-business-participation.yaml'), 'plan');
  if (!calendar.ok || !policy.ok || !plan.ok) throw new Error('a document of the tree is not in order');
  const calendars = calendar.calendar.publications.map((notice) => ({
    ...calendarPublished(calendar.calendar, notice),
    publishedOn: notice.publishedOn,
  }));
  return { calendars, policies: [policyAdopted(policy.policy)], plan: plan.plan };
}

describe('the official ledger, set up from files without a browser and without a worker', () => {
  const { plan, ...standing } = documents();
  let database: TestDatabase;
  let persistence: Persistence;
  let app: Application;
  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    app = createApplication(persistence);
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });
  const position = async (): Promise<number> => (await app.store.head(ledger)).position;
  const office = { person: '001', role: 'commissionOffice', unit: 'J' } as const;

  it('takes no step before it is open, and is opened once, however often it is asked', async () => {
    expect(await officialFault(app, ledger)).toMatchObject({ code: 'OfficialLedgerNotOpen' });
    expect(await openOfficialLedger(app, ledger, standing, startsAt)).toMatchObject({ status: 'accepted' });
    const opened = await position();
    await openOfficialLedger(app, ledger, standing, startsAt);
    expect(await position()).toBe(opened);
    expect(await officialFault(app, ledger)).toBeUndefined();
    const [head] = await app.store.ledgers();
    expect(head).toMatchObject({ kind: 'official', clock: { rate: 1 } });
  });

  it('is never the ledger of a drill', async () => {
    await app.store.openLedger({ ledger: ledgerId('drill-x'), kind: 'drill', startsAt });
    const opened = await openOfficialLedger(app, ledgerId('drill-x'), standing, startsAt);
    expect(opened).toMatchObject({ status: 'rejected', code: 'LedgerIsDrill' });
  });

  it('takes its roster by codes, and appoints nobody whom the roster does not know', async () => {
    const file = await rosterOf({
      units: [bureauCells, unitCells('D1')],
      persons: [personCells('001'), personCells('002')],
    });
    const imported = await importRoster(app, { ledger, actor: { kind: 'system' }, file, acceptedHash: file.hash });
    expect(imported).toMatchObject({ ok: true, receipt: { kinds: { newUnit: 2, join: 2 } } });
    const unknown = await appointByCode(app, ledger, { ...office, person: '009', since });
    expect(unknown).toMatchObject({ status: 'rejected', code: 'PersonNotRegistered' });
    const nowhere = await appointByCode(app, ledger, { ...office, unit: 'X', since });
    expect(nowhere).toMatchObject({ status: 'rejected', code: 'UnitNotRegistered' });
  });

  it('launches a campaign only of an issued plan, at a unit with a campaign office, and once', async () => {
    const launch = () => launchCampaign(app, ledger, { plan, unit: 'J' });
    expect(await launch()).toMatchObject({ status: 'rejected', code: 'OfficeNotAppointed' });
    expect(await appointByCode(app, ledger, { ...office, since })).toMatchObject({ status: 'accepted', events: 1 });
    expect(await launch()).toMatchObject({ status: 'rejected' });
    expect(await issueOfficialPlan(app, ledger, plan, 'sha256:00')).toMatchObject({ status: 'accepted', events: 1 });
    expect(await launch()).toMatchObject({ status: 'accepted', events: 1, repeated: false });
    expect(await launch()).toMatchObject({ status: 'accepted', repeated: true });
    const unitId = (await unitsOfLog(app, ledger)).idOf('J');
    const { events } = await app.store.readStream(ledger, campaignStream(campaignIdOf(ledger, plan, unitId)));
    const campaign = fold(campaignDecider, events as readonly Stored<CampaignEvent>[]);
    expect(campaign).toMatchObject({ status: 'issued', unitId, planVersion: plan.version });
  });

  it('ends an appointment with its reason, and repeats neither end nor beginning', async () => {
    const unitId = (await unitsOfLog(app, ledger)).idOf('D1');
    expect(await isHeldOver(app, ledger, 'commissionOffice', unitId)).toBe(true);
    expect(await appointByCode(app, ledger, { ...office, since })).toMatchObject({ repeated: true });
    const dismissal = { ...office, on: localDate('2026-01-04'), reason: '调任' };
    expect(await dismissByCode(app, ledger, dismissal)).toMatchObject([{ status: 'accepted', events: 1 }]);
    expect(await isHeldOver(app, ledger, 'commissionOffice', unitId)).toBe(false);
    expect(await dismissByCode(app, ledger, dismissal)).toEqual([]);
  });
});
