import { streamName, type LedgerId } from '@taizhang/domain';
import {
  appendStatement,
  hasErrorCode,
  isConnectionLoss,
  prepareAppend,
  type AppendRequest,
  type EventStore,
} from '@taizhang/persistence';
import type { Client } from 'pg';
import type { EndedCall, Journal, JournalWrite } from './journal';

export interface WriterPlace {
  readonly store: EventStore;
  readonly ledger: LedgerId;
  readonly journal: Journal;
  /** Unique in the run. */
  readonly name: string;
  readonly number: number;
  /** Appends and takes back, in transactions of its own; only some writers do. */
  readonly takesBack?: Client;
}

export const probeRequest = (ledger: LedgerId, key: string, writes: readonly JournalWrite[]): AppendRequest => ({
  ledger,
  key,
  requestHash: `hash of ${key}`,
  actor: { kind: 'system' },
  writes: writes.map(({ stream, expected, count }) => ({
    stream: streamName('probe', stream),
    expectedVersion: expected,
    events: Array.from({ length: count }, (_, n) => ({ type: 'Noted', schema: 1, payload: { key, n } })),
  })),
});

/** The same append as a statement, for a transaction of one's own. */
export const probeStatement = (
  ledger: LedgerId,
  key: string,
  writes: readonly JournalWrite[],
): ReturnType<typeof appendStatement> => appendStatement(ledger, [prepareAppend(probeRequest(ledger, key, writes))]);

/** A read whose connection was cut is simply asked again. */
async function reached<T>(read: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!isConnectionLoss(error)) throw error;
    }
  }
}

/** One caller: its own stream or one that it shares, one event or several, one stream or two, once or twice. */
export class Writer {
  private turns = 0;
  private readonly own: string;
  private readonly shared: string;

  constructor(private readonly place: WriterPlace) {
    this.own = `own-${place.name}`;
    this.shared = `shared-${place.number % 4}`;
  }

  async turn(): Promise<void> {
    const n = (this.turns += 1);
    const count = 1 + (n % 3);
    if (n % 10 === 9) return this.append([this.own, this.shared], count);
    if (n % 10 === 4) return this.appendTwice(count);
    if (n % 10 === 7 && this.place.takesBack !== undefined) return this.takeBack(this.place.takesBack);
    return this.append([this.place.number % 2 === 0 ? this.own : this.shared], count);
  }

  private async append(streams: readonly string[], count: number): Promise<void> {
    await this.call(this.key(), await this.writes(streams, count));
  }

  private async appendTwice(count: number): Promise<void> {
    const key = this.key();
    const writes = await this.writes([this.own], count);
    await Promise.all([this.call(key, writes), this.call(key, writes)]);
  }

  private async takeBack(client: Client): Promise<void> {
    const key = this.key();
    const writes = await this.writes([this.own], 1);
    const call = this.place.journal.begun({ key, writes, isRolledBack: true });
    await client.query('BEGIN');
    await client.query(probeStatement(this.place.ledger, key, writes));
    await client.query('ROLLBACK');
    this.place.journal.ended(call, { kind: 'rolledBack' });
  }

  private key(): string {
    return `${this.place.name}/${this.turns}`;
  }

  private async writes(streams: readonly string[], count: number): Promise<readonly JournalWrite[]> {
    const { store, ledger } = this.place;
    const version = async (stream: string): Promise<number> =>
      reached(() => store.streamVersion(ledger, streamName('probe', stream)));
    return Promise.all(streams.map(async (stream) => ({ stream, expected: await version(stream), count })));
  }

  private async call(key: string, writes: readonly JournalWrite[]): Promise<void> {
    const { store, ledger, journal } = this.place;
    const call = journal.begun({ key, writes });
    const answer = await store
      .append(probeRequest(ledger, key, writes))
      .catch((error: unknown): EndedCall['answer'] => {
        if (hasErrorCode(error, 'AppendUnresolved')) return { kind: 'unresolved' };
        throw error;
      });
    journal.ended(call, answer);
  }
}
