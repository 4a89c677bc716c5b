import {
  makeAppointment,
  openAccountability,
  postPerson,
  registerPerson,
  submitDeclaration,
} from '@taizhang/application';
import {
  appointmentId,
  caseId as asCaseId,
  instantAt,
  ledgerId,
  localDate,
  personId as asPersonId,
  type CampaignId,
  type PersonId,
  type Role,
  type UnitId,
} from '@taizhang/domain';
import { canary as canaryWord } from '../../../../libs/application/src/sealing/canaries.features';
import { openApiStage, s2, type ApiStage } from '../stage/api-stage.features';
import { issueGiftCampaign } from '../stage/gift-campaign.features';
import type { Browser, Page } from '../stage/browser.features';

/** One of two units that have nothing to do with each other, and who asks from it. */
export interface Side {
  readonly unitId: UnitId;
  readonly coordinator: PersonId;
  readonly declarant: PersonId;
  /** Whom a clue, a case and an appeal concern. */
  readonly concerned: PersonId;
  /** People of the unit without any role. */
  readonly people: readonly PersonId[];
}

export interface Town {
  readonly stage: ApiStage;
  /** The stage's own campaign, and one beside it with pledges, a problem ledger and gifts. */
  readonly campaigns: readonly [CampaignId, CampaignId];
  readonly sides: readonly [Side, Side];
  /** How many events the checkpoint of the ledger covers. */
  readonly checkpoint: number;
  /** Everybody who asks, by what he is. Those of a unit are named `…A` and `…B`. */
  readonly sessions: ReadonlyMap<string, Browser>;
  close(): Promise<void>;
}

/** A word that only a key may open, in everything that is sealed. */
const canary = (what: string): string => `${what}${canaryWord}`;
/** A ledger of which nobody who sits in a drill is told anything. */
export const official = ledgerId('official');
const since = instantAt(localDate('2017-08-20'), '09:00');
const today = instantAt(localDate('2017-09-12'), '10:32');

const staff = [
  ['supervisor', 'caseSupervisor'],
  ['approver', 'leader'],
  ['officer', 'caseOfficer'],
  ['partner', 'caseOfficer'],
  ['judge', 'adjudicator'],
  ['second', 'adjudicator'],
  ['fresh', 'adjudicator'],
  ['fresher', 'adjudicator'],
  ['clerk', 'intakeClerk'],
  ['inspector', 'partInspector'],
] as const satisfies readonly (readonly [string, Role])[];

const accepted = (outcome: { readonly status: string }): void => {
  if (outcome.status !== 'accepted') throw new Error(JSON.stringify(outcome));
};

/** Two units apart, each with a coordinator and people without a role, told by appointments and postings. */
async function sidesOf({ app, ledger, issuer, campaignId }: ApiStage): Promise<readonly [Side, Side]> {
  const held = await app.reads.appointments(ledger, {});
  const busy = new Set(held.map((each) => each.personId));
  const persons = await app.reads.persons(ledger, {});
  const asked = await app.reads.declarations(ledger, { campaignId });
  const units = [...new Set(held.filter(({ role }) => role === 'coordinator').map(({ unitId }) => unitId as UnitId))];
  const sides = units.flatMap((unitId): Side[] => {
    const coordinator = held.find((each) => each.unitId === unitId && each.role === 'coordinator')?.personId;
    const own = persons.filter(
      ({ particulars, postings }) =>
        particulars && postings.at(-1)?.unitId === unitId && !busy.has(particulars.personId),
    );
    const people = own.map(({ particulars }) => particulars?.personId as PersonId);
    const declarant = people.find((each) =>
      asked.some(({ state }) => state.personId === each && state.status === 'asked'),
    );
    const concerned = people.find((each) => each !== declarant);
    if (unitId === issuer || !coordinator || !declarant || !concerned) return [];
    return [{ unitId, coordinator, declarant, concerned, people }];
  });
  const [a, b] = sides.filter(
    ({ coordinator }, index) => sides.findIndex((o) => o.coordinator === coordinator) === index,
  );
  if (a === undefined || b === undefined)
    throw new Error('the drill is too small: no two units with a coordinator each');
  return [a, b];
}

