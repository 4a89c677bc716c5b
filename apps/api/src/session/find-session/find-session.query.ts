import type { Application } from '@taizhang/application';
import { checkReaders, hasPledges, hasWithdrawals, type CampaignId, type Plan } from '@taizhang/domain';
import type { z } from 'zod';
import type { sessionSchema } from '@taizhang/contracts';
import { readOwnDecisions } from '../../appeals/find-own-decisions/find-own-decisions.query';
import { findInbox } from '../../inbox/find-inbox/find-inbox.query';
import type { SessionRequest } from '../../platform/session/session.guard';
import { ledgerExists } from '../../reading/answer-point';
import { openReading, type Reading } from '../../reading/campaign-reading';
import { papersOf } from '../../reading/papers';
import { readPeople } from '../../reading/people';
import { readCampaigns } from '../../reading/running-campaigns';
import { wireIdOf } from '../../wire/wire-ids';
import { caseRoles } from '../../cases/case-reading';
import { clueRoles } from '../../clues/clue-reading';
import { heads } from '../../sealing/find-openings/find-openings.query';
import { roleLabel } from '../../wording/roles';

export type Session = z.infer<typeof sessionSchema>;
type Entry = Session['entries'][number];

const nobody: Session = {
  signedIn: false,
  ledger: null,
  person: null,
  seat: null,
  roles: [],
  entries: [{ key: 'drills', path: '/drills', count: 0, overdue: false }],
  casework: [],
  organisation: false,
  campaignId: null,
  campaignPages: [],
  lostSeat: null,
  substituting: [],
  officeSignIn: false,
  home: '/',
};

/** What fits into the rail of the console. */
const mostEntries = 8;

const plain = (key: Entry['key'], path: string): Entry => ({ key, path, count: 0, overdue: false });

/** A page of the campaign is there where its plan has the section; checks are for those who keep them or have a part in one. */
const pagesOf = (
  plan: Plan,
  { checks, overseen }: { readonly checks: boolean; readonly overseen: boolean },
): Session['campaignPages'] => [
  ...(hasWithdrawals(plan) ? (['withdrawals'] as const) : []),
  ...(hasPledges(plan) ? (['pledges'] as const) : []),
  ...(plan.problemTypes === undefined ? [] : (['ledger'] as const)),
  ...(plan.giftKinds === undefined ? [] : (['handIns'] as const)),
  ...(checks ? (['checks'] as const) : []),
  ...(plan.returns !== undefined ? (['returns'] as const) : []),
  ...(overseen ? (['bulletins'] as const) : []),
];

/** In a drill he sits there as what the seat says, whatever else he is. */
const inOrder = (grants: Reading['reader']['grants'], seat: Session['seat'] | undefined) =>
  [...grants].sort((a, b) => Number(b.role === seat) - Number(a.role === seat));

/** For whom he acts today, once each. */
async function substitutingOf(reading: Reading): Promise<Session['substituting']> {
  const acted = new Map(
    reading.reader.grants.flatMap((grant) => (grant.for && grant.until ? [[grant.for, grant.until] as const] : [])),
  );
  const people = await readPeople(reading, { personIds: [...acted.keys()] });
  return [...acted].map(([personId, until]) => ({ personId, name: people.name(personId), until }));
}

/** Where this person's work begins. */
function homeOf({ holds }: Reading['reader'], campaignId: CampaignId | undefined): string {
  // A commission whose ledger has no campaign yet is led through its first run.
  if (holds('commissionOffice')) return campaignId ? `/campaigns/${campaignId}` : '/first-run';
  return holds('analyst') ? '/analysis/history' : '/inbox';
}

