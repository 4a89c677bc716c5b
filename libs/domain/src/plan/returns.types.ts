import type { LocalDate } from '../kernel';
import type { HolidayRule } from '../time';
import type { Label, Rank, Role, UnitKind } from './plan.types';

/** What a column of a table of counts holds, by name; money and person-times are different columns. */
export const countRules = ['unitAmount', 'unitTimes', 'rankAmount', 'rankTimes', 'rankPersons', 'totalAmount'] as const;
export type CountRule = (typeof countRules)[number];

/** What a column of a list of persons holds, by name. */
export const listRules = [
  'number',
  'name',
  'age',
  'post',
  'rank',
  'politicalStatus',
  'self',
  'relative',
  'manner',
  'sector',
  'time',
  'content',
  'amount',
  'profit',
  'exitedVoluntarily',
  'exitedInVerification',
  'agreedExit',
  'verification',
  'handling',
] as const;
export type ListRule = (typeof listRules)[number];

export const columnRules = [...countRules, ...listRules] as const;
export type ColumnRule = CountRule | ListRule;
export const isCountRule = (rule: ColumnRule): rule is CountRule => (countRules as readonly string[]).includes(rule);

/** What the rows of a table of counts are counted from. */
export const rowSources = ['handIns', 'findings'] as const;
export type RowSource = (typeof rowSources)[number];

export const cellUnits = ['tenThousandYuan', 'personTimes', 'persons', 'text'] as const;
export type CellUnit = (typeof cellUnits)[number];

/** A heading over several columns; a tree through `under`. */
export interface ReturnHead {
  readonly key: string;
  readonly label: Label;
  readonly under?: string;
}
/** A leaf of the header tree. */
export interface ReturnColumn extends ReturnHead {
  readonly unit: CellUnit;
  readonly shows: ColumnRule;
  /** For the rules by rank: whom this column counts, by the rank on the day of the event. */
  readonly ranks?: readonly Rank[];
}
export interface ReturnRow {
  readonly key: string;
  readonly label: Label;
  readonly counts: RowSource;
  /** Keys of the plan's problem types that a row of findings counts; absent: every one. */
  readonly kinds?: readonly string[];
}

/** What the log fills in beside a word above or below the table; a word without it is left for the pen. */
export const marginFigures = ['unit', 'date', 'head', 'filler', 'phone'] as const;
export interface MarginWord extends Label {
  readonly shows?: (typeof marginFigures)[number];
}

/** A statistical table (统计表) as the plan's annex has it. With rows: counts; without: one line for each matter. */
export interface ReturnTable {
  readonly key: string;
  readonly title: Label;
  readonly paper: 'A4' | 'A3';
  readonly heads: readonly ReturnHead[];
  readonly columns: readonly ReturnColumn[];
  readonly rows?: readonly ReturnRow[];
  /** What stands above and below the table: stamp, signature, date, filler, telephone. */
  readonly above: readonly MarginWord[];
  readonly below: readonly MarginWord[];
  /** Notes for filling in, printed with the table. */
  readonly notes: readonly Label[];
  readonly symbols: readonly { readonly mark: string; readonly meaning: Label }[];
  readonly clause: string;
}

/**
 * How often a table is filed, each time for a period of its own. Days and times are those of the plan's text; `ifHoliday`
 * says what becomes of a day that is off.
 */
export type ReturnRhythm = { readonly at?: string } & (
  | {
      readonly kind: 'weekly';
      /** Of the week after: 1 is its Monday. */
      readonly weekday: number;
      readonly ifHoliday: HolidayRule;
      /** Whether a week whose day lies after the campaign's last day is still filed. */
      readonly pastEnd: boolean;
    }
  | {
      readonly kind: 'monthly';
      /** By this day of the month after. */
      readonly day: number;
      readonly ifHoliday: HolidayRule;
      readonly pastEnd: boolean;
    }
  /** For each phase, within so many days of the start of the next; after the last one, of the day after it. */
  | { readonly kind: 'phase'; readonly days: number; readonly unit: 'workingDays' | 'calendarDays' }
  | { readonly kind: 'once'; readonly on: LocalDate; readonly ifHoliday: HolidayRule }
);

/**
 * Who files which table, to whom, by when. With `duty`: once, and its day, units, extensions and ladder are those of that
 * unit duty. With `rhythm`: for each period of it, by the units of `appliesTo`. One of the two.
 */
export interface ReturnObligation {
  readonly key: string;
  readonly label: Label;
  readonly table: string;
  readonly duty?: string;
  readonly rhythm?: ReturnRhythm;
  /** With a rhythm; absent: every unit. */
  readonly appliesTo?: readonly UnitKind[];
  /** With a rhythm: what follows when the day has passed. */
  readonly ladder?: string;
  readonly to: Label;
  /** Roles that receive it. */
  readonly receivers: readonly Role[];
  /**
   * Level by level: a unit below another that files this table sends it there, and these roles of that unit receive it.
   * Absent: every unit sends it to `to`.
   */
  readonly throughSuperior?: readonly Role[];
  /** Where the issuing body sends its own roll-up on to, who signs it there and who receives it; absent: it goes no further. */
  readonly onward?: {
    readonly to: Label;
    readonly signers: readonly Role[];
    readonly receivers: readonly Role[];
    readonly clause: string;
  };
  /** Whether a unit counts itself alone, or the units below it too. */
  readonly counts: 'own' | 'ownAndBelow';
  readonly clause: string;
}

/** One that is filed for each period of its own rhythm. */
export type PeriodicObligation = ReturnObligation & { readonly rhythm: ReturnRhythm };
export const isPeriodic = (obligation: ReturnObligation): obligation is PeriodicObligation =>
  obligation.rhythm !== undefined;

export interface ReturnsRule {
  readonly tables: readonly ReturnTable[];
  readonly obligations: readonly ReturnObligation[];
}
