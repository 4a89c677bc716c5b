import type { AccountabilityId, CampaignId, CaseId, EventData, Instant, Sealable, UnitId } from '../kernel';
import type { FindingKind } from '../plan/accountability.types';
import type { Deadline } from '../time';
import type { TrackSubject } from './track-subject';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** What it was opened for: a case, or a finding against a unit (`finding` is the opaque key of what was found). */
export type AccountabilitySource =
  | { readonly kind: 'case'; readonly caseId: CaseId }
  | {
      readonly kind: 'finding';
      readonly findingKind: FindingKind;
      readonly finding: string;
      readonly description?: Sealable<string>;
    };

/** Who works on a track: the handling body, or the superior commission where its own leader is the subject. */
export type HandledBy = 'handling' | 'superior';

export interface OpenedTrack {
  /** Key in this accountability. */
  readonly track: string;
  /** Key in the plan's rule. */
  readonly rule: string;
  /** Absent until the handling body names somebody. */
  readonly subject?: TrackSubject;
  readonly handledBy: HandledBy;
  readonly deadline: Deadline;
}

/** Act. Every track that the rule owes is opened with it. Stream `accountability/{accountabilityId}`. */
export type AccountabilityOpened = EventData<
  'AccountabilityOpened',
  {
    readonly accountabilityId: AccountabilityId;
    readonly campaignId: CampaignId;
    /** Key of the plan's rule. */
    readonly rule: string;
    readonly source: AccountabilitySource;
    /** The unit of the persons concerned, or the unit found at fault. */
    readonly unitId: UnitId;
    readonly handlingUnitId: UnitId;
    /** When the act happened: whoever held a post then answers for it. */
    readonly actedAt: Instant;
    readonly tracks: readonly OpenedTrack[];
  }
>;
/** Act. In the same append as the conclusion or waiver of the track. */
export type TrackSettled = EventData<
  'TrackSettled',
  { readonly track: string; readonly settled: 'concluded' | 'waived'; readonly subject?: TrackSubject }
>;
/** Act. In the same append as the reopening of the track. */
export type TrackUnsettled = EventData<'TrackUnsettled', { readonly track: string }>;
/** Act. With the last track. */
export type AccountabilityConcluded = EventData<'AccountabilityConcluded', Record<string, never>>;
export type AccountabilityEvent = AccountabilityOpened | TrackSettled | TrackUnsettled | AccountabilityConcluded;
