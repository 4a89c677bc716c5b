import type { AgendaItem, Instant, LedgerId, StreamName } from '@taizhang/domain';
import type { Pool, PoolClient } from 'pg';
import type { AgendaRow } from './agenda-row';

type Queryable = Pick<Pool | PoolClient, 'query'>;

interface Stored {
  readonly stream: StreamName;
  readonly key: string;
  readonly due_at: Instant | null;
  readonly act: string;
  readonly by: AgendaItem['by'];
  readonly item: AgendaItem;
}

const columns = 'stream, key, due_at, act, by, item';

/** The agenda as a read model: what is owed, by whom, from when. Instants compare as text. */
export class AgendaRows {
  constructor(private readonly database: Queryable) {}

  /** All rows of the named subjects, by subject; one without rows is absent. */
  async ofStreams(
    ledger: LedgerId,
    streams: readonly StreamName[],
  ): Promise<ReadonlyMap<StreamName, readonly AgendaRow[]>> {
    const rows = await this.find(ledger, 'stream = ANY ($2::text[])', [streams]);
    return byStream(rows);
  }

  /** Replaces what the named subjects had; a subject with no items leaves nothing. */
  async replace(ledger: LedgerId, agendas: ReadonlyMap<StreamName, readonly AgendaItem[]>): Promise<void> {
    const items = [...agendas].flatMap(([stream, each]) => each.map((item) => ({ stream, item })));
    await this.database.query('DELETE FROM agenda_row WHERE ledger = $1 AND stream = ANY ($2::text[])', [
      ledger,
      [...agendas.keys()],
    ]);
    if (items.length === 0) return;
    await this.database.query(
      `INSERT INTO agenda_row (ledger, stream, key, due_at, act, by, item)
       SELECT $1, row.stream, row.item ->> 'key', row.item ->> 'dueAt', row.item ->> 'act', row.item ->> 'by', row.item
       FROM jsonb_to_recordset($2::jsonb) AS row (stream text, item jsonb)`,
      [ledger, JSON.stringify(items)],
    );
  }

  /** What the engine owes up to an instant and has not done yet, the earliest first. */
  openEngineItems(ledger: LedgerId, upTo: Instant): Promise<readonly AgendaRow[]> {
    return this.find(ledger, `by = 'engine' AND due_at <= $2 ORDER BY due_at, stream, key`, [upTo]);
  }

  /** When the engine has something to do next, after an instant. */
  async nextEngineDue(ledger: LedgerId, after: Instant): Promise<Instant | undefined> {
    const { rows } = await this.database.query<{ next: Instant | null }>(
      `SELECT min(due_at) AS next FROM agenda_row WHERE ledger = $1 AND by = 'engine' AND due_at > $2`,
      [ledger, after],
    );
    return rows[0]?.next ?? undefined;
  }

  /** Subjects for which the engine has something to do up to an instant; without one, at any time. */
  async engineStreams(ledger: LedgerId, upTo?: Instant): Promise<readonly StreamName[]> {
    const { rows } = await this.database.query<{ stream: StreamName }>(
      `SELECT DISTINCT stream FROM agenda_row
       WHERE ledger = $1 AND by = 'engine' AND due_at IS NOT NULL AND ($2::text IS NULL OR due_at <= $2) ORDER BY stream`,
      [ledger, upTo ?? null],
    );
    return rows.map(({ stream }) => stream);
  }

  /** Everything that the engine waits for in a ledger. */
  engineItems(ledger: LedgerId): Promise<readonly AgendaRow[]> {
    return this.find(ledger, `by = 'engine' ORDER BY stream, key`, []);
  }

  async clear(ledger: LedgerId): Promise<void> {
    await this.database.query('DELETE FROM agenda_row WHERE ledger = $1', [ledger]);
  }

  private async find(ledger: LedgerId, where: string, values: readonly unknown[]): Promise<readonly AgendaRow[]> {
    const { rows } = await this.database.query<Stored>(
      `SELECT ${columns} FROM agenda_row WHERE ledger = $1 AND ${where}`,
      [ledger, ...values],
    );
    return rows.map(({ due_at: dueAt, ...row }) => ({ ledger, dueAt, ...row }));
  }
}

function byStream(rows: readonly AgendaRow[]): ReadonlyMap<StreamName, readonly AgendaRow[]> {
  const found = new Map<StreamName, AgendaRow[]>();
  for (const row of rows) {
    const known = found.get(row.stream);
    if (known === undefined) found.set(row.stream, [row]);
    else known.push(row);
  }
  return found;
}
