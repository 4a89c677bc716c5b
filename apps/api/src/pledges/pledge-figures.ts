import { ranks, type PledgeState, type Rank, type UnitId } from '@taizhang/domain';
import type { z } from 'zod';
import type { pledgeFiguresSchema, pledgesSchema } from '@taizhang/contracts';
import { label } from '../wording/label';
import { rankLabel } from '../wording/persons';
import type { Reader } from '../reading/reader';
import { isOwnHand } from './pledge-acts';
import type { PledgeInLog, PledgeReading } from './pledge-reading';

export type PledgeFigures = z.infer<typeof pledgeFiguresSchema>;
type Pledges = z.infer<typeof pledgesSchema>;
export type Show = Pledges['show'];

type Test = (state: PledgeState, publicity: boolean) => boolean;
const isSigned: Test = ({ status }) => status === 'signed';

/** What each figure counts; the list behind it is filtered by the same test. */
const tests: Readonly<Record<keyof PledgeFigures, Test>> = {
  asked: ({ status }) => status === 'asked' || status === 'signed',
  signed: isSigned,
  unsigned: ({ status }) => status === 'asked',
  unfiled: (state) => state.status === 'signed' && state.filed === undefined,
  unpublicised: (state, publicity) => publicity && state.status === 'signed' && state.publicity.length === 0,
  breached: ({ breaches }) => breaches.length > 0,
  waived: ({ status }) => status === 'waived',
};

const shows: readonly Show[] = ['unsigned', 'signed', 'unfiled', 'unpublicised', 'breached', 'waived', 'mine'];

/** As the address has it; anything else means all. */
export const shownAs = (text: string | undefined): Show => shows.find((each) => each === text) ?? 'all';

export function isShown(show: Show, state: PledgeState, reader: Reader, publicity: boolean): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'mine':
      return isOwnHand(state, reader);
    default:
      return tests[show](state, publicity);
  }
}

export function figuresOf(rows: readonly PledgeInLog[], publicity: boolean): PledgeFigures {
  const count = (key: keyof PledgeFigures): number => rows.filter(({ state }) => tests[key](state, publicity)).length;
  return {
    asked: count('asked'),
    signed: count('signed'),
    unsigned: count('unsigned'),
    unfiled: count('unfiled'),
    unpublicised: count('unpublicised'),
    breached: count('breached'),
    waived: count('waived'),
  };
}

function groupedBy<K>(rows: readonly PledgeInLog[], keyOf: (state: PledgeState) => K): ReadonlyMap<K, PledgeInLog[]> {
  const groups = new Map<K, PledgeInLog[]>();
  for (const row of rows) {
    const key = keyOf(row.state);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Units by what they still owe, most first. */
export function byUnit(
  { unitName }: PledgeReading,
  rows: readonly PledgeInLog[],
  publicity: boolean,
): Pledges['units'] {
  return [...groupedBy(rows, ({ unitId }) => unitId as UnitId)]
    .map(([unitId, own]) => ({ unit: { unitId, name: unitName(unitId) }, figures: figuresOf(own, publicity) }))
    .sort((a, b) => b.figures.unsigned - a.figures.unsigned || (a.unit.unitId < b.unit.unitId ? -1 : 1));
}

/** The units' own pledges first, then persons by the rank that they held, highest first. [R-025] */
export function byRank(rows: readonly PledgeInLog[], publicity: boolean): Pledges['ranks'] {
  const groups = groupedBy(rows, ({ rank }): Rank | 'unit' => rank ?? 'unit');
  return (['unit', ...ranks] as const).flatMap((rank) => {
    const own = groups.get(rank);
    if (own === undefined) return [];
    const text = rank === 'unit' ? label('单位', 'units') : rankLabel(rank);
    return [{ rank, label: text, figures: figuresOf(own, publicity) }];
  });
}
