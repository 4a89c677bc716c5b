import type { Pool } from 'pg';
import type { LedgerId } from '@taizhang/domain';

/** How far each reader has come in a ledger; a reader that has not begun is absent. */
export async function readerPositions(
  pool: Pick<Pool, 'query'>,
  ledger: LedgerId,
): Promise<ReadonlyMap<string, number>> {
  const text = 'SELECT reader, position FROM reader_checkpoint WHERE ledger = $1';
  const { rows } = await pool.query<{ reader: string; position: number }>(text, [ledger]);
  return new Map(rows.map(({ reader, position }) => [reader, Number(position)]));
}

/** Resolves when all the named readers have read a ledger up to a position; rejects after `timeoutMs`. */
export async function untilRead(
  pool: Pick<Pool, 'query'>,
  input: {
    readonly ledger: LedgerId;
    readonly position: number;
    readonly readers: readonly string[];
    readonly timeoutMs?: number;
  },
): Promise<void> {
  const end = Date.now() + (input.timeoutMs ?? 60_000);
  for (;;) {
    const positions = await readerPositions(pool, input.ledger);
    const behind = input.readers.filter((reader) => (positions.get(reader) ?? 0) < input.position);
    if (behind.length === 0) return;
    if (Date.now() > end) throw new Error(`${behind.join(', ')} did not read ${input.ledger} up to ${input.position}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