/** Who is signed in, and the entries of the left rail that he may use, with what is overdue or due today. */
export async function findSession(
  app: Application,
  { signedIn, lostSeat }: Pick<SessionRequest, 'signedIn' | 'lostSeat'>,
  officeSignIn: boolean,
): Promise<Session> {
  if (signedIn === undefined) return { ...nobody, officeSignIn, lostSeat: lostSeat?.seat ?? null };
  if (!(await ledgerExists(app, signedIn.ledger))) return { ...nobody, officeSignIn };
  const { ledger, personId, seat } = signedIn;
  const reading = await openReading(app, { ledger, personId });
  const { reader } = reading;
  const [people, campaigns, inbox, told] = await Promise.all([
    readPeople(reading, { personIds: [personId] }),
    readCampaigns(reading),
    findInbox(app, { ledger, personId }),
    readOwnDecisions(reading, personId),
  ]);
  const campaign = campaigns.find((each) => each.campaign.status === 'issued') ?? campaigns[0];
  const campaignId = campaign?.campaignId;
  const mine = inbox.groups.flatMap((group) => group.rows);
  const checks = reader.holds(...checkReaders) || mine.some(({ kind }) => kind === 'visitCheck');
  const overseen = campaign !== undefined && campaign.scope.length > 0;
  const campaignPages = campaign === undefined ? [] : pagesOf(campaign.plan, { checks, overseen });
  const papers = campaign && (await papersOf(campaign, personId));
  const waiting = papers ? papers.waiting.length + papers.drafts.length : 0;
  const [own] = campaignId ? await app.reads.declarations(ledger, { campaignId, personIds: [personId] }) : [];
  const rows = (key: string): number => inbox.groups.find((group) => group.key === key)?.rows.length ?? 0;
  const signs =
    waiting > 0 ||
    (papers?.signedToday.length ?? 0) > 0 ||
    reader.holds(
      'leader',
      'partySecretary',
      'superiorSecretary',
      'inChargeLeader',
      'unitHead',
      'unitDeputy',
      'disciplineGroup',
      'commissionOffice',
    );
  const casework: Session['casework'] = [
    ...(reader.holds(...clueRoles) ? (['clues'] as const) : []),
    ...(reader.holds(...caseRoles) ? (['cases'] as const) : []),
    ...(reader.holds(...heads) ? (['openings'] as const) : []),
  ];
  const [firstList] = casework;
  const entries: Entry[] = [
    { key: 'inbox', path: '/inbox', count: rows('overdue') + rows('today'), overdue: rows('overdue') > 0 },
    ...(signs ? [{ key: 'sign' as const, path: '/sign', count: waiting, overdue: false }] : []),
    ...(overseen ? [plain('campaigns', `/campaigns/${campaignId}`)] : []),
    // Whoever keeps the register oversees nothing else: his part of the campaign begins there.
    ...(!overseen && campaignPages.includes('handIns') && reader.holds('partInspector')
      ? [plain('campaigns', `/campaigns/${campaignId}/hand-ins`)]
      : []),
    ...(own ? [plain('declaration', `/declarations/${wireIdOf(own.stream)}`)] : []),
    ...(overseen && campaignPages.includes('withdrawals')
      ? [plain('withdrawals', `/campaigns/${campaignId}/withdrawals`)]
      : []),
    ...(overseen ? [plain('analysis', '/analysis/history')] : []),
    // Without a count: how much sealed work there is concerns nobody who passes by.
    ...(firstList ? [plain('casework', `/${firstList}`)] : []),
    ...(told.length > 0 ? [plain('decisions', '/decisions')] : []),
    plain('drills', '/drills'),
  ];
  const organisation = reader.tree.units.some(({ unitId }) => unitId !== undefined && reader.covers(unitId));
  // Where the rail is full, the organisation is reached from within the campaign.
  if (organisation && entries.length < mostEntries) entries.splice(-1, 0, plain('org', '/org'));
  return {
    signedIn: true,
    ledger,
    person: people.ref(personId),
    seat: seat ?? null,
    roles: inOrder(
      reader.grants.filter((grant) => grant.for === undefined),
      seat,
    ).map(({ role, unitId }) => ({ role, unitId, label: roleLabel(role) })),
    entries,
    casework,
    organisation,
    campaignId: campaignId ?? null,
    campaignPages,
    lostSeat: null,
    substituting: await substitutingOf(reading),
    officeSignIn,
    home: homeOf(reader, campaignId),
  };
}
