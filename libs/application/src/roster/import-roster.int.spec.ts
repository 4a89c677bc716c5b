import { appointmentId, instantAt, localDate, personId, type Actor } from '@taizhang/domain';
import { on, openClueStage, type ClueStage } from '../clues/clue-stage.features';
import { makeAppointment } from '../organisation/make-appointment.handler';
import { importRoster, type RosterReceipt } from './import-roster';
import { previewRoster } from './preview-roster';
import { rejectedRows } from './rejected-rows';
import { openRosterFile, type RosterFile } from './roster-file';
import { personIdOfCode, unitIdOfCode } from './roster-ids';
import { bureauCells, personCells, rosterOf, unitCells } from './roster-stage.features';
import { rosterTemplate } from './roster-template';

const system: Actor = { kind: 'system' };
const now = on('2017-09-04');

describe('a roster', () => {
  let stage: ClueStage;
  beforeAll(async () => {
    stage = await openClueStage('roster');
  });
  afterAll(() => stage?.close());

  const position = async (): Promise<number> => (await stage.app.store.head(stage.ledger)).position;
  const preview = (file: RosterFile, actor: Actor = system) =>
    previewRoster(stage.app, { ledger: stage.ledger, actor, file });
  const take = async (file: RosterFile, actor: Actor = system): Promise<RosterReceipt> => {
    const input = { ledger: stage.ledger, actor, file, acceptedHash: file.hash };
    const imported = await importRoster(stage.app, input);
    if (!imported.ok) throw new Error(imported.rejection.code);
    await stage.caughtUp();
    return imported.receipt;
  };
  const personOf = async (code: string) => {
    const personIds = [personIdOfCode(stage.ledger, code)];
    return (await stage.app.reads.persons(stage.ledger, { personIds }))[0];
  };
  const many = Array.from({ length: 2_000 }, (_, index) => personCells(`N${index}`, { unitCode: `D${index % 3}` }));
  const units = [unitCells('D0'), unitCells('D1', { lineParent: 'D2' }), bureauCells, unitCells('D2')];

  it('writes nothing before its preview is accepted, and then what the preview has said', async () => {
    const file = await rosterOf({ units, persons: many });
    const before = await position();
    const seen = await preview(file);
    expect(seen).toMatchObject({ units: 4, persons: 2_000, changedRows: 2_004, rejectedRows: 0 });
    expect(seen.kinds).toEqual({ newUnit: 4, join: 2_000 });
    expect(await position()).toBe(before);
    const receipt = await take(file);
    expect(receipt).toMatchObject({ kinds: seen.kinds, events: 4_004, position: before + 4_004 });
    expect(await personOf('N7')).toMatchObject({
      particulars: { name: '林某N7', politicalStatus: 'partyMember' },
      postings: [{ unitId: unitIdOfCode(stage.ledger, 'D1'), post: '科员', rank: 'clerk', cityManaged: false }],
    });
    const known = await stage.app.reads.units(stage.ledger);
    expect(known.find(({ unitId }) => unitId === unitIdOfCode(stage.ledger, 'D1'))).toMatchObject({
      blockParent: unitIdOfCode(stage.ledger, 'J'),
      lineParent: unitIdOfCode(stage.ledger, 'D2'),
    });
  });

  it('imported again doubles nothing', async () => {
    const before = await position();
    const again = await take(await rosterOf({ units, persons: many }));
    expect(again).toMatchObject({ unchangedRows: 2_004, changedRows: 0, events: 0 });
    expect(await position()).toBe(before);
  });

  it('names whom it leaves out of its units, and leaves them as they are', async () => {
    const of = (code: string, more = {}) => personCells(code, { unitCode: 'M9', ...more });
    await take(await rosterOf({ units: [unitCells('M9')], persons: [of('M1'), of('M2'), of('M3')] }));
    // A row that cannot come in names its person all the same.
    const { missing, rejectedRows } = await preview(
      await rosterOf({ persons: [of('M1'), of('M2', { gender: '甲' })] }),
    );
    expect(rejectedRows).toBe(1);
    expect(missing).toMatchObject({
      count: 1,
      shown: [{ personId: personIdOfCode(stage.ledger, 'M3'), name: '林某M3', post: '科员', since: '2016-03-01' }],
    });
    const elsewhere = await preview(await rosterOf({ persons: [of('M4', { unitCode: 'D2' })] }));
    expect(elsewhere.missing.shown.map(({ name }) => name)).not.toContain('林某M3');
    await take(await rosterOf({ persons: [of('M1'), of('M2')] }));
    expect(await personOf('M3')).toMatchObject({ departures: [] });
  });

  it('that was interrupted is run again: what has come in stays once, the rest comes in', async () => {
    const persons = Array.from({ length: 600 }, (_, index) => personCells(`K${index}`));
    const file = await rosterOf({ persons });
    const input = { ledger: stage.ledger, actor: system, file, acceptedHash: file.hash };
    const before = await position();
    const stopped = importRoster(stage.app, input, ({ rows }) => {
      if (rows >= 250) throw new Error('the process was killed');
    });
    await expect(stopped).rejects.toThrow('killed');
    expect(await position()).toBe(before + 500);
    // Two at once: each row comes in once, whoever is first.
    const [one, other] = await Promise.all([importRoster(stage.app, input), importRoster(stage.app, input)]);
    expect([one.ok, other.ok]).toEqual([true, true]);
    expect(await position()).toBe(before + 1_200);
  });

  it('lets no bad row keep out the good ones, and hands the bad ones back with their reasons', async () => {
    const persons = [
      personCells('B1', { postedOn: '2017-02-30' }),
      personCells('B2'),
      personCells('B2', { name: '另一人' }),
      personCells('B3', { unitCode: 'X9' }),
    ];
    const file = await rosterOf({ units: [unitCells('D7', { blockParent: 'D8' })], persons });
    const seen = await preview(file);
    expect(seen.rejected.map(({ row, faults }) => [row.number, ...faults.map(({ code }) => code)])).toEqual([
      [2, 'RosterUnitUnknown'],
      [2, 'RosterDateUnreadable'],
      [4, 'RosterCodeTwice'],
      [5, 'RosterUnitUnknown'],
    ]);
    expect(await take(file)).toMatchObject({ changedRows: 1, rejectedRows: 4, events: 2 });
    expect(await personOf('B2')).toMatchObject({ particulars: { name: '林某B2' } });
    const back = await openRosterFile(
      await rejectedRows(stage.app, { ledger: stage.ledger, actor: system, file }, 'zh'),
    );
    if (!back.ok) throw new Error(back.rejection.code);
    const rows = [];
    for await (const { cells } of back.file.rows('persons')) rows.push(cells);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual(personCells('B1', { postedOn: '2017-02-30' }));
  });

  it('states transfers, promotions, departures, new names and parents as dated facts [R-011, R-025]', async () => {
    const file = await rosterOf({
      units: [unitCells('D2', { name: '督察室', blockParent: 'D0', since: '2017-01-01' })],
      persons: [
        personCells('N1', { unitCode: 'D2', postedOn: '2017-05-01' }),
        personCells('N4', { unitCode: 'D1', post: '主任', rank: '科级', authority: '市管', postedOn: '2017-06-01' }),
        personCells('N7', { leftOn: '2017-07-01', leftHow: '退休' }),
      ],
    });
    const seen = await preview(file);
    expect(seen.changed.map(({ changes }) => changes)).toEqual([
      ['renamedUnit', 'movedUnit'],
      ['transfer'],
      ['promotion'],
      ['retirement'],
    ]);
    expect(seen.changed[1]).toMatchObject({
      before: { unitName: '第D1单位', post: '科员' },
      after: { unitName: '督察室' },
    });
    await take(file);
    expect(await personOf('N4')).toMatchObject({
      postings: [{ rank: 'clerk' }, { rank: 'section', cityManaged: true }],
    });
    const asOf = instantAt(localDate('2016-12-31'), '12:00');
    const then = await stage.app.reads.units(stage.ledger, { asOf });
    const named = then.find(({ unitId }) => unitId === unitIdOfCode(stage.ledger, 'D2'));
    expect(named).toMatchObject({ names: [{ name: '第D2单位' }], blockParent: unitIdOfCode(stage.ledger, 'J') });
  });

  it('of an office comes in for its own units only, row by row, and nobody else imports one [R-098]', async () => {
    const office: Actor = { kind: 'person', personId: personId('p-peer') };
    const over = { unitId: unitIdOfCode(stage.ledger, 'D1'), role: 'commissionOffice' as const };
    const appointment = { appointmentId: appointmentId('a-office'), personId: personId('p-peer'), ...over };
    const made = await makeAppointment(stage.app, stage.by('system', { ...appointment, occurredAt: now }));
    expect(made).toMatchObject({ status: 'accepted' });
    await stage.caughtUp();
    const moved = { unitCode: 'D1', postedOn: '2017-08-01' };
    const own = await rosterOf({
      units: [unitCells('D9', { blockParent: 'D1' }), unitCells('E1', { blockParent: 'D0' })],
      persons: [personCells('P1'), personCells('P2', { unitCode: 'D9' }), personCells('N3', moved)],
    });
    expect((await preview(own, office)).rejected.map(({ row }) => row.cells['code'])).toEqual(['E1', 'N3']);
    expect(await take(own, office)).toMatchObject({ kinds: { newUnit: 1, join: 2 }, rejectedRows: 2 });
    const file = await rosterOf({ persons: [personCells('F1')] });
    const clerk: Actor = { kind: 'person', personId: personId('p-clerk') };
    const seen = await preview(file, clerk);
    expect(seen.rejected[0]?.faults).toMatchObject([{ code: 'Forbidden', details: { needed: 'commissionOffice' } }]);
    expect(await take(file, clerk)).toMatchObject({ events: 0, rejectedRows: 1 });
  });

  it('is accepted by the hash of what was previewed, no other file', async () => {
    const file = await rosterOf({ persons: [personCells('H1')] });
    const other = await rosterOf({ persons: [personCells('H2')] });
    const input = { ledger: stage.ledger, actor: system, file, acceptedHash: other.hash };
    expect(await importRoster(stage.app, input)).toMatchObject({
      ok: false,
      rejection: { code: 'RosterNotPreviewed' },
    });
  });

  it('is refused as a whole where it is none, lacks columns, or is empty as the template is', async () => {
    const code = async (bytes: Buffer) => {
      const opened = await openRosterFile(bytes);
      return opened.ok ? 'opened' : opened.rejection.code;
    };
    expect(await code(Buffer.from('人员编号,姓名,性别\n1,林某,男'))).toBe('RosterColumnsMissing');
    expect(await code(Buffer.from('甲,乙\n1,2'))).toBe('RosterEmpty');
    expect(await code(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toBe('RosterUnreadable');
    const empty = await rosterOf(rosterTemplate('zh'));
    expect(await preview(empty)).toMatchObject({ rows: 0 });
    expect(now).toBe(await stage.app.store.now(stage.ledger));
  });
});
