import type {
  AccountabilityId,
  AccountabilityState,
  ActivityState,
  AdoptedPolicy,
  AppealState,
  AppointmentState,
  BulletinState,
  CampaignId,
  CaseId,
  CampaignState,
  BundleState,
  CaseState,
  CheckState,
  ClueId,
  ClueState,
  DeclarationState,
  EscalationState,
  FileState,
  HandInState,
  Instant,
  LedgerId,
  LocalDate,
  ParticipationState,
  PersonCounts,
  PersonId,
  PersonState,
  ProblemState,
  ReportingCycleState,
  ReturnState,
  PledgeState,
  StreamName,
  TrackState,
  UnitId,
  UnitState,
  WithdrawalState,
  HandoverState,
  InterestState,
  SubstitutionState,
  ZeroLedgerState,
} from '@taizhang/domain';
import type { DrillOutlook } from '../drill-outlook/drill-outlooks';

/**
 * Where on the two axes a question is asked. Absent fields mean now: `upTo` is a position (the known axis),
 * `asOf` a business instant.
 */
export interface PointInLog {
  readonly upTo?: number;
  readonly asOf?: Instant;
}

/** One subject's state as a read model holds it. */
export interface ReadRow<S> {
  readonly stream: StreamName;
  readonly state: S;
}

/** Which subjects of a campaign; absent fields do not narrow. */
export interface SubjectFilter {
  readonly campaignId?: CampaignId;
  readonly unitIds?: readonly UnitId[];
  readonly personIds?: readonly PersonId[];
  readonly statuses?: readonly string[];
  /** Only declarations that name at least one participation in business. */
  readonly withItems?: boolean;
}

export interface UnitCounts extends PersonCounts {
  readonly unitId: UnitId;
  /** Of the collective dispatch's category: in the denominator, and sent. */
  readonly cityManaged: number;
  readonly cityManagedSent: number;
  /** Of the signed pledges: with the archive, and shown somewhere. */
  readonly pledgesFiled: number;
  readonly pledgesPublicised: number;
  readonly pledgesWaived: number;
  /** Of those that are asked: persons, without the units' own. */
  readonly pledgingPersons: number;
}

/** Which clues; absent fields do not narrow. Who may see them is asked of each. */
export interface ClueFilter {
  readonly clueIds?: readonly ClueId[];
  readonly campaignId?: CampaignId;
  readonly unitIds?: readonly UnitId[];
  readonly statuses?: readonly ClueState['status'][];
}

/** Which cases; absent fields do not narrow. Who may see them is asked of each. */
export interface CaseFilter {
  readonly caseIds?: readonly CaseId[];
  readonly campaignId?: CampaignId;
  readonly unitIds?: readonly UnitId[];
  readonly handlingUnitIds?: readonly UnitId[];
  /** One of those whom the case concerns. */
  readonly concerning?: PersonId;
  readonly statuses?: readonly CaseState['status'][];
}

/** Cases of one unit, for statistics: filed within the days, and what has become of them. */
export interface CaseCounts {
  readonly unitId: UnitId;
  /** 立案数. */
  readonly filed: number;
  readonly decided: number;
  readonly closed: number;
}

export interface AccountabilityFilter extends SubjectFilter {
  readonly accountabilityId?: AccountabilityId;
  readonly caseIds?: readonly CaseId[];
}