async function declare({ app, ledger, campaignId }: ApiStage, personId: PersonId): Promise<void> {
  const withdrawal = { state: 'agreed', on: localDate('2017-09-25') } as const;
  const shares = { who: { kind: 'self' }, sector: 'sand', manner: 'shares', fromMonth: '2015-03' } as const;
  const item = { key: 'i1', ...shares, content: '参股砂场', amountFen: 12_000_000, profitFen: 1_500_000, withdrawal };
  accepted(
    await submitDeclaration(app, {
      ledger,
      key: `crawl/${personId}/submit`,
      actor: { kind: 'person', personId },
      input: {
        campaignId,
        personId,
        occurredAt: await app.store.now(ledger),
        form: { formVersion: 1, nil: false, items: [item] },
      },
    }),
  );
}

/** Casework is done by people who are of neither unit. */
async function employStaff({ app, ledger, issuer }: ApiStage): Promise<ReadonlyMap<string, PersonId>> {
  const asSystem = <I>(key: string, input: I) => ({ ledger, key, actor: { kind: 'system' } as const, input });
  const ids = new Map<string, PersonId>();
  for (const [name, role] of staff) {
    const personId = asPersonId(`crawl-${name}`);
    const who = { personId, name, gender: 'female', birthYear: 1978, politicalStatus: 'partyMember' } as const;
    const more = { employment: 'civilServant', innovationExempt: false, occurredAt: since } as const;
    const post = { post: '职员', rank: 'clerk', cityManaged: false, leadershipMember: false } as const;
    accepted(await registerPerson(app, asSystem(`crawl/${name}`, { ...who, ...more })));
    const posted = { personId, unitId: issuer, ...post, occurredAt: since };
    accepted(await postPerson(app, asSystem(`crawl/${name}/posted`, posted)));
    const input = { appointmentId: appointmentId(`crawl-${name}`), personId, role, unitId: issuer };
    accepted(await makeAppointment(app, asSystem(`crawl/${name}/${role}`, { ...input, occurredAt: since })));
    ids.set(name, personId);
  }
  return ids;
}

type Answer = Promise<Readonly<Record<string, unknown>>>;
interface Hands {
  act(who: string, path: string, body: object): Answer;
  read(who: string, path: string): Answer;
  browser(who: string): Browser;
}
interface Envelope {
  readonly subject?: string;
  readonly reference?: string;
}

