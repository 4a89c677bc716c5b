import { createHash } from 'node:crypto';
import type { Instant, LedgerId, ReturnCell, ReturnState, StreamName } from '@taizhang/domain';
import { sheetCode } from './sheet-code';

/** One version of a return as its head signed it. A blank cell is not in it, a zero is. */
export interface SignedVersion {
  readonly version: number;
  readonly zero: boolean;
  readonly cells: readonly ReturnCell[];
  readonly signedAt: Instant;
}

/** Every version that was signed, the oldest first: a sheet that an amendment has overtaken is still what it was. */
export function signedVersions({ version, zero, cells, signed, superseded }: ReturnState): readonly SignedVersion[] {
  const old = superseded.flatMap(({ signedAt, ...each }) => (signedAt === undefined ? [] : [{ ...each, signedAt }]));
  return signed === undefined ? old : [...old, { version, zero, cells, signedAt: signed.at }];
}

const place = ({ row, column }: ReturnCell): string => `${row}\n${column}`;
const inOrder = (cells: readonly ReturnCell[]): readonly (readonly [string, string, number | string])[] =>
  [...cells]
    .sort((one, other) => (place(one) < place(other) ? -1 : 1))
    .map(({ row, column, value }) => [row, column, value]);

/** What is printed in the check strip of a signed sheet: another figure, version, day or unit is another code. */
export function returnCode(ledger: LedgerId, stream: StreamName, signed: SignedVersion): string {
  const { version, zero, cells, signedAt } = signed;
  const content = JSON.stringify(['taizhang/return/1', ledger, stream, version, zero, signedAt, inOrder(cells)]);
  return sheetCode(`sha256:${createHash('sha256').update(content, 'utf8').digest('hex')}`);
}
