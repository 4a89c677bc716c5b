import { hasCode } from '../event-store/event-store.errors';
import type { Worded } from '../evidence/stand-words';

/** Why a backup is not made or not taken back, and what to do next. Nothing was changed. */
export class BackupRefused extends Error {
  readonly code = 'BackupRefused';

  constructor(readonly words: Worded) {
    super(words.en);
  }
}

export const refuseBackup = (words: Worded): BackupRefused => new BackupRefused(words);

export const isBackupRefused = (error: unknown): error is BackupRefused => hasCode(error, 'BackupRefused');

/** What is wrong with a part of a backup. Whoever reads that part knows what it means for the whole. */
export class BackupFault extends Error {
  readonly code = 'BackupFault';

  constructor(
    readonly words: Worded,
    cause?: unknown,
  ) {
    super(words.en, { cause });
  }
}

export const faultOf = (words: Worded, cause?: unknown): BackupFault => new BackupFault(words, cause);

/** An error of the machine says the same in either language. */
export function wordsOf(error: unknown): Worded {
  if (hasCode(error, 'BackupFault') || isBackupRefused(error)) return (error as BackupFault).words;
  const what = error instanceof Error ? error.message : String(error);
  return { zh: what, en: what };
}

/** What is wrong with a part refuses the whole. */
export async function orRefuse<T>(refusal: (fault: Worded) => Worded, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw hasCode(error, 'BackupFault') ? refuseBackup(refusal(wordsOf(error))) : error;
  }
}
