import type { Pool } from 'pg';

/** In the place of a session: every one that began by a time. */
const all = '*';

/** Sessions that were signed out: a copy of their cookie opens nothing, in whichever process it is shown. */
export class EndedSessions {
  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  /** `hours`: how long the session would have lasted at most; it is remembered that long. */
  async end(session: string, hours: number): Promise<void> {
    await this.pool.query('DELETE FROM ended_session WHERE forget_after < clock_timestamp()');
    await this.pool.query(
      `INSERT INTO ended_session (session, forget_after) VALUES ($1, clock_timestamp() + make_interval(hours => $2))
       ON CONFLICT (session) DO NOTHING`,
      [session, hours],
    );
  }

  /** After a restore: which sessions were ended since the backup is not known, so none that began by now is left. */
  async endAll(): Promise<void> {
    await this.pool.query('DELETE FROM ended_session WHERE session = $1', [all]);
    await this.pool.query(
      `INSERT INTO ended_session (session, forget_after, begun_by) VALUES ($1, 'infinity', clock_timestamp())`,
      [all],
    );
  }

  /** `begunAt` in milliseconds; a session of which neither is known cannot be told from one that has ended. */
  async hasEnded(session = '', begunAt = 0): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `SELECT 1 FROM ended_session WHERE session = $1 AND session <> $2
       UNION ALL SELECT 1 FROM ended_session WHERE session = $2 AND begun_by >= to_timestamp($3::float8 / 1000)`,
      [session, all, begunAt],
    );
    return (rowCount ?? 0) > 0;
  }
}
