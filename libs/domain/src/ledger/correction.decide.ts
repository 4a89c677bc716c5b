import {
  accept,
  assertNever,
  needsPast,
  needsReason,
  needsRole,
  reject,
  sameJson,
  type Acting,
  type Decision,
  type Stored,
} from '../kernel';
import { correctableMembers } from './correctable';
import type { CorrectFactContent, CorrectionCommand } from './correction.commands';
import type { CorrectionEvent } from './ledger.events';

/** What a correction rests on: the entry as it stands after earlier corrections, or that it is void. */
export interface CorrectionContext extends Acting {
  readonly entry: Stored;
  readonly isVoid: boolean;
}

function correctContent(command: CorrectFactContent, context: CorrectionContext): Decision<CorrectionEvent> {
  const { id: corrects, type, schema, payload, occurredAt: known } = context.entry;
  const { content, occurredAt = known, reason, evidence } = command;
  const names = Object.keys(content);
  if (names.length === 0 && command.occurredAt === undefined) return reject('CorrectionEmpty');
  const fixed = names.filter((name) => !correctableMembers(type).includes(name));
  if (occurredAt === undefined || fixed.length > 0) return reject('EntryContentFixed');
  const early = needsPast(occurredAt, context);
  if (early !== undefined) return early;
  const right = { ...(payload as object), ...content };
  if (occurredAt === known && sameJson(right, payload)) return accept();
  const corrected = { corrects, type, schema, occurredAt, payload: right, reason, evidence };
  return accept({ type: 'EntryCorrected', schema: 1, payload: corrected });
}

/** Facts only: an act is answered by another act. The office corrects; what was known before stays known. */
export function decideCorrection(command: CorrectionCommand, context: CorrectionContext): Decision<CorrectionEvent> {
  const { entry, isVoid } = context;
  const refused = needsRole(context, 'commissionOffice') ?? needsReason(command.reason);
  if (refused !== undefined) return refused;
  if (command.evidence.trim() === '') return reject('CorrectionEvidenceMissing');
  if (entry.occurredAt === undefined) return reject('EntryIsAct');
  if (isVoid) return command.type === 'VoidFact' ? accept() : reject('EntryAlreadyVoided');
  const corrects = entry.id;
  const { reason, evidence } = command;
  switch (command.type) {
    case 'CorrectFactDate': {
      const { occurredAt } = command;
      const early = needsPast(occurredAt, context);
      if (early !== undefined) return early;
      if (occurredAt === entry.occurredAt) return accept();
      const { type, schema, payload } = entry;
      const corrected = { corrects, type, schema, occurredAt, payload, reason, evidence };
      return accept({ type: 'EntryCorrected', schema: 1, payload: corrected });
    }
    case 'CorrectFactContent':
      return correctContent(command, context);
    case 'VoidFact':
      return accept({ type: 'EntryVoided', schema: 1, payload: { corrects, reason, evidence } });
    default:
      return assertNever(command);
  }
}
