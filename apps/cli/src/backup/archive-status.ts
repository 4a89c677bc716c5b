import { archiveProgress, type Persistence } from '@taizhang/persistence';

/** How far the archive is behind, ledger by ledger; no line where nothing was ever archived. */
export async function archiveInWords(pool: Persistence['pool']): Promise<readonly string[]> {
  const all = await archiveProgress(pool);
  return all.map(({ ledger, archived, position, behindSeconds }) =>
    archived === position
      ? `  ✔ ${ledger}: archived up to its last event, ${position}`
      : `  ✖ ${ledger}: archived up to event ${archived} of ${position}, ${behindSeconds} s behind`,
  );
}
