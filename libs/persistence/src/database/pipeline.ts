import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

interface Line {
  readonly client: Promise<PoolClient>;
  users: number;
  isLost: boolean;
  isLetGo: boolean;
}

/**
 * Statements sent one behind the other on one connection, without waiting for the answers: the server goes from one to the
 * next by itself. The connection is held while anything is under way on it. Needs a pool of pipelining clients.
 */
export class Pipeline {
  private line: Line | undefined;

  constructor(
    private readonly pool: Pool,
    /** Of an error: whether nothing more can be asked of the connection that had it. */
    private readonly isLoss: (error: unknown) => boolean,
  ) {}

  async query<R extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<R>> {
    const line = (this.line ??= { client: this.pool.connect(), users: 0, isLost: false, isLetGo: false });
    line.users += 1;
    try {
      const client = await line.client;
      return await client.query<R>(statement);
    } catch (error) {
      if (this.isLoss(error)) this.lose(line);
      throw error;
    } finally {
      line.users -= 1;
      // Whoever was just answered may ask again in this turn.
      if (line.users === 0) setImmediate(() => line.users === 0 && void this.letGo(line));
    }
  }

  private lose(line: Line): void {
    line.isLost = true;
    if (this.line === line) this.line = undefined;
  }

  private async letGo(line: Line): Promise<void> {
    if (line.isLetGo) return;
    line.isLetGo = true;
    if (this.line === line) this.line = undefined;
    await line.client.then(
      (client) => client.release(line.isLost),
      () => undefined,
    );
  }
}
