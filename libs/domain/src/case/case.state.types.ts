import type { CampaignId, CaseId, ClueId, FileId, Instant, LocalDate, PersonId, Sealable, UnitId } from '../kernel';
import type { Deadline } from '../time';
import type {
  DecisionApproved,
  EvidenceRecorded,
  ExecutionStepRecorded,
  InterestKind,
  StageClock,
  TalkRecorded,
} from './case.events';

export type CaseStatus =
  | 'none'
  /** Filed, no team yet. */
  | 'filed'
  | 'examining'
  /** The examination is concluded and adjudication has not accepted. */
  | 'examined'
  | 'adjudicating'
  | 'adjudicated'
  /** Decided for everybody concerned: served and executed. */
  | 'decided'
  | 'closed';

export type DecisionState = DecisionApproved['payload'] & {
  readonly approvedAt: Instant;
  readonly position: number;
  readonly approvedBy?: PersonId;
  readonly servedAt?: Instant;
  readonly announcedTo?: string;
  readonly steps: readonly (Omit<ExecutionStepRecorded['payload'], 'personId'> & { readonly at: Instant })[];
  readonly reportedAt?: Instant;
};

/** A case from filing to the archive. Plain JSON. "Overdue" is never stored. */
export interface CaseState {
  readonly status: CaseStatus;
  readonly caseId?: CaseId;
  readonly number?: string;
  readonly personIds: readonly PersonId[];
  readonly unitId?: UnitId;
  readonly handlingUnitId?: UnitId;
  readonly authority?: 'own' | 'superior';
  readonly clueIds: readonly ClueId[];
  readonly campaignId?: CampaignId;
  readonly actOn?: LocalDate;
  readonly matter?: Sealable<string>;
  readonly filedAt?: Instant;
  readonly filedBy?: PersonId;
  readonly team: readonly PersonId[];
  readonly lead?: PersonId;
  readonly panel: readonly PersonId[];
  /** Everybody who ever investigated, or sat in judgement of, this case. */
  readonly investigators: readonly PersonId[];
  readonly adjudicators: readonly PersonId[];
  readonly recused: readonly { readonly personId: PersonId; readonly kind: InterestKind }[];
  readonly clocks: { readonly [clock in StageClock]?: { readonly deadline: Deadline; readonly position: number } };
  readonly suspended?: { readonly clock: StageClock; readonly since: Instant; readonly reason: string };
  readonly supervisions: readonly {
    readonly supervisionId: string;
    readonly instruction: string;
    readonly deadline: Deadline;
    readonly position: number;
    readonly answer?: string;
  }[];
  readonly evidence: readonly (EvidenceRecorded['payload'] & { readonly at: Instant; readonly position: number })[];
  readonly talks: readonly (TalkRecorded['payload'] & { readonly at: Instant; readonly position: number })[];
  readonly presented: readonly {
    readonly personId: PersonId;
    readonly disputed: boolean;
    readonly statement: Sealable<string>;
    readonly at: Instant;
  }[];
  readonly report?: Sealable<string>;
  readonly examinedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly deferred?: { readonly reason: string; readonly at: Instant };
  readonly returned?: { readonly kind: 'supplement' | 'reexamination'; readonly reason: string; readonly at: Instant };
  readonly opinion?: Sealable<string>;
  readonly adjudicatedAt?: Instant;
  readonly decisions: readonly DecisionState[];
  readonly transfers: readonly {
    readonly personIds: readonly PersonId[];
    readonly to: string;
    readonly reason: string;
    readonly at: Instant;
  }[];
  /** Keys of reminders and chases that were sent. */
  readonly sent: readonly string[];
  readonly closedAt?: Instant;
  readonly file?: { readonly fileNumber: string; readonly volumes: number; readonly pages: number };
}

/** Files that a case refers to, each once. */
export const filesOf = (state: Pick<CaseState, 'evidence' | 'talks'>): readonly FileId[] => [
  ...new Set([...state.evidence, ...state.talks].flatMap(({ fileIds }) => fileIds)),
];
