import { ApplicationFailure } from '@temporalio/common';
import type { AgendaItem, StreamName } from '@taizhang/domain';
import type { Act, AgendaActivities } from './agenda.activities';
import type { ReadTo } from './read-to';
import type { OwedChild } from './start-children';

/** What a workflow does when an item falls due: append an act, or start the child that is owed. */
export type Reaction =
  | {
      readonly kind: 'act';
      readonly perform: Act;
      /** One call does what every item of this act asks for. */
      readonly forAll: boolean;
      /** The run ends after it and a new one goes on. */
      readonly endsChapter: boolean;
    }
  | { readonly kind: 'child'; readonly child: OwedChild };

/** One workflow's part in the agenda loop. */
export interface Procedure {
  readonly readAgenda: AgendaActivities['readAgenda'];
  /** For a subject that a parent owes: writes its first event. */
  readonly open?: Act;
  whenDue(item: AgendaItem): Reaction;
  startChildren(children: readonly OwedChild[], readTo: ReadTo): Promise<void>;
}

const act = { kind: 'act', forAll: false, endsChapter: false } as const;
export const performs = (perform: Act): Reaction => ({ ...act, perform });
export const performsForAll = (perform: Act): Reaction => ({ ...act, perform, forAll: true });
export const performsAndEndsChapter = (perform: Act): Reaction => ({ ...act, perform, endsChapter: true });

/** The child opens its own stream: whoever started it, its first event is written once. */
export const owesChild = (item: AgendaItem, stream: StreamName): Reaction => ({
  kind: 'child',
  child: { stream, opening: item },
});

/** An item that this code does not know was made by newer code: the run fails, and the reconciler starts another. */
export const unknownItem = (item: AgendaItem): ApplicationFailure =>
  ApplicationFailure.nonRetryable(`no branch for the act ${item.act}`, 'UnknownAct', item.key);
