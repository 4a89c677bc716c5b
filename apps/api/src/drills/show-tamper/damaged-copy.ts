import { createHash } from 'node:crypto';
import type { LedgerId } from '@taizhang/domain';
import { damageWords, inSnapshot, postgresLogSource, verifyLog, type ProvenRow } from '@taizhang/persistence';
import type { Pool } from 'pg';
import { label, nothing, type LabelText } from '../../wording/label';

export interface TamperFound {
  readonly damagedPosition: number;
  readonly foundPosition: number;
  readonly what: LabelText;
}

/** The same request damages the same place; never the first event, which opens the ledger. */
export function damagedPositionOf(key: string, head: number): number {
  const digest = createHash('sha256').update(key).digest();
  return head < 2 ? head : 2 + (digest.readUInt32BE(0) % (head - 1));
}

const digitAtEnd = /\d(?=\D*$)/;

/** One digit of the stored text becomes another: the smallest forgery that there is. */
export const forged = (canonical: string): string =>
  canonical.replace(digitAtEnd, (digit) => String((Number(digit) + 1) % 10));

async function* damaging(rows: AsyncIterable<ProvenRow>, position: number): AsyncGenerator<ProvenRow> {
  for await (const row of rows) yield row.position === position ? { ...row, canonical: forged(row.canonical) } : row;
}

/** Copies the ledger out of one snapshot, alters one event of the copy, and lets the verifier look for it. */
export async function findDamage(pool: Pool, ledger: LedgerId, position: number): Promise<TamperFound> {
  const { damages } = await inSnapshot(pool, 'READ ONLY', async (client) => {
    const source = await postgresLogSource(client, ledger);
    return verifyLog({ ...source, events: () => damaging(source.events(), position) });
  });
  const [first] = damages;
  const foundPosition = first?.position ?? 0;
  const { zh, en } = first === undefined ? nothing : damageWords(first);
  return {
    damagedPosition: position,
    foundPosition,
    what: label(
      `副本第 ${position} 条改动了一个数字，核验指出第 ${foundPosition} 条：${zh}`,
      `One digit of event ${position} was changed in a copy; the check names event ${foundPosition}: ${en}`,
    ),
  };
}
