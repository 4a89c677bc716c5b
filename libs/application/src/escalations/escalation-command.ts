import {
  escalationDecider,
  localDateOf,
  streamName,
  type CampaignId,
  type EscalationCommand,
  type EscalationContext,
  type EscalationFacts,
  type EscalationState,
  type EscalationSubject,
  type Instant,
  type LedgerId,
  type Ladder,
} from '@taizhang/domain';
import type { Application } from '../application';
import type { CommandOutcome, CommandRequest } from '../command/command';
import { execute } from '../command/execute';
import { actingOver } from '../context/acting';
import { basisOf } from '../context/basis';
import { campaignInForce } from '../context/campaign-context';
import { calendarInForce } from '../context/documents-in-force';
import { escalationFacts, ladderOf } from '../context/escalation-context';
import { notFound } from '../context/unknown-subject';

/** `escalation` is the last part of the stream's name. */
export type OnEscalation = { readonly campaignId: CampaignId; readonly escalation: string };
type Input<C> = Omit<C, 'type'> & OnEscalation;

/** Of an escalation that was never opened: the decider refuses whatever is asked of it. */
const noLadder: Ladder = { key: '', label: { zh: '', en: '' }, rungs: [] };
const nothingOwed: EscalationFacts = { outstanding: 0, referred: false, campaignWoundUp: false };

/** Runs one command on `escalation/{campaignId}/{escalation}`. */
export async function onEscalation(
  app: Application,
  request: CommandRequest<OnEscalation>,
  command: EscalationCommand,
  opening?: { readonly subject: EscalationSubject; readonly ladder: string },
): Promise<CommandOutcome> {
  const { ledger, input } = request;
  const campaign = await campaignInForce(app, ledger, input.campaignId);
  if (campaign === undefined) return notFound(input.campaignId);
  return execute(app, request, {
    decider: escalationDecider,
    stream: streamName('escalation', input.campaignId, input.escalation),
    command,
    context: async (state: EscalationState, now: Instant): Promise<EscalationContext> => {
      const subject = state.subject ?? opening?.subject;
      const ladder = ladderOf(campaign.plan, state.ladder ?? opening?.ladder) ?? noLadder;
      const [acting, calendar, facts, nextDocumentNumber] = await Promise.all([
        actingOver(app, request, now, subject?.unitId),
        calendarInForce(app.store, ledger),
        subject === undefined ? nothingOwed : escalationFacts(app, ledger, campaign, subject),
        command.type === 'SignRung' ? nextNumber(app, ledger, input.campaignId, now) : 1,
      ]);
      return { ...acting, calendar, facts, ladder, nextDocumentNumber };
    },
    basis: (context) => basisOf({ plan: campaign.plan, calendar: context.calendar }),
  });
}

/** The office's series of signed documents counts from 1 each civil year. */
async function nextNumber(app: Application, ledger: LedgerId, campaignId: CampaignId, now: Instant): Promise<number> {
  const year = localDateOf(now).slice(0, 4);
  const escalations = await app.reads.escalations(ledger, { campaignId });
  const signed = escalations.flatMap(({ state }) =>
    state.rungs.filter(
      (rung) => rung.status === 'signed' && rung.at !== undefined && localDateOf(rung.at).startsWith(year),
    ),
  );
  return signed.length + 1;
}

/** A handler of one command on `escalation/{campaignId}/{escalation}`. */
export const escalationHandler =
  <C extends EscalationCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> =>
    onEscalation(app, request, { type, ...request.input } as unknown as EscalationCommand);
