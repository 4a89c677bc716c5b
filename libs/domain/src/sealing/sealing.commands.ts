import type { EventId, PersonId } from '../kernel';
import type { SealedSubject } from './sealing.events';

export type ReadSealed = SealedSubject & {
  readonly type: 'ReadSealed';
  readonly event: EventId;
  readonly path: string;
  readonly reason: string;
};
export type AskSealedRead = SealedSubject & { readonly type: 'AskSealedRead'; readonly reason: string };
export type ApproveSealedRead = SealedSubject & { readonly type: 'ApproveSealedRead'; readonly reader: PersonId };
export type DestroySubjectKey = SealedSubject & { readonly type: 'DestroySubjectKey'; readonly reason: string };
export type SealingCommand = ReadSealed | AskSealedRead | ApproveSealedRead | DestroySubjectKey;
