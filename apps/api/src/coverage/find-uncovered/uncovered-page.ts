import type { ParticipationState, UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { uncoveredSchema } from '@taizhang/contracts';
import type { CampaignReading } from '../../reading/campaign-reading';
import type { ListedDuty } from '../../reading/plan-duties';
import { groupOrder, groupLabel, type UncoveredGroup } from './uncovered-groups';

export type Uncovered = z.infer<typeof uncoveredSchema>;
export type Row = Uncovered['groups'][number]['rows'][number];
/** The figure whose rows are asked for: who still owes, who has done it, or both, which is who is asked. */
export type Figure = Uncovered['figure'];

/** Which figure, and which part of its rows. */
export interface PageAsked {
  readonly figure: Figure;
  readonly from: number;
  readonly limit: number;
}

const figures: readonly Figure[] = ['left', 'met', 'asked'];

/** As the address has it. Without a limit every row is meant: a list for chasing is frozen whole. */
export const pageAsked = (figure: string | undefined, from = 0, limit = Number.MAX_SAFE_INTEGER): PageAsked => ({
  figure: figures.find((each) => each === figure) ?? 'left',
  from: Math.max(0, from),
  limit: Math.max(1, limit),
});

/** What the rows of one duty over some units rest on. */
export interface DutyReading {
  readonly reading: CampaignReading;
  readonly duty: ListedDuty;
  readonly units: readonly UnitId[];
  readonly participations: ReadonlyMap<UnitId, ParticipationState>;
  readonly page: PageAsked;
}

export type Found = Pick<Uncovered, 'asked' | 'met' | 'left' | 'excluded' | 'rows' | 'groups' | 'excludedRows'>;

/** One line of a list before it is put into words: only those of the asked page are. */
export interface Line<T> {
  readonly group: UncoveredGroup;
  readonly daysLate: number;
  readonly unitId: UnitId;
  readonly key: string;
  readonly subject: T;
}

const behind = (figure: Figure, line: Line<unknown>): boolean =>
  figure === 'asked' || (figure === 'met') === (line.group === 'met');

/** By group, then the latest first, then as the ids have it: the same page holds the same rows. */
const inOrder = (a: Line<unknown>, b: Line<unknown>): number =>
  groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group) ||
  b.daysLate - a.daysLate ||
  (a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : a.key < b.key ? -1 : 1);

/** All lines behind a figure are counted, those of the page are handed on. */
export function pageOf<T>(
  lines: readonly Line<T>[],
  { figure, from, limit }: PageAsked,
): { readonly rows: number; readonly lines: readonly Line<T>[] } {
  const found = lines.filter((line) => behind(figure, line)).sort(inOrder);
  return { rows: found.length, lines: found.slice(from, from + limit) };
}

export function groupsOf(duty: ListedDuty, rows: readonly (readonly [UncoveredGroup, Row])[]): Uncovered['groups'] {
  const groups = new Map<UncoveredGroup, Row[]>();
  for (const [key, row] of rows) groups.set(key, [...(groups.get(key) ?? []), row]);
  return [...groups].map(([key, own]) => ({ key, label: groupLabel(key, duty.key), rows: own }));
}

export const countsOf = (lines: readonly Line<unknown>[]): Pick<Found, 'asked' | 'met' | 'left'> => {
  const met = lines.filter(({ group }) => group === 'met').length;
  return { asked: lines.length, met, left: lines.length - met };
};
