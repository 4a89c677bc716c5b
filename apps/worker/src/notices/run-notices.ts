import { setTimeout as pause } from 'node:timers/promises';
import type { Application } from '@taizhang/application';
import { NoticesDue, type Persistence } from '@taizhang/persistence';
import { readNotices } from '../readers/notices';
import type { ReaderTroubles } from '../readers/projections';
import { notifiersOf, type NoticeConfig } from './notice-config';
import { sendDigests } from './send-digests';

export interface NoticesOptions {
  readonly app: Application;
  readonly persistence: Persistence;
  readonly notices: NoticeConfig;
  readonly troubles: ReaderTroubles;
  readonly signal: AbortSignal;
}

const lookMs = 30_000;
const sender = 'notice-sender';

/** Reads what is to be told, and looks twice a minute whether the day's digest may go out. One process sends at a time. */
export async function runNotices({ app, persistence, notices, troubles, signal }: NoticesOptions): Promise<void> {
  const due = new NoticesDue(persistence.pool);
  const reader = readNotices({ app, persistence, due, troubles });
  const notifiers = notifiersOf(notices);
  const onError = troubles(sender);
  try {
    for (; !signal.aborted; await pause(lookMs, undefined, { signal }).catch(() => undefined)) {
      if (notifiers.length === 0) continue;
      const sending = { app, due, notifiers, publicUrl: notices.publicUrl ?? '', signal, onError };
      await alone(persistence, () => sendDigests(sending)).catch((error: unknown) => onError(error));
    }
  } finally {
    notifiers.forEach((notifier) => notifier.close());
    await reader.stop();
  }
}

/** Nothing when another process is sending. The lock goes with its connection. */
async function alone({ pool }: Persistence, work: () => Promise<unknown>): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock(hashtext($1)) AS held', [
      sender,
    ]);
    if (rows[0]?.held !== true) return;
    try {
      await work();
    } finally {
      await client.query('SELECT pg_advisory_unlock(hashtext($1))', [sender]);
    }
  } finally {
    client.release();
  }
}
