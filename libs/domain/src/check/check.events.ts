import type { CampaignId, CheckId, EventData, Instant, PersonId, UnitId } from '../kernel';
import type { Rank } from '../plan/plan.types';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** At random, or on chosen matters; announced or not; and by which means. */
export const checkKinds = ['random', 'special'] as const;
export type CheckKind = (typeof checkKinds)[number];
export const checkVisits = ['open', 'covert'] as const;
export type CheckVisit = (typeof checkVisits)[number];
export const checkMeans = ['onSite', 'phone', 'paper', 'survey'] as const;
export type CheckMeans = (typeof checkMeans)[number];
export const checkStrata = ['none', 'unit', 'rank'] as const;
export type CheckStrata = (typeof checkStrata)[number];
export const checkFigures = ['left', 'met', 'asked'] as const;
export type CheckFigure = (typeof checkFigures)[number];

/** Everybody behind one figure of coverage: a duty, below a unit, and who owes it, has met it, or was asked. */
export interface CheckScope {
  readonly unitId: UnitId;
  readonly duty: string;
  readonly figure: CheckFigure;
}

/** Whole per cent of each stratum, rounded up; or a number over all of them. */
export type CheckSize =
  { readonly kind: 'share'; readonly percent: number } | { readonly kind: 'count'; readonly count: number };

/** Those of one unit and rank, in the order of their ids. Where a member is the unit itself, his id is the unit's. */
export interface CheckGroup {
  readonly unitId: UnitId;
  readonly rank?: Rank;
  readonly members: readonly string[];
}

/** Act. Whom, how many and by which word, before anybody is counted. Stream `check/{campaignId}/{checkId}`. */
export type CheckPlanned = EventData<
  'CheckPlanned',
  {
    readonly campaignId: CampaignId;
    readonly checkId: CheckId;
    /** The body that checks: the issuer of the campaign. */
    readonly unitId: UnitId;
    readonly title: string;
    readonly kind: CheckKind;
    readonly visit: CheckVisit;
    readonly means: CheckMeans;
    readonly scope: CheckScope;
    readonly strata: CheckStrata;
    readonly size: CheckSize;
    /** Part of the seed that people choose, given before the population is frozen. */
    readonly word: string;
  }
>;
/** Act. The population as it stood, whole: nobody joins or leaves it afterwards. */
export type CheckPopulationFrozen = EventData<
  'CheckPopulationFrozen',
  {
    readonly asOf: Instant;
    /** Position of the log up to which the population was read. */
    readonly position: number;
    /** Head of the log when it was frozen: part of the seed that nobody chooses. */
    readonly head: { readonly position: number; readonly link: string };
    readonly groups: readonly CheckGroup[];
    /** `sha256:` and hex over the groups as JSON. */
    readonly digest: string;
  }
>;
export interface DrawnTarget {
  readonly id: string;
  readonly unitId: UnitId;
  readonly rank?: Rank;
}
/** Act. In the order of the draw; anybody can repeat it from word, link and population. */
export type CheckDrawn = EventData<'CheckDrawn', { readonly seed: string; readonly drawn: readonly DrawnTarget[] }>;
/** Act. Each member was checked against each target: not himself, not his unit, no declared near relative. */
export type CheckTeamAssigned = EventData<
  'CheckTeamAssigned',
  {
    /** From 1. */
    readonly team: number;
    readonly leaderId: PersonId;
    readonly members: readonly PersonId[];
    readonly targets: readonly string[];
  }
>;
/** Fact. The team is there, or has begun by telephone or on paper. */
export type CheckBegun = EventData<'CheckBegun', { readonly team: number }>;

export const checkResults = ['clean', 'problem', 'notChecked'] as const;
export type CheckResult = (typeof checkResults)[number];

/** Fact. What was found at one target: the words of it belong to the ledger or the clue that it leads to. */
export type CheckFindingRecorded = EventData<
  'CheckFindingRecorded',
  {
    readonly target: string;
    readonly result: CheckResult;
    /** Key of the plan's taxonomy, of a problem. */
    readonly problemClass?: string;
  }
>;
/**
 * Act. The finding was entered in a problem ledger or registered as a clue. Which of them is not said here: the id of either
 * follows from the finding, and whoever may see it finds it.
 */
export type CheckFindingReferred = EventData<'CheckFindingReferred', { readonly target: string }>;
/** Act. Nothing is left open; its counts may go into a bulletin. */
export type CheckConcluded = EventData<'CheckConcluded', Readonly<Record<never, never>>>;
/** Act. It stays in the list, with what was drawn. */
export type CheckWithdrawn = EventData<'CheckWithdrawn', { readonly reason: string }>;

export type CheckEvent =
  | CheckPlanned
  | CheckPopulationFrozen
  | CheckDrawn
  | CheckTeamAssigned
  | CheckBegun
  | CheckFindingRecorded
  | CheckFindingReferred
  | CheckConcluded
  | CheckWithdrawn;
