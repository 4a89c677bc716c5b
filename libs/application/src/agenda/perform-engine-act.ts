import {
  appealOfStream,
  accountabilityId,
  assertNever,
  campaignOfStream,
  caseOfStream,
  clueOfStream,
  declarationDecider,
  declarationStream,
  fold,
  partsOf,
  personId,
  unitId,
  type AccountabilityAct,
  type AgendaItem,
  type AppealAct,
  type CampaignAct,
  type CaseAct,
  type ClockName,
  type ClueAct,
  type ClueClock,
  type CampaignId,
  type CaseId,
  type DeclarationEvent,
  type EscalationAct,
  type EscalationSubject,
  type Instant,
  type LedgerId,
  type ParticipationAct,
  type ReportingAct,
  type FindingKind,
  type Stored,
  type TrackAct,
  type UnitId,
  type StreamName,
  type WithdrawalAct,
} from '@taizhang/domain';
import { remindOfAppeal } from '../appeals/remind-of-appeal.handler';
import { draftTrackRung } from '../accountability/draft-track-rung.handler';
import { fireTrackRung } from '../accountability/fire-track-rung.handler';
import { openAccountability } from '../accountability/open-accountability.handler';
import { rederiveTrackDeadline } from '../accountability/rederive-track-deadline.handler';
import { sendTrackReminder } from '../accountability/send-track-reminder.handler';
import type { Application } from '../application';
import { chaseClock } from '../cases/chase-clock.handler';
import { remindOfClock } from '../cases/remind-of-clock.handler';
import { closePhase } from '../campaigns/close-phase.handler';
import { openPhase } from '../campaigns/open-phase.handler';
import { passDispatchCutOff } from '../campaigns/pass-dispatch-cut-off.handler';
import { windUpCampaign } from '../campaigns/wind-up-campaign.handler';
import { rederiveClueClocks } from '../clues/rederive-clue-clocks.handler';
import { sendClueReminder } from '../clues/send-clue-reminder.handler';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { campaignInForce } from '../context/campaign-context';
import { escalationFacts } from '../context/escalation-context';
import { notFound } from '../context/unknown-subject';
import { draftRung } from '../escalations/draft-rung.handler';
import { fireRung } from '../escalations/fire-rung.handler';
import { openEscalation } from '../escalations/open-escalation.handler';
import { rederiveRungs } from '../escalations/rederive-rungs.handler';
import { skipRung } from '../escalations/skip-rung.handler';
import { stopEscalation } from '../escalations/stop-escalation.handler';
import { askDeclarations } from '../participation/ask-declarations.handler';
import { askPledges } from '../participation/ask-pledges.handler';
import { concludeParticipation } from '../participation/conclude-participation.handler';
import { rederiveDeadlines } from '../participation/rederive-deadlines.handler';
import { setDeadlines } from '../participation/set-deadlines.handler';
import { startParticipation } from '../participation/start-participation.handler';
import { askReturns } from '../reporting/ask-returns.handler';
import { closeReportPeriod } from '../reporting/close-report-period.handler';
import { concludeReportingCycle } from '../reporting/conclude-reporting-cycle.handler';
import { openReportPeriod } from '../reporting/open-report-period.handler';
import { rederiveReportPeriods } from '../reporting/rederive-report-periods.handler';
import { startReportingCycle } from '../reporting/start-reporting-cycle.handler';
import { oweWithdrawal } from '../withdrawals/owe-withdrawal.handler';
import { passLeniencyCutOff } from '../withdrawals/pass-leniency-cut-off.handler';
import { sendWithdrawalReminder } from '../withdrawals/send-withdrawal-reminder.handler';

export interface EngineActRequest {
  readonly ledger: LedgerId;
  /** Whose act it is: for an act that opens a child, the child's stream. */
  readonly stream: StreamName;
  readonly item: AgendaItem;
  readonly wallNow?: Instant;
}
type EngineAct =
  | AppealAct
  | CampaignAct
  | CaseAct
  | ClueAct
  | ParticipationAct
  | ReportingAct
  | WithdrawalAct
  | EscalationAct
  | AccountabilityAct
  | TrackAct;

/**
 * Performs one item of an agenda by the handler that people's commands use too, as the engine. The key is the item's
 * own, so that a run which is reset, rebuilt or doubled appends nothing twice.
 */