/** Questions to the read models: period rows of every aggregate, at any pair of dates. */
export interface Reads {
  units(ledger: LedgerId, point?: PointInLog): Promise<readonly UnitState[]>;
  persons(
    ledger: LedgerId,
    filter: { readonly unitIds?: readonly UnitId[]; readonly personIds?: readonly PersonId[] },
    point?: PointInLog,
  ): Promise<readonly PersonState[]>;
  appointments(
    ledger: LedgerId,
    filter: { readonly unitIds?: readonly UnitId[]; readonly personIds?: readonly PersonId[] },
    point?: PointInLog,
  ): Promise<readonly AppointmentState[]>;
  campaigns(ledger: LedgerId, point?: PointInLog): Promise<readonly ReadRow<CampaignState>[]>;
  participations(
    ledger: LedgerId,
    filter: SubjectFilter,
    point?: PointInLog,
  ): Promise<readonly ReadRow<ParticipationState>[]>;
  declarations(
    ledger: LedgerId,
    filter: SubjectFilter,
    point?: PointInLog,
  ): Promise<readonly ReadRow<DeclarationState>[]>;
  /** Declarations and pledges, counted in the database, by unit; only units that were asked for either. */
  unitCounts(ledger: LedgerId, filter: SubjectFilter, point?: PointInLog): Promise<readonly UnitCounts[]>;
  pledges(ledger: LedgerId, filter: SubjectFilter, point?: PointInLog): Promise<readonly ReadRow<PledgeState>[]>;
  withdrawals(
    ledger: LedgerId,
    filter: SubjectFilter,
    point?: PointInLog,
  ): Promise<readonly ReadRow<WithdrawalState>[]>;
  escalations(
    ledger: LedgerId,
    filter: SubjectFilter,
    point?: PointInLog,
  ): Promise<readonly ReadRow<EscalationState>[]>;
  /** `code`: what is printed in the check strip of an issued one. */
  bulletins(
    ledger: LedgerId,
    filter: { readonly campaignId?: CampaignId; readonly code?: string },
    point?: PointInLog,
  ): Promise<readonly ReadRow<BulletinState>[]>;
  checks(
    ledger: LedgerId,
    filter: { readonly campaignId: CampaignId },
    point?: PointInLog,
  ): Promise<readonly ReadRow<CheckState>[]>;
  clues(ledger: LedgerId, filter: ClueFilter, point?: PointInLog): Promise<readonly ReadRow<ClueState>[]>;
  /** Lines of problem ledgers; `personIds` are the owners of their rectification. */
  problems(ledger: LedgerId, filter: SubjectFilter, point?: PointInLog): Promise<readonly ReadRow<ProblemState>[]>;
  /** Zeros of units; `personIds` do not narrow. */
  zeroLedgers(
    ledger: LedgerId,
    filter: SubjectFilter,
    point?: PointInLog,
  ): Promise<readonly ReadRow<ZeroLedgerState>[]>;
  /** What persons have declared of themselves, ended ones too. */
  interests(
    ledger: LedgerId,
    filter: { readonly personIds: readonly PersonId[] },
    point?: PointInLog,
  ): Promise<readonly InterestState[]>;
  /** Who acts for whom; `personIds` are those who are away. */
  substitutions(
    ledger: LedgerId,
    filter: Omit<SubjectFilter, 'campaignId'> & { readonly substituteIds?: readonly PersonId[] },
    point?: PointInLog,
  ): Promise<readonly ReadRow<SubstitutionState>[]>;
  /** Handover sheets; who may see one is asked of each. */
  handovers(
    ledger: LedgerId,
    filter: { readonly statuses?: readonly HandoverState['status'][] },
    point?: PointInLog,
  ): Promise<readonly ReadRow<HandoverState>[]>;
  handIns(ledger: LedgerId, filter: SubjectFilter, point?: PointInLog): Promise<readonly ReadRow<HandInState>[]>;
  /** Meetings, study and other acts of education; nobody's in person. */
  activities(
    ledger: LedgerId,
    filter: Omit<SubjectFilter, 'personIds'>,
    point?: PointInLog,
  ): Promise<readonly ReadRow<ActivityState>[]>;
  /** Cycles of periodic returns; `unitIds` and `personIds` do not narrow. */
  reportingCycles(
    ledger: LedgerId,
    filter: Pick<SubjectFilter, 'campaignId' | 'statuses'>,
    point?: PointInLog,
  ): Promise<readonly ReadRow<ReportingCycleState>[]>;
  /** Returns that somebody has begun or that were asked for a period; one that hangs on a duty and is not begun is that duty alone. */
  returns(
    ledger: LedgerId,
    filter: SubjectFilter & {
      readonly obligations?: readonly string[];
      /** On the printed sheet of a version that was signed. */
      readonly code?: string;
    },
    point?: PointInLog,
  ): Promise<readonly ReadRow<ReturnState>[]>;
  cases(ledger: LedgerId, filter: CaseFilter, point?: PointInLog): Promise<readonly ReadRow<CaseState>[]>;
  /** Counted in the database, by the unit of the persons concerned; `from` and `to` are days of filing, inclusive. */
  caseCounts(
    ledger: LedgerId,
    filter: {
      readonly campaignId?: CampaignId;
      readonly unitIds?: readonly UnitId[];
      readonly from?: LocalDate;
      readonly to?: LocalDate;
    },
    point?: PointInLog,
  ): Promise<readonly CaseCounts[]>;
  appeals(
    ledger: LedgerId,
    filter: { readonly caseIds?: readonly CaseId[]; readonly personIds?: readonly PersonId[] },
    point?: PointInLog,
  ): Promise<readonly ReadRow<AppealState>[]>;
  accountabilities(
    ledger: LedgerId,
    filter: Omit<AccountabilityFilter, 'personIds' | 'accountabilityId'>,
    point?: PointInLog,
  ): Promise<readonly ReadRow<AccountabilityState>[]>;
  /** `personIds` are those whom the tracks are about. */
  accountabilityTracks(
    ledger: LedgerId,
    filter: AccountabilityFilter,
    point?: PointInLog,
  ): Promise<readonly ReadRow<TrackState>[]>;
  /** Files that belong to a matter, whatever else they belong to. */
  files(ledger: LedgerId, matter: StreamName, point?: PointInLog): Promise<readonly ReadRow<FileState>[]>;
  /** Signed files to and from other bodies. */
  bundles(
    ledger: LedgerId,
    filter: { readonly clueIds?: readonly ClueId[] },
    point?: PointInLog,
  ): Promise<readonly ReadRow<BundleState>[]>;
  /** Every adoption of every policy, for `policyNumbersOn`. */
  policies(ledger: LedgerId, point?: PointInLog): Promise<readonly AdoptedPolicy[]>;
  /** What colleagues do next in a drill, as its driver last saw it; undefined when nobody has anything left to do. */
  drillOutlook(ledger: LedgerId): Promise<DrillOutlook | undefined>;
  /** Names of the read models of a ledger that are being made anew; empty where all are what the code says. */
  rebuilding(ledger: LedgerId): Promise<readonly string[]>;
  /** Position up to which every projection of this ledger has been written. */
  projectedTo(ledger: LedgerId): Promise<number>;
}
