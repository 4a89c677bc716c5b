import {
  accountabilityStream,
  appealAgenda,
  appealConcluded,
  appealDecider,
  accountabilityAgenda,
  accountabilityDecider,
  accountabilityTrackStream,
  assertNever,
  campaignAgenda,
  campaignDecider,
  campaignOfStream,
  caseAgenda,
  caseConcluded,
  caseDecider,
  caseOfStream,
  categoryOf,
  clueAgenda,
  clueConcluded,
  clueDecider,
  escalationAgenda,
  escalationDecider,
  fold,
  hasWithdrawals,
  participationAgenda,
  localDateOf,
  participationDecider,
  partsOf,
  reportingCycleAgenda,
  reportingCycleDecider,
  trackAgenda,
  trackDecider,
  trackSettled,
  unitId,
  withdrawalAgenda,
  withdrawalConcluded,
  withdrawalDecider,
  type AgendaItem,
  type Instant,
  type LedgerId,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import type { PointInLog } from '@taizhang/persistence';
import type { Application } from '../application';
import { accountabilityOf } from '../context/accountability-facts';
import { campaignFacts, campaignInForce } from '../context/campaign-context';
import { closingFacts } from '../context/closing-facts';
import { calendarInForce } from '../context/documents-in-force';
import { escalationFacts, ladderOf } from '../context/escalation-context';
import { policyInForce } from '../context/policy-in-force';
import { participationFacts } from '../context/participation-context';
import { periodicObligation, reportingFacts } from '../context/reporting-facts';
import { trackTerms } from '../context/track-terms';
import { withdrawalFacts } from '../context/withdrawal-facts';
import type { AgendaSlice, SubjectKind } from './agenda-slice';

type Answer = Pick<AgendaSlice, 'exists' | 'concluded' | 'items' | 'children'>;
const nothing: Answer = { exists: false, concluded: false, items: [], children: [] };
const children = (streams: readonly StreamName[]): AgendaSlice['children'] => streams.map((stream) => ({ stream }));

interface Asked {
  readonly app: Application;
  readonly ledger: LedgerId;
  readonly stream: StreamName;
  readonly now: Instant;
  readonly point: PointInLog | undefined;
}

/** Everything that is or will become due for one subject, at a point of the log; now when none is named. */
export async function agendaOf(
  app: Application,
  ledger: LedgerId,
  stream: StreamName,
  options: { readonly point?: PointInLog; readonly wallNow?: Instant } = {},
): Promise<AgendaSlice> {
  // Read models may only be newer than this position, never older: what was counted is not forgotten.
  const [position, head, now] = await Promise.all([
    app.reads.projectedTo(ledger),
    app.store.head(ledger),
    options.point?.asOf ?? app.store.now(ledger, options.wallNow),
  ]);
  const kind = categoryOf(stream) as SubjectKind;
  const answer = await answerFor(kind, { app, ledger, stream, now, point: options.point });
  return { stream, kind, readTo: { epoch: head.epoch, position }, ...answer };
}

function answerFor(kind: SubjectKind, asked: Asked): Promise<Answer> {
  switch (kind) {
    case 'accountability':
      return ofAccountability(asked);
    case 'accountabilityTrack':
      return ofTrack(asked);
    case 'campaign':
      return ofCampaign(asked);
    case 'participation':
      return ofParticipation(asked);
    case 'withdrawal':
      return ofWithdrawal(asked);
    case 'escalation':
      return ofEscalation(asked);
    case 'reportingCycle':
      return ofReportingCycle(asked);
    case 'clue':
      return ofClue(asked);
    case 'case':
      return ofCase(asked);
    case 'appeal':
      return ofAppeal(asked);
    default:
      return assertNever(kind);
  }
}

async function stateOf<E extends Stored, S>(
  { app, ledger, stream, point }: Asked,
  decider: { readonly initial: S; evolve(state: S, event: E): S },
): Promise<S> {
  const { events } = await app.store.readStream(ledger, stream, point);
  return fold(decider as { readonly initial: S; evolve(state: S, event: Stored): S }, events);
}

async function ofAccountability(asked: Asked): Promise<Answer> {
  const state = await stateOf(asked, accountabilityDecider);
  const { accountabilityId, status, tracks } = state;
  if (accountabilityId === undefined) return nothing;
  const open = tracks.filter((each) => each.status === 'open');
  return {
    exists: true,
    concluded: status === 'concluded',
    items: accountabilityAgenda(state),
    children: children(open.map(({ track }) => accountabilityTrackStream(accountabilityId, track))),
  };
}

async function ofTrack(asked: Asked): Promise<Answer> {
  const { app, ledger, point } = asked;
  const state = await stateOf(asked, trackDecider);
  const { accountabilityId, track } = state;
  if (accountabilityId === undefined || track === undefined) return nothing;
  const { state: accountability } = await accountabilityOf(app, ledger, accountabilityId, point);
  const terms = await trackTerms(app, ledger, accountability, track, point);
  if (terms === undefined) return nothing;
  const calendar = await calendarInForce(app.store, ledger, point);
  return {
    exists: true,
    concluded: trackSettled(state),
    items: trackAgenda(state, { ...terms, calendar }),
    children: [],
  };
}

async function ofCampaign(asked: Asked): Promise<Answer> {
  const { app, ledger, stream, point } = asked;
  const campaignId = campaignOfStream(stream);
  const campaign = await campaignInForce(app, ledger, campaignId, point);
  if (campaign === undefined) return nothing;
  const state = await stateOf(asked, campaignDecider);
  const [calendar, facts, participations, cycles] = await Promise.all([
    calendarInForce(app.store, ledger, point),
    campaignFacts(app, ledger, campaignId, state.unitId, point),
    app.reads.participations(ledger, { campaignId, statuses: ['started'] }, point),
    app.reads.reportingCycles(ledger, { campaignId, statuses: ['running'] }, point),
  ]);
  return {
    exists: true,
    concluded: state.status === 'woundUp',
    items: campaignAgenda(state, { plan: campaign.plan, calendar, facts }),
    children: children([...participations, ...cycles].map((row) => row.stream)),
  };
}

async function ofParticipation(asked: Asked): Promise<Answer> {
  const { app, ledger, stream, point } = asked;
  const campaignId = campaignOfStream(stream);
  const unit = unitId(partsOf(stream)[1] ?? '');
  const [campaign, state] = await Promise.all([
    campaignInForce(app, ledger, campaignId, point),
    stateOf(asked, participationDecider),
  ]);
  if (campaign === undefined || state.status === 'none') return nothing;
  const filter = { campaignId, unitIds: [unit] };
  const [calendar, facts, withdrawals, escalations, accountabilities] = await Promise.all([
    calendarInForce(app.store, ledger, point),
    participationFacts(app, ledger, campaign, unit, point),
    app.reads.withdrawals(ledger, filter, point),
    app.reads.escalations(ledger, { ...filter, statuses: ['open'] }, point),
    app.reads.accountabilities(ledger, { ...filter, statuses: ['open'] }, point),
  ]);
  return {
    exists: true,
    concluded: state.status === 'concluded',
    items: participationAgenda(state, { plan: campaign.plan, calendar, facts }),
    children: children([
      ...withdrawals.filter((row) => !withdrawalConcluded(row.state)).map((row) => row.stream),
      ...escalations.filter((row) => row.state.subject?.kind === 'unitDuty').map((row) => row.stream),
      ...accountabilities.filter((row) => row.state.source?.kind === 'finding').map((row) => row.stream),
    ]),
  };
}

async function ofWithdrawal(asked: Asked): Promise<Answer> {
  const { app, ledger, stream, point } = asked;
  const campaignId = campaignOfStream(stream);
  const [campaign, state] = await Promise.all([
    campaignInForce(app, ledger, campaignId, point),
    stateOf(asked, withdrawalDecider),
  ]);
  if (campaign === undefined || state.status === 'none' || state.personId === undefined) return nothing;
  const { plan } = campaign;
  if (!hasWithdrawals(plan)) return nothing;
  const [calendar, facts] = await Promise.all([
    calendarInForce(app.store, ledger, point),
    withdrawalFacts(app, ledger, state, point),
  ]);
  return {
    exists: true,
    concluded: withdrawalConcluded(state),
    items: withdrawalAgenda(state, { plan, calendar, facts }) as readonly AgendaItem[],
    children: children(facts.openEscalations),
  };
}

async function ofEscalation(asked: Asked): Promise<Answer> {
  const { app, ledger, stream, now, point } = asked;
  const [campaign, state] = await Promise.all([
    campaignInForce(app, ledger, campaignOfStream(stream), point),
    stateOf(asked, escalationDecider),
  ]);
  const ladder = campaign && ladderOf(campaign.plan, state.ladder);
  if (campaign === undefined || state.subject === undefined || ladder === undefined) return nothing;
  const [calendar, facts] = await Promise.all([
    calendarInForce(app.store, ledger, point),
    escalationFacts(app, ledger, campaign, state.subject, point),
  ]);
  return {
    exists: true,
    concluded: state.status === 'stopped',
    items: escalationAgenda(state, { ladder, calendar, now, facts }),
    children: [],
  };
}

async function ofReportingCycle(asked: Asked): Promise<Answer> {
  const { app, ledger, stream, point } = asked;
  const [campaign, state] = await Promise.all([
    campaignInForce(app, ledger, campaignOfStream(stream), point),
    stateOf(asked, reportingCycleDecider),
  ]);
  const obligation = campaign && periodicObligation(campaign.plan, partsOf(stream)[1] ?? '');
  if (campaign === undefined || obligation === undefined || state.status === 'none') return nothing;
  const [calendar, facts] = await Promise.all([
    calendarInForce(app.store, ledger, point),
    reportingFacts(app, ledger, campaign, obligation, point),
  ]);
  return {
    exists: true,
    concluded: state.status === 'concluded',
    items: reportingCycleAgenda(state, { plan: campaign.plan, obligation, calendar, facts }),
    children: [],
  };
}

async function ofClue(asked: Asked): Promise<Answer> {
  const { app, ledger, now, point } = asked;
  const state = await stateOf(asked, clueDecider);
  if (state.status === 'none') return nothing;
  const [calendar, numbers] = await Promise.all([
    calendarInForce(app.store, ledger, point),
    policyInForce(app, ledger, localDateOf(now), point),
  ]);
  return {
    exists: true,
    concluded: clueConcluded(state),
    items: clueAgenda(state, { calendar, numbers }),
    children: [],
  };
}

/** A case waits for its own clocks, and starts the accountability that the plan owes it. */
async function ofCase(asked: Asked): Promise<Answer> {
  const { app, ledger, stream, now, point } = asked;
  const state = await stateOf(asked, caseDecider);
  if (state.status === 'none') return nothing;
  const [campaign, calendar, policy] = await Promise.all([
    state.campaignId === undefined ? undefined : campaignInForce(app, ledger, state.campaignId, point),
    calendarInForce(app.store, ledger, point),
    policyInForce(app, ledger, localDateOf(now), point),
  ]);
  const { gate, owed } = await closingFacts(app, ledger, caseOfStream(stream), campaign?.plan, point);
  const slice = { calendar, policy, now, owesAccountability: owed.length > 0 && gate.opened.length === 0 };
  return {
    exists: true,
    concluded: caseConcluded(state),
    items: caseAgenda(state, slice),
    children: children(gate.heldBy.map(accountabilityStream)),
  };
}

async function ofAppeal(asked: Asked): Promise<Answer> {
  const { app, ledger, now, point } = asked;
  const state = await stateOf(asked, appealDecider);
  if (state.status === 'none') return nothing;
  const [calendar, policy] = await Promise.all([
    calendarInForce(app.store, ledger, point),
    policyInForce(app, ledger, localDateOf(now), point),
  ]);
  return {
    exists: true,
    concluded: appealConcluded(state),
    items: appealAgenda(state, { calendar, policy }),
    children: [],
  };
}
