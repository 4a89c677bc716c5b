import { makeAppointment } from '@taizhang/application';
import { appointmentId, instantAt, localDate, type PersonId, type UnitId } from '@taizhang/domain';
import { openApiStage, type ApiStage } from './stage/api-stage.features';
import type { Browser, Page } from './stage/browser.features';
import { subjectIdOf } from './wire/wire-ids';

const nil = { formVersion: 1, nil: true, items: [] };

/** Facts that reached the office on paper, by telephone or over the counter (代录). */
describe('entry on behalf over HTTP', () => {
  let stage: ApiStage;
  let office: Browser;
  let coordinator: Browser;
  let clerk: PersonId;
  let unit: UnitId;
  let declarant: PersonId;
  let declaration = '';
  let scan = '';

  const base = (): string => `/api/ledgers/${stage.ledger}`;
  const enter = async (by: Browser, path: string, body: object, mark?: Record<string, string>): Promise<Page> => {
    const headers = mark && { 'X-Taizhang-On-Behalf': new URLSearchParams(mark).toString() };
    const answer = await by.post(`${base()}/${path}`, body, headers);
    await stage.caughtUp();
    return answer;
  };
  const upload = async (by: Browser, matter: string, name: string): Promise<string> => {
    const sheet = Buffer.from(`%PDF-1.7\n${name.repeat(300)}`);
    const headers = { 'X-File-Name': encodeURIComponent(`${name}.pdf`) };
    const kept = await by.send(`${base()}/matters/${matter}/files`, sheet, headers);
    expect(kept.status).toBe(200);
    await stage.caughtUp();
    return kept.body.file;
  };
  const wireOf = (of: PersonId): string =>
    subjectIdOf(`declaration/${stage.campaignId}/${of}`).replace('declaration~', '');

  beforeAll(async () => {
    stage = await openApiStage('entry-http', instantAt(localDate('2017-09-04'), '10:32'));
    const { app, ledger, campaignId } = stage;
    office = await stage.seated('commissionOffice');
    coordinator = await stage.seated('coordinator');
    clerk = stage.seats.coordinator;
    const held = await app.reads.appointments(ledger, {});
    unit = held.find(({ role, personId: who }) => role === 'coordinator' && who === clerk)?.unitId as UnitId;
    const rows = await app.reads.declarations(ledger, { campaignId, unitIds: [unit] });
    const busy = new Set(held.map((each) => each.personId));
    declarant = rows.find(({ state }) => state.status === 'asked' && !busy.has(state.personId))?.state
      .personId as PersonId;
    declaration = wireOf(declarant);
    scan = await upload(coordinator, `declaration~${campaignId}~${declarant}`, '报告表');
  });
  afterAll(() => stage?.close());

  it('of a declaration needs the mark, and the scan of the signed sheet', async () => {
    const submit = (mark?: Record<string, string>): Promise<Page> =>
      enter(coordinator, `declarations/${declaration}/submit`, { form: nil }, mark);
    expect((await submit()).body.code).toBe('DeclarationNotYours');
    expect((await submit({ medium: 'fax', on: '2017-09-01' })).body).toMatchObject({
      status: 400,
      code: 'EntryMarkUnreadable',
    });
    expect((await submit({ medium: 'phone', on: '2017-09-01' })).body.code).toBe('EntryScanMissing');
    expect((await submit({ medium: 'paper', on: '2017-09-01', scan: `sha256:${'0'.repeat(64)}` })).body.code).toBe(
      'FileNotOfMatter',
    );
    const taken = await submit({ medium: 'paper', on: '2017-09-01', scan });
    expect([taken.status, taken.text.slice(0, 200)]).toEqual([200, expect.stringContaining('position')]);
    const page = (await coordinator.get(`${base()}/declarations/${declaration}`)).body;
    expect(page).toMatchObject({
      status: 'submitted',
      entry: { medium: { zh: '纸质' }, on: '2017-09-01', enteredOn: '2017-09-04', scanned: true },
      signatureEntry: null,
    });
    const event = (await coordinator.get(`${base()}/events/${taken.body.position}`)).body;
    const [{ particulars }] = (await stage.app.reads.persons(stage.ledger, { personIds: [declarant] })) as never[] as [
      { particulars: { name: string } },
    ];
    expect(event.entry).toEqual({
      by: event.actor.zh,
      of: particulars.name,
      enteredOn: '2017-09-04',
      medium: { zh: '纸质', en: 'on paper' },
      on: '2017-09-01',
      scan: { subject: `declaration~${stage.campaignId}~${declarant}`, file: scan },
    });
    expect(event.sentence.zh).toContain(`（${event.actor.zh}代录：纸质，2017-09-01）`);
    expect(JSON.parse(event.canonical).onBehalf).toEqual({
      of: { kind: 'person', personId: declarant },
      medium: 'paper',
      on: '2017-09-01',
      scan,
    });
    const history = (await coordinator.get(`${base()}/history?subject=declaration~${stage.campaignId}~${declarant}`))
      .body;
    expect(JSON.stringify(history.items.map((item: { label: { zh: string } }) => item.label.zh))).toContain('代录');
  });

  it('is never for oneself, nor for persons of another unit (R-028)', async () => {
    const own = wireOf(clerk);
    const [other] = (await stage.app.reads.declarations(stage.ledger, { campaignId: stage.campaignId })).filter(
      ({ state }) => state.unitId !== unit && state.status === 'asked',
    );
    const mark = { medium: 'paper', on: '2017-09-01', scan };
    expect((await enter(coordinator, `declarations/${own}/submit`, { form: nil }, mark)).body.code).toBe(
      'EntryForOneself',
    );
    const theirs = wireOf(other?.state.personId as PersonId);
    expect((await enter(coordinator, `declarations/${theirs}/submit`, { form: nil }, mark)).status).toBe(404);
  });

  it('of a signature names the signer, and nobody enters the approval of his own paper (R-028)', async () => {
    const page = (await office.get(`${base()}/declarations/${declaration}`)).body;
    const { app, ledger, campaignId } = stage;
    const state = (await app.reads.declarations(ledger, { campaignId, personIds: [declarant] }))[0]?.state;
    const signers = state?.signers ?? [];
    const held = await app.reads.appointments(ledger, {});
    const next =
      held.find(({ role, unitId }) => role === signers[0] && unitId === unit) ??
      held.find(({ role }) => role === signers[0]);
    const signer = next?.personId as PersonId;
    const sheet = { medium: 'paper', on: '2017-09-02', scan };
    const sign = (by: Browser, mark: Record<string, string>): Promise<Page> =>
      enter(by, `declarations/${declaration}/sign`, { revision: page.revision }, mark);
    expect((await sign(office, sheet)).body.code).toBe('EntryRepresentedMissing');
    expect((await sign(office, { ...sheet, for: `u.${unit}` })).body.code).toBe('EntrySignerMissing');
    expect((await sign(office, { ...sheet, for: `p.${declarant}` })).body.code).toBe('SignerIsSubject');
    const role = { appointmentId: appointmentId('spec-own'), personId: declarant, role: 'commissionOffice' as const };
    const occurredAt = instantAt(localDate('2017-08-20'), '09:00');
    const made = { ...role, unitId: stage.issuer, occurredAt };
    await makeAppointment(app, { ledger, key: 'spec/own', actor: { kind: 'system' }, input: made });
    await stage.caughtUp();
    const himself = await stage.signedIn(declarant);
    expect((await sign(himself, { ...sheet, for: `p.${signer}` })).body.code).toBe('EntryOfOwnApproval');
    const taken = await sign(office, { ...sheet, for: `p.${signer}` });
    expect([taken.status, taken.text.slice(0, 120)]).toEqual([200, expect.stringContaining('position')]);
    const after = (await office.get(`${base()}/declarations/${declaration}`)).body;
    expect(after).toMatchObject({ status: 'signed', signatureEntry: { medium: { zh: '纸质' }, on: '2017-09-02' } });
  });

  it('of a problem may come by telephone, for the unit, and tells of nothing after the call', async () => {
    const problem = {
      ...{ unitId: unit, channel: 'report', problemClass: 'other', description: '电话报来的问题', tendency: false },
    };
    const list = (occurredOn: string): Promise<Page> =>
      enter(
        office,
        `campaigns/${stage.campaignId}/problems`,
        { ...problem, occurredOn },
        {
          medium: 'phone',
          on: '2017-09-01',
        },
      );
    expect((await list('2017-09-03')).body.code).toBe('EntryFactAfterPaper');
    expect((await list('2017-08-31')).status).toBe(200);
  });

  it('is refused where an act is nobody else’s to enter', async () => {
    const verify = { result: 'true', differences: [] };
    const mark = { medium: 'paper', on: '2017-09-01', for: `p.${declarant}`, scan };
    expect((await enter(office, `declarations/${declaration}/verify`, verify, mark)).body).toMatchObject({
      status: 422,
      code: 'EntryNotTaken',
    });
  });
});
