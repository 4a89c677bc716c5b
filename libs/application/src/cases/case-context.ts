import {
  caseGateStream,
  closingBlockers,
  localDateOf,
  type CaseCommand,
  type CaseContext,
  type CaseEvent,
  type CaseId,
  type CaseState,
  type GatePassed,
  type Instant,
  type PersonId,
  type ProposedBasis,
} from '@taizhang/domain';
import type { StreamWrite } from '@taizhang/persistence';
import type { Application } from '../application';
import type { CommandRequest } from '../command/command';
import { closingFacts } from '../context/closing-facts';
import { actingOver } from '../context/acting';
import { campaignInForce } from '../context/campaign-context';
import { caseBasis } from '../context/case-basis';
import { calendarInForce } from '../context/documents-in-force';
import { policyInForce } from '../context/policy-in-force';
import { concernedFacts, staffFacts } from '../context/staff-facts';
import { filedFromClues } from './filed-from-clues';

/** With the version of the gate's guard that a closing was decided on, and what a filing writes on its clues. */
export type GatheredCase = CaseContext & {
  readonly gateVersion?: number;
  readonly clueWrites?: readonly StreamWrite[];
};

const nothingProposed: ProposedBasis = { facts: [], leniency: 'none', articles: [] };

/** Whom a command would put on the case. */
function staffOf(command: CaseCommand): readonly PersonId[] {
  if (command.type === 'AssignTeam') return command.members;
  return command.type === 'AcceptAdjudication' ? command.panel : [];
}

/** Gathers what a decision about a case rests on; the dear parts only for the commands that need them. */
export async function caseContext(
  app: Application,
  request: CommandRequest<unknown>,
  caseId: CaseId,
  command: CaseCommand,
  state: CaseState,
  now: Instant,
): Promise<GatheredCase> {
  const { ledger } = request;
  const filing = command.type === 'FileCase' && state.status === 'none' ? command : undefined;
  const handlingUnitId = filing?.handlingUnitId ?? state.handlingUnitId;
  const personIds = filing?.personIds ?? state.personIds;
  const campaignId = filing?.campaignId ?? state.campaignId;
  const today = localDateOf(now);
  const actOn = filing?.actOn ?? state.actOn ?? today;
  const [acting, calendar, policy, policyAtAct, concerned, campaign, staff] = await Promise.all([
    actingOver(app, request, now, handlingUnitId),
    calendarInForce(app.store, ledger),
    policyInForce(app, ledger, today),
    policyInForce(app, ledger, actOn),
    concernedFacts(app, ledger, personIds, now),
    campaignId === undefined ? undefined : campaignInForce(app, ledger, campaignId),
    handlingUnitId === undefined ? [] : staffFacts(app, ledger, { handlingUnitId, personIds }, staffOf(command), now),
  ]);
  const plan = campaign?.plan;
  const common = { ...acting, calendar, policy, policyAtAct, concerned, staff, proposed: nothingProposed };
  if (filing !== undefined && filing.clueIds.length > 0) {
    return { ...common, blockers: [], ...(await filedFromClues(app, request, filing, now)) };
  }
  if (command.type === 'ApproveDecision') {
    const { personId } = command;
    const basis = await caseBasis(app, { ledger, personId, campaignId, plan, actOn, policyAtAct, now });
    return { ...common, ...basis, blockers: [] };
  }
  if (command.type !== 'CloseCase') return { ...common, blockers: [] };
  const { gateVersion, ...facts } = await closingFacts(app, ledger, caseId, plan);
  return { ...common, blockers: closingBlockers(facts), gateVersion };
}

/**
 * The closing passes the gate in the same append: whatever was opened since the gate was read makes a conflict.
 * A filing is told to its clues likewise.
 */
export function writesBesideCase(
  caseId: CaseId,
  events: readonly CaseEvent[],
  { gateVersion, clueWrites = [] }: GatheredCase,
): readonly StreamWrite[] {
  if (events.some(({ type }) => type === 'CaseFiled')) return clueWrites;
  if (gateVersion === undefined || !events.some(({ type }) => type === 'CaseClosed')) return [];
  const passed: GatePassed = { type: 'GatePassed', schema: 1, payload: {} };
  return [{ stream: caseGateStream(caseId), expectedVersion: gateVersion, events: [passed] }];
}
