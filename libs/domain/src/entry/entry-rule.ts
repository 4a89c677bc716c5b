import { reject, type EventData, type Instant, type OnBehalf, type PersonId, type Refusal } from '../kernel';
import type { Role } from '../plan/plan.types';
import { localDateOf } from '../time';

/** What the rule of entry on behalf rests on. Plain JSON. */
export interface EntryFacts {
  readonly now: Instant;
  readonly entererId: PersonId;
  /** Roles that the enterer holds over the unit of whom it is entered for. */
  readonly roles: readonly Role[];
  /** A signature is entered, not only a fact. */
  readonly signature: boolean;
  /** Whose matter it is, where the act is somebody's approval of it. */
  readonly subjects: readonly PersonId[];
  readonly isScanKept: boolean;
}

/** The coordinator for the persons and units below him; the office for everybody. */
const enterers: readonly Role[] = ['coordinator', 'commissionOffice'];

const needsSheet = ({ of, medium, scan }: OnBehalf): Refusal | undefined => {
  if (of.kind !== 'person') return reject('EntrySignerMissing');
  return medium !== 'paper' || scan === undefined ? reject('EntryScanMissing') : undefined;
};

/** The one rule of who may enter for whom (代录): never for himself, never the approval of his own matter. */
export function entryRefusal(mark: OnBehalf, facts: EntryFacts): Refusal | undefined {
  const { of, on, scan } = mark;
  if (of.kind === 'person' && of.personId === facts.entererId) return reject('EntryForOneself');
  if (facts.subjects.includes(facts.entererId)) return reject('EntryOfOwnApproval');
  if (!enterers.some((role) => facts.roles.includes(role))) return reject('EntryNotYours');
  if (on > localDateOf(facts.now)) return reject('EntryDateAhead', { on });
  const unsigned = facts.signature ? needsSheet(mark) : undefined;
  if (unsigned !== undefined) return unsigned;
  return scan !== undefined && !facts.isScanKept ? reject('FileNotOfMatter') : undefined;
}

/** A paper tells of what was before it. */
export const factsAfterPaper = ({ on }: OnBehalf, events: readonly EventData[]): Refusal | undefined =>
  events.some(({ occurredAt }) => occurredAt !== undefined && localDateOf(occurredAt) > on)
    ? reject('EntryFactAfterPaper', { on })
    : undefined;
