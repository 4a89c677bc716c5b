import type { DueRule } from '../time';
import type { Label, Role } from './plan.types';

/** What was wrong with a unit's part, without a case: formalism, cover-up, delay and the rest. */
export const findingKinds = [
  'formalism',
  'falsification',
  'coverUp',
  'delay',
  'notFound',
  'notReported',
  'notTransferred',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** 党组织（主体责任）、纪检机构（监督责任）、单位本身。 */
export const organisations = ['party', 'discipline', 'unit'] as const;
export type Organisation = (typeof organisations)[number];

/**
 * Who answers for a case, or for a finding against a unit, beside the party concerned: 一案三查, 一案双究 and the like.
 * The first rule that covers a matter is taken.
 */
export interface AccountabilityRule {
  readonly key: string;
  readonly label: Label;
  readonly covers: AccountabilityCover;
  /** Who works on the tracks. A track on the handling body's own leader goes to the superior commission. */
  readonly handling: {
    readonly investigators: readonly Role[];
    /** Roles over the handling body that make somebody its own leader. */
    readonly ownLeaders: readonly Role[];
    readonly superior: Role;
  };
  readonly tracks: readonly TrackRule[];
  readonly clause: string;
}

/** Lists that are absent cover all. */
export type AccountabilityCover =
  | { readonly matter: 'case'; readonly kinds?: readonly string[]; readonly severities?: readonly string[] }
  | { readonly matter: 'finding'; readonly kinds?: readonly FindingKind[] };

/** One inquiry into one person or organisation. */
export type TrackRule = TrackTerms &
  (
    | {
        readonly on: 'person';
        /** Each party concerned of the case, or somebody whom the handling body names. */
        readonly who: 'partyConcerned' | 'named';
      }
    | {
        readonly on: 'person';
        readonly who: 'holder';
        /** The nearest holder of one of these over the unit, on the date of the act; of one unit the first role that has one. */
        readonly roles: readonly Role[];
      }
    | { readonly on: 'organisation'; readonly who: Organisation }
  );

interface TrackTerms {
  readonly key: string;
  readonly label: Label;
  readonly due: DueRule;
  /** Working days before the last day on which whoever works on it is reminded, at `remindAt` local time. */
  readonly remindWorkingDaysBefore: readonly number[];
  readonly remindAt: string;
  /** What an overdue track climbs. */
  readonly ladder: string;
  readonly concludedBy: Role;
  readonly waivedBy: Role;
  readonly clause: string;
}
