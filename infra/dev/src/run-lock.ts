import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identifyProcess, isAlive, type ProcessIdentity } from './process-identity';

export type LockAttempt = { readonly kind: 'held'; readonly by: ProcessIdentity } | { readonly kind: 'taken' };

/**
 * Takes the lock for this process, or tells who holds it.
 * A lock whose process has gone (kill -9, power cut) is set aside. `link` either makes the whole file or fails, so two
 * starts never both succeed and nobody reads half a lock.
 */
export function takeLock(lockFile: string): LockAttempt {
  const own = identifyProcess(process.pid);
  if (own === undefined) throw new Error('this process cannot see itself');
  const draft = `${lockFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(own));
  try {
    for (;;) {
      if (linked(draft, lockFile)) return { kind: 'taken' };
      const holder = readLock(lockFile);
      if (holder !== undefined && isAlive(holder)) return { kind: 'held', by: holder };
      setAside(lockFile, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

export function releaseLock(lockFile: string): void {
  if (readLock(lockFile)?.pid === process.pid) rmSync(lockFile, { force: true });
}

export function readLock(lockFile: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

function linked(draft: string, lockFile: string): boolean {
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Between reading and moving, another start may have put a fresh lock there: what was moved by mistake goes back. */
function setAside(lockFile: string, stale: ProcessIdentity | undefined): void {
  const aside = `${lockFile}.stale.${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return;
  }
  const moved = readLock(aside);
  if (moved !== undefined && (moved.pid !== stale?.pid || moved.started !== stale.started)) linked(aside, lockFile);
  rmSync(aside, { force: true });
}
