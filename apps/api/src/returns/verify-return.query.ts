import { typedCode, type Application } from '@taizhang/application';
import { localDateOf, type ReturnState } from '@taizhang/domain';
import { returnCode, signedVersions, type ReadRow, type SignedVersion } from '@taizhang/persistence';
import type { z } from 'zod';
import type { returnProofSchema } from '@taizhang/contracts';
import type { PersonalAsk } from '../reading/ask';
import { readerOf } from '../reading/reader';
import { placeOf } from './find-return/sheet-body.presenter';
import { openReturn, returnId } from './return-key';
import { presentReturnRow } from './return-row.presenter';
import { readReturn } from './read-return';

export type ReturnProof = z.infer<typeof returnProofSchema>;

interface Found {
  readonly row: ReadRow<ReturnState>;
  readonly signed: SignedVersion;
}

/** Among the returns of units that the reader's roles reach; whoever reaches none of them is told of none. */
async function withCode(app: Application, ask: PersonalAsk, code: string): Promise<Found | undefined> {
  const reader = await readerOf(app, ask.ledger, ask.personId);
  for (const row of await app.reads.returns(ask.ledger, { code })) {
    if (row.state.unitId === undefined || !reader.covers(row.state.unitId)) continue;
    const signed = signedVersions(row.state).find((each) => returnCode(ask.ledger, row.stream, each) === code);
    if (signed !== undefined) return { row, signed };
  }
  return undefined;
}

/** The signed version that bears a code, as the log holds it: its figures are what the paper has to show. */
export async function verifyReturn(app: Application, ask: PersonalAsk, text: string): Promise<ReturnProof | undefined> {
  const found = await withCode(app, ask, typedCode(text));
  if (found === undefined) return undefined;
  const { campaignId, unitId, obligation, period } = found.row.state;
  if (campaignId === undefined || unitId === undefined || obligation === undefined || period === undefined)
    return undefined;
  const key = { campaignId, unitId, obligation, period };
  const reading = await openReturn(app, ask, key);
  const { version, zero, cells, signedAt } = found.signed;
  const { table } = reading.terms;
  const { periodLabel, unit } = presentReturnRow(reading, await readReturn(reading, key));
  const columns = new Map(table.columns.map((column, index) => [column.key, { index, unit: column.unit }]));
  const rows = table.rows?.map((row) => row.key) ?? [...new Set(cells.map(({ row }) => row))];
  const order = ({ row, column }: { readonly row: string; readonly column: string }): number =>
    rows.indexOf(row) * columns.size + (columns.get(column)?.index ?? 0);
  return {
    ...{ return: returnId(key), campaignId, unit, title: table.title, periodLabel, version, zero },
    standing: version === found.row.state.version,
    signedOn: localDateOf(signedAt),
    cells: cells
      .filter(({ value }) => value !== '')
      .sort((one, other) => order(one) - order(other))
      .map(({ row, column, value }) => ({
        place: placeOf(table, row, column, cells, []),
        unit: columns.get(column)?.unit ?? 'text',
        value,
      })),
  };
}
