import type { PledgeRow } from '../../api/shapes';
import type { ActField } from '../../parts/act-form-model';
import type { BulkAct } from './use-pledges';

/** Acts over a frozen list of rows; asking has a list of its own. */
export const bulkActs = ['enterPaper', 'file', 'publicise'] as const;
export type BulkActName = (typeof bulkActs)[number];

/** Chosen rows by id: a frozen list, whatever the page shows later. */
export type Chosen = ReadonlyMap<string, PledgeRow>;

export const withToggled = (chosen: Chosen, row: PledgeRow): Chosen => {
  const next = new Map(chosen);
  if (!next.delete(row.pledge)) next.set(row.pledge, row);
  return next;
};

/** All rows that may be acted on, or none where all of them are chosen already. */
export const withAllToggled = (chosen: Chosen, rows: readonly PledgeRow[]): Chosen => {
  const open = rows.filter(isChoosable);
  return open.every((row) => chosen.has(row.pledge)) ? new Map() : new Map(open.map((row) => [row.pledge, row]));
};

export const isChoosable = ({ may }: PledgeRow): boolean => bulkActs.some((act) => may.includes(act));

export interface BulkPreview {
  in: PledgeRow[];
  out: { row: PledgeRow; why: 'notSigned' | 'signed' | 'filed' | 'waived' | 'notYours' | 'unitAlone' | 'otherUnit' }[];
}

const whyOut = (act: BulkActName, { status, filedOn }: PledgeRow): BulkPreview['out'][number]['why'] => {
  if (status === 'waived') return 'waived';
  if (act === 'enterPaper') return status === 'signed' ? 'signed' : 'notYours';
  if (status === 'asked') return 'notSigned';
  return act === 'file' && filedOn !== null ? 'filed' : 'notYours';
};

/** Sheets of one unit lie in one scan; who signed for a unit is named, so its pledge is entered by itself. */
const asideOnPaper = (open: readonly PledgeRow[]): BulkPreview['out'] => {
  const [first] = open;
  return open.flatMap((row): BulkPreview['out'] => {
    if (row.unit.unitId !== first?.unit.unitId) return [{ row, why: 'otherUnit' }];
    return row.subject === 'unit' && open.length > 1 ? [{ row, why: 'unitAlone' }] : [];
  });
};

/** Who is in and who is out, and why: what the reader has seen is what is sent. */
export const previewOf = (act: BulkActName, rows: readonly PledgeRow[]): BulkPreview => {
  const open = rows.filter(({ may }) => may.includes(act));
  const aside = act === 'enterPaper' ? asideOnPaper(open) : [];
  const barred = rows.filter(({ may }) => !may.includes(act)).map((row) => ({ row, why: whyOut(act, row) }));
  return { in: open.filter((row) => aside.every((each) => each.row !== row)), out: [...barred, ...aside] };
};

export type FieldSpec = Omit<ActField, 'label' | 'help' | 'options'>;

/** What each act asks for, once for the whole list. The day of a fact cannot lie ahead. */
export const bulkFields = (act: BulkActName, today: string): FieldSpec[] => {
  switch (act) {
    case 'enterPaper':
    case 'file':
      return [];
    case 'publicise':
      return [
        { name: 'channel', kind: 'choice', required: true },
        { name: 'from', kind: 'date', required: true, to: today },
        { name: 'until', kind: 'date', required: false },
      ];
  }
};

/** The act as it is sent, from values that the form has checked. */
export const bulkActFrom = (
  act: BulkActName,
  pledges: string[],
  { channel = '', from = '', until }: Readonly<Record<string, string>>,
): BulkAct => {
  switch (act) {
    case 'enterPaper':
      return { act, body: { pledges } };
    case 'file':
      return { act, body: { pledges } };
    case 'publicise':
      return { act, body: { pledges, channel, from, ...(until && { until }) } };
  }
};
