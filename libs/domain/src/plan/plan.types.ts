import type { LocalDate } from '../kernel';
import type { DueRule } from '../time';
import type { AccountabilityRule } from './accountability.types';
import type { ReturnsRule } from './returns.types';

/** A label in both languages of the console; Chinese is the official one. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/**
 * A campaign plan (方案) whole, as parsed from its document and stored in `PlanIssued`. Plain JSON.
 * Everything that a campaign of this family decides by is in here or in policy, so a new campaign needs no code.
 */
export interface Plan {
  readonly planId: string;
  readonly version: number;
  readonly title: Label;
  readonly shortTitle: Label;
  readonly issuer: Label;
  /** Chain of mandate, highest first. */
  readonly mandate: readonly Label[];
  readonly normativeBasis: readonly {
    readonly title: Label;
    /** Document number (文号) where the plan cites one. */
    readonly number?: string;
    readonly layer: 'centre' | 'province' | 'city' | 'system';
  }[];
  /** Drives that run at the same time or lead on, which the plan ties itself to. */
  readonly parallelDrives?: readonly LabelledClause[];
  readonly window: { readonly from: LocalDate; readonly to: LocalDate };
  readonly phases: readonly Phase[];
  /** Run beside the phases for the whole campaign. */
  readonly strands: readonly { readonly key: string; readonly label: Label; readonly clause: string }[];
  readonly population: PopulationRule;
  /** What kinds of wrong the campaign is about. */
  readonly problemTypes?: readonly ProblemType[];
  /** What counts as a gift; the list is open-ended. */
  readonly giftKinds?: readonly GiftKind[];
  /** Business sectors that a declaration chooses from: a plan with declarations has them. */
  readonly sectors?: readonly Sector[];
  readonly unitDuties: readonly UnitDuty[];
  readonly declaration?: DeclarationRule;
  readonly pledges?: PledgeRule;
  readonly leniency?: LeniencyWindow;
  readonly aggravation?: AggravationWindow;
  readonly withdrawal?: WithdrawalRule;
  readonly ladders: readonly Ladder[];
  readonly accountability?: readonly AccountabilityRule[];
  /** Tables that units file, and who files them. */
  readonly returns?: ReturnsRule;
}

export interface LabelledClause {
  readonly key: string;
  readonly label: Label;
  readonly clause: string;
}

export interface ProblemType extends LabelledClause {
  readonly detail: Label;
  /** Who can do it: a person, a unit, or both. */
  readonly subjects: readonly ('unit' | 'person')[];
}

export interface GiftKind {
  readonly key: string;
  readonly label: Label;
}

/** Windows may overlap, leave gaps, or lack a start. */
export interface Phase {
  readonly key: string;
  readonly label: Label;
  /** Absent: starts with the issue of the campaign. Opens at 00:00 of the day. */
  readonly from?: LocalDate;
  /** Last day, inclusive. Absent: open end. */
  readonly to?: LocalDate;
  readonly clause: string;
}

export const unitKinds = ['bureau', 'section', 'affiliated', 'branch', 'county', 'city'] as const;
export type UnitKind = (typeof unitKinds)[number];
/** Highest first: 厅级、处级、科级 and below. */
export const ranks = [
  'department',
  'deputyDepartment',
  'division',
  'deputyDivision',
  'section',
  'deputySection',
  'clerk',
] as const;
export type Rank = (typeof ranks)[number];
export const roles = [
  'commissionOffice',
  'leader',
  'partySecretary',
  'superiorSecretary',
  'inChargeLeader',
  'unitHead',
  'unitDeputy',
  'coordinator',
  'disciplineGroup',
  'analyst',
  'cityOffice',
  'intakeClerk',
  'caseSupervisor',
  'caseOfficer',
  'adjudicator',
  'partInspector',
  'superiorCommission',
] as const;
export type Role = (typeof roles)[number];

/** The exclusions that a population rule may name: each is a question about a person that the domain can answer. */
export const exclusions = ['institutionProfessionals'] as const;
export type Exclusion = (typeof exclusions)[number];

/** Who must declare, and for whom else. Predicates on dated facts of a person. */
export interface PopulationRule {
  readonly includes: readonly { readonly key: string; readonly label: Label; readonly clause: string }[];
  /** Ranks that make a leading cadre (领导干部). */
  readonly leadingRanks: readonly Rank[];
  readonly coolingOff: readonly {
    readonly who: 'leadingCadre' | 'other';
    readonly years: number;
    readonly clause: string;
  }[];
  readonly exclusions: readonly { readonly key: Exclusion; readonly label: Label; readonly clause: string }[];
  /** Relations that leading cadres also declare. */
  readonly relations: readonly { readonly key: string; readonly label: Label }[];
}

export interface Sector {
  readonly key: string;
  readonly label: Label;
  readonly detail: Label;
  /** The part that the plan names as especially grave. */
  readonly especially?: Label;
}

/** From which dated event a duty's clock starts. */
export type DutyStart =
  { readonly event: 'campaignIssued' } | { readonly event: 'phaseOpened'; readonly phase: string };

