import { faultText, type RosterFigures, type RosterStanding, type RowOutcome } from '@taizhang/application';
import { rosterColumns, type RowFault } from '@taizhang/domain';
import type { rosterPreviewSchema, rosterRowSchema } from '@taizhang/contracts';
import type { z } from 'zod';
import { rankLabel } from '../wording/persons';
import { rosterKindLabel } from '../wording/roster';

type Row = z.infer<typeof rosterRowSchema>;
type Figures = Pick<
  z.infer<typeof rosterPreviewSchema>,
  'rows' | 'units' | 'persons' | 'changedRows' | 'unchangedRows' | 'rejectedRows' | 'kinds'
>;

export const presentFigures = ({ kinds, ...counts }: RosterFigures): Figures => ({
  ...counts,
  kinds: Object.entries(kinds).map(([kind, count]) => ({
    kind,
    label: rosterKindLabel(kind as keyof typeof kinds),
    count,
  })),
});

export function presentRow({ row, changes, faults, before, after }: RowOutcome): Row {
  const { part, sheet, number, cells } = row;
  return {
    part,
    sheet,
    row: number,
    code: cells['code'] ?? '',
    name: cells['name'] ?? '',
    kinds: changes.map(rosterKindLabel),
    before: before === undefined ? null : presentStanding(before),
    after: after === undefined ? null : presentStanding(after),
    reasons: faults.map((fault) => presentReason(part, fault)),
  };
}

const presentStanding = ({ name, unitName, lineName, post, rank }: RosterStanding) => ({
  name,
  unitName,
  lineName: lineName ?? null,
  post: post ?? null,
  rank: rank === undefined ? null : rankLabel(rank),
});

function presentReason(part: Row['part'], fault: RowFault): Row['reasons'][number] {
  const column = rosterColumns[part].find(({ key }) => key === fault.column);
  return {
    column: column === undefined ? null : { zh: column.zh, en: column.en },
    text: { zh: faultText(fault, 'zh'), en: faultText(fault, 'en') },
  };
}
