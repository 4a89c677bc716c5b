import {
  appealConcluded,
  accountabilityStream,
  campaignOfStream,
  caseConcluded,
  caseStream,
  clueConcluded,
  participationStream,
  withdrawalConcluded,
  withdrawalStream,
  type AccountabilityState,
  type EscalationSubject,
  type LedgerId,
  type StreamName,
} from '@taizhang/domain';
import { campaignStream } from '@taizhang/domain';
import type { Application } from '../application';

/** A workflow that runs by the log, and the stream of the one that would have started it, if that is open too. */
export interface OpenWorkflow {
  readonly stream: StreamName;
  readonly parent?: StreamName;
}

/** What the log says is open: campaigns, units' parts, owed withdrawals, reporting cycles, ladders and clues, whoever started them. */
export async function openWorkflows(app: Application, ledger: LedgerId): Promise<readonly OpenWorkflow[]> {
  const [campaigns, participations, withdrawals, escalations, clues, cases, appeals, accountabilities, tracks, cycles] =
    await Promise.all([
      app.reads.campaigns(ledger),
      app.reads.participations(ledger, { statuses: ['started'] }),
      app.reads.withdrawals(ledger, {}),
      app.reads.escalations(ledger, { statuses: ['open'] }),
      app.reads.clues(ledger, {}),
      app.reads.cases(ledger, {}),
      app.reads.appeals(ledger, {}),
      app.reads.accountabilities(ledger, { statuses: ['open'] }),
      app.reads.accountabilityTracks(ledger, { statuses: ['open'] }),
      app.reads.reportingCycles(ledger, { statuses: ['running'] }),
    ]);
  const owedBy = withdrawals.filter(({ state }) => state.status !== 'none' && !withdrawalConcluded(state));
  const open = new Map<StreamName, StreamName>();
  for (const { stream } of campaigns.filter(({ state }) => state.status === 'issued')) open.set(stream, stream);
  for (const { stream } of cycles) open.set(stream, campaignStream(campaignOfStream(stream)));
  for (const { stream } of participations) open.set(stream, campaignStream(campaignOfStream(stream)));
  for (const { stream, state } of owedBy) {
    open.set(stream, state.unitId === undefined ? stream : participationStream(campaignOfStream(stream), state.unitId));
  }
  for (const { stream, state } of escalations) {
    open.set(stream, state.subject === undefined ? stream : ownerOf(stream, state.subject));
  }
  for (const { stream, state } of clues) if (state.status !== 'none' && !clueConcluded(state)) open.set(stream, stream);
  for (const { stream, state } of cases) if (state.status !== 'none' && !caseConcluded(state)) open.set(stream, stream);
  for (const { stream, state } of appeals)
    if (state.status !== 'none' && !appealConcluded(state)) open.set(stream, stream);
  for (const { stream, state } of accountabilities) open.set(stream, accountabilityParent(stream, state));
  for (const { stream, state } of tracks) {
    open.set(stream, state.accountabilityId === undefined ? stream : accountabilityStream(state.accountabilityId));
  }
  return [...open].map(([stream, parent]) => (parent !== stream && open.has(parent) ? { stream, parent } : { stream }));
}

const ownerOf = (stream: StreamName, subject: EscalationSubject): StreamName =>
  subject.kind === 'unitDuty'
    ? participationStream(campaignOfStream(stream), subject.unitId)
    : withdrawalStream(campaignOfStream(stream), subject.personId, subject.item);

function accountabilityParent(stream: StreamName, { source, campaignId, unitId }: AccountabilityState): StreamName {
  if (source?.kind === 'case') return caseStream(source.caseId);
  return campaignId === undefined || unitId === undefined ? stream : participationStream(campaignId, unitId);
}