/** A clue and a case against somebody of a unit, the case decided and appealed, and a finding against the unit. */
async function bringMatters(
  stage: ApiStage,
  { act, read, browser }: Hands,
  side: Side,
  ids: ReadonlyMap<string, PersonId>,
  n: number,
) {
  const id = (who: string): PersonId => ids.get(who) as PersonId;
  const base = `/api/ledgers/${stage.ledger}`;
  const concerned = side.concerned;
  const occurredOn = '2017-09-11';
  await act('clerk', `${base}/clues`, {
    ...{
      unitId: stage.issuer,
      channel: 'letter',
      receivedOn: occurredOn,
      accused: canary('被举报人'),
      summary: canary('反映'),
    },
    ...{
      concernedPersonIds: [concerned],
      concernedUnitId: side.unitId,
      reporterName: canary('举报人'),
      reporterContact: canary('电话'),
    },
  });
  await act('office', `${base}/campaigns/${stage.campaignId}/units/${side.unitId}/accountability`, {
    ...{ occurredOn: '2017-09-08', finding: 'formalism', description: canary('发现') },
  });
  const filed = await act('approver', `${base}/cases`, {
    ...{ number: `纪立〔2017〕${n}号`, personIds: [concerned], unitId: side.unitId, handlingUnitId: stage.issuer },
    ...{ clueIds: [], campaignId: stage.campaignId, actOn: '2017-06-01', matter: canary('案情') },
  });
  const matter = `${base}/cases/${String(filed['case'])}`;
  await act('supervisor', `${matter}/assign-team`, { members: [id('officer'), id('partner')], lead: id('officer') });
  const source = { kind: 'case', caseId: asCaseId(String(filed['case'])) } as const;
  const { app, ledger } = stage;
  const byEngine = { ledger, key: `crawl/${n}/accountability`, actor: { kind: 'engine' } } as const;
  accepted(await openAccountability(app, { ...byEngine, input: { source } }));
  await act('officer', `${matter}/evidence`, {
    ...{ kind: 'document', original: true, custody: '三室', fileIds: [], description: canary('证据'), occurredOn },
  });
  const { evidence } = await read('officer', matter);
  const { subject, reference } = (evidence as readonly { readonly description: Envelope }[])[0]?.description ?? {};
  await act('officer', `${base}/sealed/open`, { subject, reference, reason: '核对' });
  const pdf = Buffer.from('%PDF-1.7\n卷宗\n'.repeat(100));
  const sent = await browser('officer').send(`${base}/matters/case~${String(filed['case'])}/files`, pdf, {
    'X-File-Name': encodeURIComponent(`${canary('卷宗')}.pdf`),
  });
  if (sent.status !== 200) throw new Error(`${sent.status} ${sent.text}`);
  await stage.caughtUp();
  await act('officer', `${matter}/talks`, {
    ...{ talkerIds: [id('officer'), id('partner')], place: '谈话室', fileIds: [], personId: concerned },
    ...{ content: canary('谈话'), occurredOn },
  });
  await act('officer', `${matter}/facts`, {
    ...{ personId: concerned, disputed: false, statement: canary('意见'), occurredOn: '2017-09-12' },
  });
  await act('officer', `${matter}/conclude-examination`, { report: canary('报告') });
  await act('supervisor', `${matter}/accept-adjudication`, { panel: [id('judge'), id('second')] });
  await act('judge', `${matter}/conclude-adjudication`, { opinion: canary('审理'), talkedWith: [concerned] });
  await act('approver', `${matter}/decide`, {
    ...{ personId: concerned, outcome: 'organisational', sanctions: [], grade: 'none', nationalForm: 1 },
    ...{ choice: 'partly', reason: '情节轻微', conclusion: canary('结论') },
  });
  await act('supervisor', `${matter}/serve`, { personId: concerned, announcedTo: '本人', occurredOn: '2017-09-12' });
  await act(n === 1 ? 'concernedA' : 'concernedB', `${matter}/appeals`, {
    personId: concerned,
    grounds: canary('申诉'),
  });
}

/** In each unit somebody else is to act for the coordinator, and to follow him; neither is approved. */
async function standIn(stage: ApiStage, { act }: Hands, sides: readonly Side[]): Promise<void> {
  const base = `/api/ledgers/${stage.ledger}`;
  for (const [index, { unitId, coordinator: own, declarant, concerned }] of sides.entries()) {
    const staff = await stage.app.reads.persons(stage.ledger, { unitIds: [unitId] });
    const other = staff
      .filter(({ postings }) => postings.at(-1)?.unitId === unitId)
      .map(({ particulars }) => particulars?.personId)
      .find((each) => each !== undefined && ![own, declarant, concerned].includes(each));
    if (other === undefined) throw new Error('the drill is too small: nobody is left in a unit to stand in');
    const coordinator = `coordinator${index === 0 ? 'A' : 'B'}`;
    const days = { absence: 'training', from: '2017-09-18', until: '2017-09-20' };
    await act(coordinator, `${base}/substitutions`, { unitId, substituteId: other, ...days });
    await act(coordinator, `${base}/handovers`, { unitId, toId: other });
    await act(`declarant${index === 0 ? 'A' : 'B'}`, `${base}/persons/${declarant}/interests`, {
      ...{ about: { kind: 'unit', unitId }, ground: 'other' },
    });
  }
}

