import { archiveProgress, type ArchiveProgress, type Persistence } from '@taizhang/persistence';
import type { Language } from '@taizhang/plans';

const words = {
  zh: {
    whole: ({ ledger, position }: ArchiveProgress) => `  ✔ ${ledger}：已归档到最后一条，第 ${position} 条`,
    behind: ({ ledger, archived, position, behindSeconds }: ArchiveProgress) =>
      `  ✖ ${ledger}：归档到第 ${archived} 条，共 ${position} 条，落后 ${behindSeconds} 秒`,
  },
  en: {
    whole: ({ ledger, position }: ArchiveProgress) => `  ✔ ${ledger}: archived up to its last event, ${position}`,
    behind: ({ ledger, archived, position, behindSeconds }: ArchiveProgress) =>
      `  ✖ ${ledger}: archived up to event ${archived} of ${position}, ${behindSeconds} s behind`,
  },
} as const;

/** How far the archive is behind, ledger by ledger; no line where nothing was ever archived. */
export async function archiveInWords(pool: Persistence['pool'], spoken: Language): Promise<readonly string[]> {
  const all = await archiveProgress(pool);
  const { whole, behind } = words[spoken];
  return all.map((each) => (each.archived === each.position ? whole(each) : behind(each)));
}