export function performEngineAct(app: Application, asked: EngineActRequest): Promise<CommandOutcome> {
  const { ledger, stream, item, wallNow } = asked;
  const request = <I>(input: I): CommandRequest<I> => ({
    ledger,
    key: `${stream}/${item.key}`,
    actor: { kind: 'engine' },
    input,
    ...(wallNow !== undefined && { wallNow }),
  });
  const campaignId = campaignOfStream(stream);
  const [, second = '', third = ''] = partsOf(stream);
  const onUnit = { campaignId, unitId: unitId(second) };
  const onCycle = { campaignId, obligation: second };
  const onItem = { campaignId, personId: personId(second), itemKey: third };
  const onRung = { campaignId, escalation: second, level: item.input['level'] as number };
  const onTrack = { accountabilityId: accountabilityId(partsOf(stream)[0] ?? ''), track: second };
  const dueAt = item.dueAt as Instant;
  const act = item.act as EngineAct;
  switch (act) {
    case 'openPhase':
      return openPhase(app, request({ campaignId, phase: item.input['phase'] as string, dueAt }));
    case 'closePhase':
      return closePhase(app, request({ campaignId, phase: item.input['phase'] as string, dueAt }));
    case 'startCycle':
      return startReportingCycle(app, request(onCycle));
    case 'openPeriod':
      return openReportPeriod(app, request({ ...onCycle, period: item.input['period'] as string, dueAt }));
    case 'askReturns':
      return askReturns(
        app,
        request({ ...onCycle, period: item.input['period'] as string, asked: item.input['asked'] as number }),
      );
    case 'rederivePeriods':
      return rederiveReportPeriods(app, request(onCycle));
    case 'closePeriod':
      return closeReportPeriod(app, request({ ...onCycle, period: item.input['period'] as string, dueAt }));
    case 'concludeCycle':
      return concludeReportingCycle(app, request(onCycle));
    case 'passDispatchCutOff':
      return passDispatchCutOff(app, request({ campaignId, dueAt }));
    case 'windUp':
      return windUpCampaign(app, request({ campaignId }));
    case 'startParticipation':
      return startParticipation(app, request(onUnit));
    case 'setDeadlines':
      return setDeadlines(app, request(onUnit));
    case 'rederive':
      return rederiveDeadlines(app, request(onUnit));
    case 'askDeclarations':
      return askDeclarations(app, request(onUnit));
    case 'askPledges':
      return askPledges(app, request(onUnit));
    case 'conclude':
      return concludeParticipation(app, request(onUnit));
    case 'startWithdrawal':
      return startWithdrawal(app, asked, request);
    case 'remind':
      return sendWithdrawalReminder(app, request({ ...onItem, reminder: item.input['reminder'] as number, dueAt }));
    case 'passLeniencyCutOff':
      return passLeniencyCutOff(app, request({ ...onItem, dueAt }));
    case 'openAccountability':
      return startAccountability(app, asked, request);
    case 'remindTrack':
      return sendTrackReminder(app, request({ ...onTrack, reminder: item.input['reminder'] as number, dueAt }));
    case 'fireTrackRung':
      return fireTrackRung(app, request({ ...onTrack, level: item.input['level'] as number }));
    case 'draftTrackRung':
      return draftTrackRung(app, request({ ...onTrack, level: item.input['level'] as number }));
    case 'rederiveTrack':
      return rederiveTrackDeadline(app, request(onTrack));
    case 'openEscalation':
      return startEscalation(app, asked, request);
    case 'fire':
      return fireRung(app, request(onRung));
    case 'draft':
      return draftRung(app, request(onRung));
    case 'skip':
      return skipRung(app, request({ ...onRung, reason: item.input['reason'] as string }));
    case 'rederiveRungs':
      return rederiveRungs(app, request({ campaignId, escalation: second }));
    case 'stop':
      return stopEscalation(
        app,
        request({ campaignId, escalation: second, reason: item.input['reason'] as 'dutyMet' }),
      );
    case 'remindOfClue':
      return sendClueReminder(
        app,
        request({
          clueId: clueOfStream(stream),
          kind: item.input['kind'] as 'remind' | 'chase',
          clock: item.input['clock'] as ClueClock,
          dueAt: item.input['dueAt'] as Instant,
        }),
      );
    case 'remindOfClock':
      return remindOfClock(
        app,
        request({
          caseId: caseOfStream(stream),
          name: item.input['name'] as ClockName,
          reminder: item.input['reminder'] as number,
          dueAt,
        }),
      );
    case 'chaseClock':
      return chaseClock(
        app,
        request({
          caseId: caseOfStream(stream),
          name: item.input['name'] as ClockName,
          chase: item.input['chase'] as number,
          dueAt,
        }),
      );
    case 'remindOfAppeal':
      return remindOfAppeal(
        app,
        request({
          appealId: appealOfStream(stream),
          kind: item.input['kind'] as 'remind' | 'chase',
          days: item.input['days'] as number,
          dueAt,
        }),
      );
    case 'rederiveClueClocks':
      return rederiveClueClocks(app, request({ clueId: clueOfStream(stream) }));
    case 'awaitTracks':
    case 'nameTrackSubject':
    case 'settleTrack':
    case 'signTrackRung':
    case 'reportDuty':
    case 'declare':
    case 'sign':
    case 'verify':
    case 'pledge':
    case 'decideExtension':
    case 'holdOrRelease':
    case 'withdraw':
    case 'review':
    case 'reviewDoubt':
    case 'refer':
    case 'classifyClue':
    case 'proposeDisposal':
    case 'approveDisposal':
    case 'forwardClue':
    case 'assignClue':
    case 'openInquiry':
    case 'answerInquiry':
    case 'concludeInquiry':
    case 'startVerification':
    case 'concludeVerification':
    case 'decideResult':
    case 'reviewHeldClue':
    case 'receiveReceipt':
    case 'informReporter':
    case 'assignTeam':
    case 'concludeExamination':
    case 'acceptAdjudication':
    case 'concludeAdjudication':
    case 'approveDecision':
    case 'serveDecision':
    case 'reportExecution':
    case 'answerSupervision':
    case 'closeCase':
    case 'assignReviewers':
    case 'reviewAppeal':
    case 'decideAppeal':
    case 'serveAppeal':
      throw new TypeError(`${act} lies with people, not with the engine`);
    default:
      return assertNever(act);
  }
}