/** A drill in which two units each have all kinds of matters, and somebody of every kind is signed in. */
export async function openTwoUnits(name: string): Promise<Town> {
  const unlimited = { TAIZHANG_REQUESTS_PER_MINUTE: '1000000', TAIZHANG_LOG_LEVEL: 'debug' };
  const stage = await openApiStage(name, instantAt(localDate('2017-09-04'), '10:32'), s2, unlimited);
  const sides = await sidesOf(stage);
  for (const side of sides) await declare(stage, side.declarant);
  const gifts = await issueGiftCampaign(stage);
  await stage.walkTo(today);
  const ids = await employStaff(stage);
  await stage.caughtUp();
  const sessions = new Map<string, Browser>([['visitor', stage.browser()]]);
  for (const [who, personId] of ids) sessions.set(who, await stage.signedIn(personId));
  for (const [index, side] of sides.entries()) {
    const letter = index === 0 ? 'A' : 'B';
    sessions.set(`coordinator${letter}`, await stage.signedIn(side.coordinator));
    sessions.set(`declarant${letter}`, await stage.signedIn(side.declarant));
    sessions.set(`concerned${letter}`, await stage.signedIn(side.concerned));
  }
  for (const [who, seat] of [
    ['office', 'commissionOffice'],
    ['analyst', 'analyst'],
  ] as const)
    sessions.set(who, await stage.signedIn(stage.seats[seat]));
  const answered = ({ status, text, body }: Page): Awaited<Answer> => {
    if (status !== 200) throw new Error(`${status} ${text}`);
    return body;
  };
  const hands: Hands = {
    browser: (who) => sessions.get(who) as Browser,
    read: async (who, path) => answered(await (sessions.get(who) as Browser).get(path)),
    async act(who, path, body) {
      const done = answered(await (sessions.get(who) as Browser).post(path, body));
      await stage.caughtUp();
      return done;
    },
  };
  for (const [index, { unitId, concerned }] of sides.entries()) {
    const campaign = `/api/ledgers/${stage.ledger}/campaigns/${gifts}`;
    await hands.act(`coordinator${index === 0 ? 'A' : 'B'}`, `${campaign}/problems`, {
      ...{ unitId, channel: 'selfInspection', problemClass: 'receiving', tendency: false, description: '收受购物卡' },
      ...{ personId: concerned, occurredOn: '2017-09-05' },
    });
    await hands.act(`coordinator${index === 0 ? 'A' : 'B'}`, `${campaign}/units/${unitId}/activities`, {
      ...{ kind: 'meeting', title: '动员会', content: '传达部署', heldOn: '2017-09-05', attended: 12 },
      decisions: [{ text: '逐人核对名册', owner: '办公室', limit: '2017-09-20' }],
    });
    await hands.act('inspector', `${campaign}/hand-ins`, {
      ...{ unitId, personId: concerned, giver: 'interestedParty', kind: 'prepaidCards', description: '购物卡' },
      ...{ quantity: 2, takenOn: '2017-08-10', receiptNumber: `R-${index}`, occurredOn: '2017-09-08' },
    });
  }
  await standIn(stage, hands, sides);
  const checks = `/api/ledgers/${stage.ledger}/campaigns/${stage.campaignId}/checks`;
  const { check } = await hands.act('office', checks, {
    ...{ title: '自查自纠抽查', kind: 'random', visit: 'covert', means: 'onSite', word: '福彩 2017106 期' },
    scope: { unitId: stage.issuer, duty: 'declare', figure: 'asked' },
    ...{ strata: 'unit', size: { kind: 'share', percent: 10 } },
  });
  await hands.act('office', `/api/ledgers/${stage.ledger}/checks/${String(check)}/draw`, {});
  const bulletins = `/api/ledgers/${stage.ledger}/campaigns/${stage.campaignId}/bulletins`;
  await hands.act('office', bulletins, { kind: 'progress', title: '第 1 期' });
  for (const [index, side] of sides.entries()) await bringMatters(stage, hands, side, ids, index + 1);
  const startsAt = instantAt(localDate('2017-08-16'), '08:00');
  await stage.app.store.openLedger({ ledger: official, kind: 'official', startsAt });
  const made = await stage.app.evidence.make(stage.ledger);
  const checkpoint = made.checkpoint.size;
  return { stage, campaigns: [stage.campaignId, gifts], sides, checkpoint, sessions, close: () => stage.close() };
}
