import { faultText, type LedgerSheetOutcome } from '@taizhang/application';
import { ledgerSheetColumns, type RowFault } from '@taizhang/domain';
import type { z } from 'zod';
import type { ledgerSheetPreviewSchema } from '@taizhang/contracts';
import type { CampaignReading } from '../../reading/campaign-reading';
import { readPeople } from '../../reading/people';
import { label } from '../../wording/label';
import { findingChannel } from '../../wording/problems';
import { classLabel } from '../ledger-item.presenter';
import type { SheetReading } from '../sheet-reading';

type Preview = z.infer<typeof ledgerSheetPreviewSchema>;

function presentReason(fault: RowFault): Preview['rejected'][number]['reasons'][number] {
  const column = ledgerSheetColumns.find(({ key }) => key === fault.column);
  return {
    column: column === undefined ? null : label(column.zh, column.en),
    text: { zh: faultText(fault, 'zh'), en: faultText(fault, 'en') },
  };
}

/** How a row begins, so that it is found again in the sheet. */
const beginning = ({ cells }: LedgerSheetOutcome): string =>
  [cells['unit'], cells['person'], cells['description']].filter(Boolean).join(' ').slice(0, 60);

export async function presentSheet(reading: CampaignReading, { hash, outcomes }: SheetReading): Promise<Preview> {
  const { plan, unitFullName } = reading;
  const people = await readPeople(reading, { personIds: outcomes.flatMap(({ row }) => row?.personId ?? []) });
  return {
    hash,
    lines: outcomes.flatMap(({ number, row }) =>
      row === undefined
        ? []
        : [
            {
              row: number,
              unit: { unitId: row.unitId, name: unitFullName(row.unitId) },
              person: row.personId === undefined ? null : people.ref(row.personId),
              channel: findingChannel(row.channel),
              problemClass: classLabel(plan, row.problemClass),
              tendency: row.tendency,
              description: row.description,
              foundOn: row.foundOn,
            },
          ],
    ),
    rejected: outcomes.flatMap((outcome) =>
      outcome.faults.length === 0
        ? []
        : [{ row: outcome.number, said: beginning(outcome), reasons: outcome.faults.map(presentReason) }],
    ),
  };
}