type MakeRequest = <I>(input: I) => CommandRequest<I>;

/** The declared item as it stands in the declaration now becomes an owed withdrawal. */
async function startWithdrawal(
  app: Application,
  asked: EngineActRequest,
  request: MakeRequest,
): Promise<CommandOutcome> {
  const campaignId = campaignOfStream(asked.stream);
  const [, person = '', itemKey = ''] = partsOf(asked.stream);
  const { events } = await app.store.readStream(asked.ledger, declarationStream(campaignId, personId(person)));
  const declaration = fold(declarationDecider, events as readonly Stored<DeclarationEvent>[]);
  const item = declaration.form?.items.find((each) => each.key === itemKey);
  const { unitId: unit, firstSubmittedAt } = declaration;
  if (item === undefined || unit === undefined || firstSubmittedAt === undefined) return notFound(asked.stream);
  const target = { campaignId, personId: personId(person), itemKey };
  return oweWithdrawal(app, request({ ...target, unitId: unit, item, declaredAt: firstSubmittedAt }));
}

/** What the plan owes a case, or a signed finding against a unit, as the parent's item names it. */
function startAccountability(
  app: Application,
  { item }: EngineActRequest,
  request: MakeRequest,
): Promise<CommandOutcome> {
  const { caseId, ...found } = item.input as {
    readonly caseId?: CaseId;
    readonly campaignId: CampaignId;
    readonly unitId: UnitId;
    readonly finding: string;
    readonly findingKind: FindingKind;
    readonly actedAt: Instant;
  };
  if (caseId !== undefined) return openAccountability(app, request({ source: { kind: 'case', caseId } as const }));
  const { finding, findingKind, ...where } = found;
  return openAccountability(app, request({ source: { kind: 'finding', finding, findingKind } as const, ...where }));
}

/** An overdue duty of a unit, or one person's overdue withdrawal, as the child's stream and the parent's item name it. */
async function startEscalation(
  app: Application,
  asked: EngineActRequest,
  request: MakeRequest,
): Promise<CommandOutcome> {
  const { stream, item, ledger } = asked;
  const campaignId = campaignOfStream(stream);
  const campaign = await campaignInForce(app, ledger, campaignId);
  if (campaign === undefined) return notFound(campaignId);
  const subject = subjectOf(asked);
  const { outstanding } = await escalationFacts(app, ledger, campaign, subject);
  return openEscalation(
    app,
    request({
      campaignId,
      subject,
      ladder: item.input['ladder'] as string,
      overdueSince: item.dueAt as Instant,
      outstanding,
    }),
  );
}

/** A withdrawal's item names its subject whole; a unit's names the duty. */
function subjectOf({ stream, item }: EngineActRequest): EscalationSubject {
  if ('subject' in item.input) return item.input['subject'] as EscalationSubject;
  const [owner = '', duty = ''] = (partsOf(stream)[1] ?? '').split('.');
  return { kind: 'unitDuty', unitId: unitId(owner), duty, cycle: item.input['cycle'] as number };
}
