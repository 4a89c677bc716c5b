import type { Pool, PoolClient } from 'pg';

const lockKey = `hashtextextended('taizhang reader ' || $1, 0)`;

/**
 * Leadership of a reader: a lock that lives as long as its connection, and a fencing token that rises with each leader.
 * The lock keeps others waiting; the token refuses what a leader writes that no longer is one and does not know it.
 */
export class ReaderLease {
  private lost = false;

  private constructor(
    readonly client: PoolClient,
    private readonly name: string,
    readonly token: number,
  ) {
    client.on('error', this.lose);
  }

  /** Undefined while another process leads. */
  static async acquire(pool: Pool, name: string): Promise<ReaderLease | undefined> {
    const client = await pool.connect();
    try {
      const { rows } = await client.query<{ won: boolean }>(`SELECT pg_try_advisory_lock(${lockKey}) AS won`, [name]);
      if (rows[0]?.won !== true) {
        client.release();
        return undefined;
      }
      const raised = await client.query<{ token: number }>(
        `INSERT INTO reader (name, token) VALUES ($1, 1)
         ON CONFLICT (name) DO UPDATE SET token = reader.token + 1 RETURNING token`,
        [name],
      );
      return new ReaderLease(client, name, raised.rows[0]?.token ?? 0);
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  get isLost(): boolean {
    return this.lost;
  }

  /** Inside a transaction: whether this leader is still the one, held so until the transaction ends. */
  async isValid(): Promise<boolean> {
    const { rows } = await this.client.query<{ token: number }>('SELECT token FROM reader WHERE name = $1 FOR SHARE', [
      this.name,
    ]);
    return rows[0]?.token === this.token;
  }

  readonly lose = (): void => {
    this.lost = true;
  };

  /** Closing the connection gives the lock up, whatever state it is in. */
  release(): void {
    this.client.off('error', this.lose);
    this.client.release(true);
  }
}
