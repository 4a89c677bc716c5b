import type { Pool } from 'pg';

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

  async hasEnded(session: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('SELECT FROM ended_session WHERE session = $1', [session]);
    return (rowCount ?? 0) > 0;
  }
}
