import { mkdir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore } from '../../event-store/event-store';
import { noteKeyOf, noteSignerOf } from '../../evidence/checkpoint';
import { Wake } from '../../readers/wake';
import { backUp, type BackupInput, type BackupReport } from '../back-up';
import { dayMs } from '../keyring-backup';
import { endOfArchive, newestBackup, type ArchiveEnd } from './archive-folder';
import { noteProgress } from './archive-progress';
import { CurrentKeys } from './current-keys';
import { whileAlone } from './while-alone';
import { LogParted, writeSegment, type SegmentInput } from './write-segment';

export interface FollowInput extends Omit<BackupInput, 'now'> {
  readonly store: Pick<EventStore, 'onAdvance'>;
  readonly signal: AbortSignal;
  readonly told?: (news: FollowNews) => void;
  /** Shortest time between two segments. */
  readonly everyMs?: number;
  /** An archive is taken back from its backup on: after so many days there is a new one. */
  readonly backupDays?: number;
  readonly eventsAtMost?: number;
}

export type FollowNews =
  | {
      readonly kind: 'backedUp';
      readonly why: 'first' | 'old' | 'parted';
      readonly report: BackupReport;
      /** The archived event that is gone or another one now. */
      readonly parted?: LogParted['at'];
    }
  | { readonly kind: 'following'; readonly end: ArchiveEnd }
  | { readonly kind: 'archived'; readonly end: ArchiveEnd; readonly events: number };

const standardEveryMs = 2_000;
const standardBackupDays = 7;
const standardEvents = 20_000;
/** A notice of the log may be lost, a key is destroyed and a ledger dropped without one. */
const lookMs = 5_000;

/**
 * Writes what comes into the log as segments behind the last backup of a folder, until the signal aborts; then what is
 * left. Killed at any moment it leaves whole segments, and goes on behind the last of them. Whatever fails is thrown.
 */
export async function follow(input: FollowInput): Promise<void> {
  await mkdir(input.folder, { recursive: true });
  const wake = new Wake();
  const { eventsAtMost = standardEvents, everyMs = standardEveryMs } = input;
  await whileAlone(input.database, input.folder, async (lost) => {
    const signal = AbortSignal.any([input.signal, lost]);
    const leave = input.store.onAdvance(wake.call);
    signal.addEventListener('abort', wake.call, { once: true });
    try {
      const archive = await Archive.open(input, eventsAtMost);
      while (!signal.aborted) {
        const events = await archive.round();
        if (events === 0) await wake.sleep(lookMs);
        else if (events < eventsAtMost) await pause(everyMs, undefined, { signal }).catch(() => undefined);
      }
      while (!lost.aborted && (await archive.round()) >= eventsAtMost) continue;
    } finally {
      signal.removeEventListener('abort', wake.call);
      leave();
    }
  });
}

class Archive {
  private readonly keys: CurrentKeys | undefined;
  private readonly segments: SegmentInput;

  private constructor(
    private readonly input: FollowInput,
    private end: ArchiveEnd,
    eventsAtMost: number,
  ) {
    const { database, objects, folder, house, keyring } = input;
    const signer = noteSignerOf(input.signer, house);
    this.keys = keyring && new CurrentKeys({ ...keyring, house, signer });
    const keepKeys = async (): Promise<void> => this.keys?.keep(new Date());
    this.segments = { database, objects, folder, house, signer, eventsAtMost, keepKeys };
  }

  static async open(input: FollowInput, eventsAtMost: number): Promise<Archive> {
    const base = await newestBackup(input.folder);
    const end = base === undefined ? await backedUp(input, 'first') : await endOf(input, base);
    input.told?.({ kind: 'following', end });
    await noteProgress(input.database, end.heads.values());
    return new Archive(input, end, eventsAtMost);
  }

  /** Answers how many events were archived. */
  async round(): Promise<number> {
    const { input } = this;
    await this.segments.keepKeys();
    const events = await this.archive();
    const newest = await newestBackup(input.folder);
    if (newest !== undefined && newest !== this.end.base) await this.goOn(await endOf(input, newest));
    return events;
  }

  private async archive(): Promise<number> {
    const { input } = this;
    try {
      const written = await writeSegment(this.segments, this.end);
      if (written !== undefined) {
        this.end = written.end;
        await noteProgress(input.database, this.end.heads.values());
        input.told?.({ kind: 'archived', ...written });
      }
      const isOld = Date.now() - timeOfBackup(this.end.base) >= (input.backupDays ?? standardBackupDays) * dayMs;
      if (isOld) await this.goOn(await backedUp(input, 'old'));
      return written?.events ?? 0;
    } catch (error) {
      if (!(error instanceof LogParted)) throw error;
      await this.goOn(await backedUp(input, 'parted', error.at));
      return 0;
    }
  }

  private async goOn(end: ArchiveEnd): Promise<void> {
    this.end = end;
    await noteProgress(this.input.database, end.heads.values());
    this.input.told?.({ kind: 'following', end });
  }
}

const endOf = ({ signer, house }: FollowInput, base: string): Promise<ArchiveEnd> =>
  endOfArchive(base, noteKeyOf(signer, house));

async function backedUp(
  input: FollowInput,
  why: 'first' | 'old' | 'parted',
  parted?: LogParted['at'],
): Promise<ArchiveEnd> {
  const last = await newestBackup(input.folder);
  const after = last === undefined ? 0 : timeOfBackup(last) + 1_000;
  const report = await backUp({ ...input, now: new Date(Math.max(Date.now(), after)) });
  input.told?.({ kind: 'backedUp', why, report, ...(parted && { parted }) });
  return endOf(input, report.place);
}

const timeOfBackup = (place: string): number => {
  const [, year, month, day, hour, minute, second] = /(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(place) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};
