import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type Pool } from 'pg';
import { ledgerId, type LedgerId } from '@taizhang/domain';

export type AdvanceListener = (ledger: LedgerId, position: number) => void;

const channel = 'taizhang_log';
/** A reader who was just told looks again by himself; under load a notice a batch would cost more than the batch. */
const leastBetweenMs = 10;
/** No notice is worth a flush of the disk, and the appends that wait for one. */
const notify = `SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, notice) FROM unnest($2::text[]) notice`;

/**
 * Tells listeners that a ledger has advanced: at once of what this process stored, by NOTIFY of what others stored, and by
 * looking at the counters when a notice was lost. NOTIFY is sent after the commit, since inside it would serialise commits.
 */
export class LedgerNotices {
  private readonly sender = randomUUID();
  private readonly listeners = new Set<AdvanceListener>();
  private readonly heads = new Map<LedgerId, number>();
  private readonly unsent = new Map<LedgerId, number>();
  private sending: Promise<void> | undefined;
  private client: Client | undefined;
  private poll: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly pool: Pool,
    private readonly pollMs: number,
  ) {}

  /** Called after each commit of this process. */
  stored(ledger: LedgerId, position: number): void {
    this.advance(ledger, position);
    this.unsent.set(ledger, Math.max(position, this.unsent.get(ledger) ?? 0));
    this.sending ??= this.send().finally(() => (this.sending = undefined));
  }

  subscribe(listener: AdvanceListener): () => void {
    this.listeners.add(listener);
    if (this.poll === undefined && !this.closed) this.start();
    return () => this.listeners.delete(listener);
  }

  /** A ledger of the same name may be opened again and starts from its beginning. */
  dropped(ledger: LedgerId): void {
    this.heads.delete(ledger);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.poll);
    this.listeners.clear();
    await this.sending;
    await this.client?.end().catch(() => undefined);
  }

  private advance(ledger: LedgerId, position: number): void {
    if (position <= (this.heads.get(ledger) ?? 0)) return;
    this.heads.set(ledger, position);
    for (const listener of this.listeners) listener(ledger, position);
  }

  private async send(): Promise<void> {
    while (this.unsent.size > 0) {
      const notices = [...this.unsent].map(([ledger, position]) => `${this.sender} ${position} ${ledger}`);
      this.unsent.clear();
      // A lost notice is no loss: others poll.
      await this.pool.query({ name: 'log_notify', text: notify, values: [channel, notices] }).catch(() => undefined);
      await pause(leastBetweenMs);
    }
  }

  private start(): void {
    this.poll = setInterval(() => void this.look(), this.pollMs);
    this.poll.unref();
    void this.listen();
  }

  private async listen(): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'taizhang notices' });
    this.client = client;
    client.on('error', () => this.forget(client));
    client.on('end', () => this.forget(client));
    client.on('notification', ({ payload }) => this.received(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      if (this.closed) await client.end();
    } catch {
      this.forget(client);
    }
  }

  private forget(client: Client): void {
    if (this.client === client) this.client = undefined;
  }

  private received(payload: string): void {
    const [sender, position, ledger] = payload.split(' ');
    if (sender !== this.sender && ledger !== undefined) this.advance(ledgerId(ledger), Number(position));
  }

  private async look(): Promise<void> {
    if (this.client === undefined) await this.listen();
    const { rows } = await this.pool
      .query<{ id: string; position: number }>('SELECT id, position FROM ledger')
      .catch(() => ({ rows: [] }));
    const open = new Set(rows.map(({ id }) => id));
    if (open.size > 0) for (const ledger of this.heads.keys()) if (!open.has(ledger)) this.heads.delete(ledger);
    for (const { id, position } of rows) this.advance(ledgerId(id), position);
  }
}
