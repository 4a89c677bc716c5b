import type { LedgerId } from '@taizhang/domain';
import { asAdmin } from '../database/prepare-database';

const tables = ['event', 'batch', 'append_key'];
const beside = ['checkpoint_anchor', 'checkpoint', 'merkle_node'];
let copies = 0;

export interface CopiedLog {
  /** What a failover to a standby that was behind leaves, or a restore of an older state. */
  putBack(): Promise<void>;
}

/** The tables of a ledger as somebody copied them, with what is kept beside them. */
export async function copyOfTheLog(adminUrl: string, ledger: LedgerId): Promise<CopiedLog> {
  const copy = `copy_${(copies += 1)}`;
  const all = [...beside, ...tables];
  await asAdmin(adminUrl, async (admin) => {
    for (const table of all)
      await admin.query(`CREATE TABLE ${copy}_${table} AS SELECT * FROM ${table} WHERE ledger = '${ledger}'`);
    await admin.query(`CREATE TABLE ${copy}_ledger AS SELECT * FROM ledger WHERE id = '${ledger}'`);
  });
  return {
    putBack: () =>
      asAdmin(adminUrl, async (admin) => {
        await admin.query(`BEGIN; SET LOCAL session_replication_role = 'replica'`);
        for (const table of all) await admin.query(`DELETE FROM ${table} WHERE ledger = '${ledger}'`);
        for (const table of [...all].reverse())
          await admin.query(`INSERT INTO ${table} SELECT * FROM ${copy}_${table}`);
        await admin.query(`UPDATE ledger l SET position = c.position, recorded_at = c.recorded_at, committed_at = c.committed_at,
          link = c.link, epoch = c.epoch FROM ${copy}_ledger c WHERE l.id = c.id`);
        await admin.query('COMMIT');
      }),
  };
}
