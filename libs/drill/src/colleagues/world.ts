import type {
  CalendarId,
  CampaignId,
  CampaignState,
  CaseState,
  ClueState,
  Deadline,
  DeclarationState,
  EscalationState,
  HandInState,
  Instant,
  LocalDate,
  ParticipationState,
  PersonId,
  Plan,
  PledgeState,
  ProblemState,
  Rank,
  ReturnKey,
  ReturnState,
  Role,
  TrackState,
  UnitId,
  WithdrawalState,
  WorkCalendar,
  ZeroLedgerState,
} from '@taizhang/domain';

/** What colleagues see when they decide what to do next: read from the log's read models, never remembered. */
export interface World {
  readonly seed: string;
  readonly now: Instant;
  readonly campaign: CampaignState;
  readonly campaignId: CampaignId;
  readonly plan: Plan;
  readonly calendar: WorkCalendar;
  readonly persons: ReadonlyMap<PersonId, Colleague>;
  /** Persons whose seat a human has taken: colleagues do nothing for them. */
  readonly taken: ReadonlySet<PersonId>;
  readonly declarations: readonly DeclarationState[];
  readonly participations: readonly ParticipationState[];
  readonly pledges: readonly PledgeState[];
  readonly withdrawals: readonly WithdrawalState[];
  readonly escalations: readonly { readonly escalation: string; readonly state: EscalationState }[];
  readonly clues: readonly ClueState[];
  readonly cases: readonly CaseState[];
  readonly tracks: readonly TrackState[];
  readonly problems: readonly ProblemState[];
  readonly zeroLedgers: readonly ZeroLedgerState[];
  readonly handIns: readonly HandInState[];
  /** Returns whose clock has started. */
  readonly returns: readonly OwedReturn[];
  /** Who holds a role over a unit: the nearest appointment at or above it. */
  holder(role: Role, unitId: UnitId): PersonId | undefined;
  /** Everybody who holds it, the nearest first. */
  holders(role: Role, unitId: UnitId): readonly PersonId[];
  /** Who signs this declaration next, by the chain. */
  nextSigner(declaration: DeclarationState): PersonId | undefined;
  /** Who runs the campaign, and the body over which he does. */
  readonly office: { readonly personId: PersonId; readonly unitId: UnitId };
  /** The unit of the coordinator's seat. */
  readonly seatUnit: UnitId | undefined;
  /** Calendars that become known during the drill. */
  readonly calendars: readonly PublishedYear[];
}

/** A return (报表) of a unit as it stands, by when, and who accepts it. */
export interface OwedReturn {
  readonly key: ReturnKey;
  /** The duty that it belongs to, or by which ladders name it. */
  readonly duty: string;
  readonly state: ReturnState;
  readonly deadline: Deadline;
  readonly receiver?: PersonId;
}

export interface Colleague {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  /** False once he has left: his last post is still known. */
  readonly inOffice: boolean;
  readonly rank: Rank;
  readonly cityManaged: boolean;
  readonly partyMember: boolean;
  readonly roles: readonly Role[];
}

export interface PublishedYear {
  readonly calendarId: CalendarId;
  readonly year: number;
  readonly publishedOn: LocalDate;
  readonly holidays: readonly LocalDate[];
  readonly makeUpDays: readonly LocalDate[];
  readonly source: string;
}

/**
 * One thing that a colleague will do. `key` is its idempotency key; `command` is a handler's name and input.
 * `at` is never in the past: what was missed is done now.
 */
export interface ColleagueAct {
  readonly key: string;
  readonly at: Instant;
  readonly actor: { readonly kind: 'person'; readonly personId: PersonId } | { readonly kind: 'system' };
  readonly command: { readonly type: string; readonly input: Readonly<Record<string, unknown>> };
}
