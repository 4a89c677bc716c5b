import {
  escalationDecider,
  streamName,
  type CampaignId,
  type EscalationCommand,
  type EscalationContext,
  type EscalationEvent,
  type EscalationFacts,
  type EscalationState,
  type EscalationSubject,
  type Instant,
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
import { documentSeries, numbersFor, type DocumentSeries } from './document-series';

/** `escalation` is the last part of the stream's name. */
export type OnEscalation = { readonly campaignId: CampaignId; readonly escalation: string };
type Input<C> = Omit<C, 'type'> & OnEscalation;

/** Of an escalation that was never opened: the decider refuses whatever is asked of it. */
const noLadder: Ladder = { key: '', label: { zh: '', en: '' }, rungs: [] };
const nothingOwed: EscalationFacts = { outstanding: 0, referred: false, campaignWoundUp: false };

/** `series` is read for a signature only: it gives the document its number. */
type Gathered = EscalationContext & { readonly series?: DocumentSeries };

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
  const stream = streamName('escalation', input.campaignId, input.escalation);
  return execute<EscalationCommand, EscalationEvent, EscalationState, Gathered>(app, request, {
    decider: escalationDecider,
    stream,
    command,
    context: async (state: EscalationState, now: Instant): Promise<Gathered> => {
      const subject = state.subject ?? opening?.subject;
      const ladder = ladderOf(campaign.plan, state.ladder ?? opening?.ladder) ?? noLadder;
      const [acting, calendar, facts, series] = await Promise.all([
        actingOver(app, request, now, subject?.unitId),
        calendarInForce(app.store, ledger),
        subject === undefined ? nothingOwed : escalationFacts(app, ledger, campaign, subject),
        command.type === 'SignRung' ? documentSeries(app, ledger, input.campaignId, now) : undefined,
      ]);
      const gathered = { ...acting, calendar, facts, ladder, nextDocumentNumber: series?.next ?? 1 };
      return { ...gathered, ...(series && { series }) };
    },
    basis: (context) => basisOf({ plan: campaign.plan, calendar: context.calendar }),
    beside: ({ series }, events) => numbersFor(stream, events, series),
  });
}

/** A handler of one command on `escalation/{campaignId}/{escalation}`. */
export const escalationHandler =
  <C extends EscalationCommand>(type: C['type']) =>
  (app: Application, request: CommandRequest<Input<C>>): Promise<CommandOutcome> =>
    onEscalation(app, request, { type, ...request.input } as unknown as EscalationCommand);