export interface UnitDuty {
  readonly key: string;
  readonly label: Label;
  readonly phase: string;
  readonly start: DutyStart;
  readonly due: DueRule;
  /** What shows that it was done. */
  readonly evidence: Label;
  /** Absent: every unit. */
  readonly appliesTo?: readonly UnitKind[];
  readonly ladder?: string;
  readonly clause: string;
}

export const declarationCategories = ['cityManaged', 'leadingCadre', 'other'] as const;
export type DeclarationCategory = (typeof declarationCategories)[number];

export interface SignChain {
  readonly key: string;
  readonly label: Label;
  /** The first chain whose every condition holds is taken. */
  readonly when: { readonly category?: DeclarationCategory; readonly unitKinds?: readonly UnitKind[] };
  /** Roles in order of eligibility for the one signature: the first that is not the subject himself signs. */
  readonly signers: readonly Role[];
}

/** The sections of the declaration form, in their order; each has instructions of its own, and may be returned. */
export const formSections = ['basics', 'self', 'relatives', 'withdrawal', 'submit'] as const;
export type FormSection = (typeof formSections)[number];

/** Fill in → read and sign → submit or keep → verify. Keys of the person duties: `declare`, `sign`, `dispatch`, `verify`. */
export interface DeclarationRule {
  readonly formVersion: number;
  readonly formTitle: Label;
  readonly instructions: readonly { readonly section: FormSection; readonly text: Label }[];
  readonly declare: PersonDuty;
  readonly sign: PersonDuty & { readonly chains: readonly SignChain[] };
  /** Collective dispatch of the city-managed declarations; the others are kept on file. */
  readonly dispatch: PersonDuty & {
    readonly category: DeclarationCategory;
    readonly to: Label;
    readonly keptBy: Label;
  };
  readonly verify: PersonDuty;
}

export interface PersonDuty {
  readonly label: Label;
  readonly phase: string;
  readonly start: DutyStart;
  readonly due: DueRule;
  readonly ladder?: string;
  readonly clause: string;
}

/** Where something is made public (公示). */
export interface PublicityChannel {
  readonly key: string;
  readonly label: Label;
}

/** Who signs the pledge (承诺书), what it says, who keeps it and where it is shown. Key of the duty: `pledge`. */
export interface PledgeRule extends PersonDuty {
  readonly templateVersion: number;
  /** The text that is signed, by who signs it; its presence says that they must sign. */
  readonly template: { readonly unit?: Label; readonly person?: Label };
  /** Ranks that must sign; absent: every person in post. */
  readonly ranks?: readonly Rank[];
  /** The archive: what is signed lies with the holder of one of these roles. */
  readonly archive: { readonly by: Label; readonly roles: readonly Role[]; readonly clause: string };
  readonly publicity?: { readonly channels: readonly PublicityChannel[]; readonly clause: string };
  /** Acts after the date of the pledge are held against it. */
  readonly breach?: { readonly effect: Label; readonly clause: string };
}

/** A violation that falls inside is treated more heavily (顶风违纪). Both days inclusive. */
export interface AggravationWindow {
  readonly label: Label;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly effect: Label;
  readonly clause: string;
}

/** Both the report and the withdrawal must have happened by the last day. */
export interface LeniencyWindow {
  readonly label: Label;
  readonly from: LocalDate;
  /** Last day, inclusive. */
  readonly to: LocalDate;
  readonly needs: readonly ('report' | 'withdrawal')[];
  readonly effect: Label;
  readonly clause: string;
}

export interface WithdrawalRule {
  /** Working days before the agreed date on which the person is reminded, at `remindAt` local time. */
  readonly remindWorkingDaysBefore: readonly number[];
  readonly remindAt: string;
  /** Within how many working days a filed proof is reviewed. */
  readonly reviewWithinWorkingDays: number;
  /** Without an agreed date the withdrawal is owed by this day, inclusive. */
  readonly defaultDueOn: LocalDate;
  /** Ways of leaving that do not count as leaving; a proof is reviewed for them. */
  readonly forbidden?: readonly {
    readonly key: 'nominal' | 'overpriced';
    readonly label: Label;
    readonly clause: string;
  }[];
  /** Where a refused, delayed or sham withdrawal is handed on to. */
  readonly referral?: { readonly to: Label; readonly clause: string };
  readonly ladder: string;
  readonly clause: string;
}

export const rungActs = ['remind', 'chase', 'writtenReminder', 'circular', 'talk', 'accountability'] as const;
export type RungAct = (typeof rungActs)[number];

export interface Rung {
  readonly level: number;
  readonly act: RungAct;
  readonly label: Label;
  /** `automatic` fires by itself; `draft` (拟办) waits for the approver's signature. Only remind and chase may be automatic. */
  readonly mode: 'automatic' | 'draft';
  /** Working days after the duty fell overdue, and the local time of day. */
  readonly afterWorkingDays: number;
  readonly at: string;
  readonly approver?: Role;
  readonly clause?: string;
}

export interface Ladder {
  readonly key: string;
  readonly label: Label;
  readonly rungs: readonly Rung[];
}
