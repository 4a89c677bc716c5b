import type { Application, CommandOutcome } from '@taizhang/application';
import {
  declarationStream,
  pledgeStream,
  streamName,
  withdrawalStream,
  type DeclarationState,
  type EscalationState,
  type LedgerId,
  type PersonId,
  type PledgeState,
  type StreamName,
  type UnitId,
  type WithdrawalState,
} from '@taizhang/domain';
import type { PointInLog, ReadRow } from '@taizhang/persistence';
import { isRefusal, notFound } from '../platform/problem/refusal';
import type { DeclarationKey, EscalationKey, PledgeKey, WithdrawalKey } from '../wire/wire-ids';
import { readerOf, type Reader } from './reader';

/** Whoever asks about a subject, in a ledger. */
export interface Asker {
  readonly ledger: LedgerId;
  readonly personId?: PersonId | undefined;
}

/** "Not there" and "not yours" end in the same refusal, after the same reads. */
const shown = <T>(subject: T | undefined, visible: (subject: T) => boolean): T => {
  if (subject === undefined || !visible(subject)) throw notFound();
  return subject;
};

const rowOf = <S>(rows: readonly ReadRow<S>[], stream: StreamName): S | undefined =>
  rows.find((row) => row.stream === stream)?.state;

export async function requireUnit(app: Application, asker: Asker, unitId: UnitId): Promise<Reader> {
  const reader = await readerOf(app, asker.ledger, asker.personId);
  shown(reader.tree.find(unitId), () => reader.covers(unitId));
  return reader;
}

export async function requireDeclaration(
  app: Application,
  asker: Asker,
  key: DeclarationKey,
  point?: PointInLog,
  known?: Reader,
): Promise<DeclarationState> {
  const filter = { campaignId: key.campaignId, personIds: [key.personId] };
  const [reader, rows] = await Promise.all([
    known ?? readerOf(app, asker.ledger, asker.personId),
    app.reads.declarations(asker.ledger, filter, point),
  ]);
  const state = rowOf(rows, declarationStream(key.campaignId, key.personId));
  return shown(state, (each) => reader.sees(each.personId, each.unitId));
}

export async function requireWithdrawal(
  app: Application,
  asker: Asker,
  key: WithdrawalKey,
  point?: PointInLog,
  known?: Reader,
): Promise<WithdrawalState> {
  const filter = { campaignId: key.campaignId, personIds: [key.personId] };
  const [reader, rows] = await Promise.all([
    known ?? readerOf(app, asker.ledger, asker.personId),
    app.reads.withdrawals(asker.ledger, filter, point),
  ]);
  const state = rowOf(rows, withdrawalStream(key.campaignId, key.personId, key.itemKey));
  return shown(state, (each) => reader.sees(each.personId, each.unitId));
}

export async function requirePledge(
  app: Application,
  asker: Asker,
  { campaignId, subject }: PledgeKey,
  point?: PointInLog,
  known?: Reader,
): Promise<PledgeState> {
  const whose = subject.kind === 'unit' ? { unitIds: [subject.unitId] } : { personIds: [subject.personId] };
  const [reader, rows] = await Promise.all([
    known ?? readerOf(app, asker.ledger, asker.personId),
    app.reads.pledges(asker.ledger, { campaignId, ...whose }, point),
  ]);
  const state = rowOf(rows, pledgeStream(campaignId, subject));
  return shown(state, (each) => reader.sees(each.personId, each.unitId));
}

export async function requireEscalation(
  app: Application,
  asker: Asker,
  key: EscalationKey,
  point?: PointInLog,
  known?: Reader,
): Promise<EscalationState> {
  const [reader, rows] = await Promise.all([
    known ?? readerOf(app, asker.ledger, asker.personId),
    app.reads.escalations(asker.ledger, { campaignId: key.campaignId }, point),
  ]);
  const state = rowOf(rows, streamName('escalation', key.campaignId, key.escalation));
  return shown(state, ({ subject }) => subject !== undefined && reader.covers(subject.unitId));
}

/** For acts over a list: what is not visible is refused like any other item. */
export async function ifVisible(act: () => Promise<CommandOutcome>): Promise<CommandOutcome> {
  try {
    return await act();
  } catch (error) {
    if (isRefusal(error)) return { status: 'rejected', code: error.code, details: error.details };
    throw error;
  }
}
