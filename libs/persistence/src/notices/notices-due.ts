import type { Instant, LedgerId, PersonId, StreamName } from '@taizhang/domain';
import type { Pool } from 'pg';
import type { Transaction } from '../readers/transaction';

export interface NoticeDue {
  readonly personId: PersonId;
  /** What there is to be done belongs to this stream; told once, however often it is raised. */
  readonly subject: StreamName;
  readonly position: number;
  readonly recordedAt: Instant;
}

export interface PersonDue {
  readonly personId: PersonId;
  /** Position of the latest that is due. */
  readonly through: number;
}

/** What has to be told outside the console and has not been yet. */
export class NoticesDue {
  constructor(private readonly pool: Pick<Pool, 'query'>) {}

  /** In the transaction that moves the reader's checkpoint. */
  async raise(
    transaction: Transaction,
    ledger: LedgerId,
    { personId, subject, position, recordedAt }: NoticeDue,
  ): Promise<void> {
    await transaction.query(
      `INSERT INTO notice_due AS known (ledger, person_id, subject, position, recorded_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (ledger, person_id, subject) DO UPDATE SET position = $4, recorded_at = $5 WHERE known.position < $4`,
      [ledger, personId, subject, position, recordedAt],
    );
  }

  async settle(transaction: Transaction, ledger: LedgerId, subject: StreamName): Promise<void> {
    await transaction.query('DELETE FROM notice_due WHERE ledger = $1 AND subject = $2', [ledger, subject]);
  }

  /** Persons with something that was recorded by then, in order, after a person. */
  async persons(ledger: LedgerId, by: Instant, after: string, limit: number): Promise<readonly PersonDue[]> {
    const { rows } = await this.pool.query<PersonDue>(
      `SELECT person_id AS "personId", max(position)::int AS through FROM notice_due
       WHERE ledger = $1 AND recorded_at <= $2 AND person_id > $3 GROUP BY person_id ORDER BY person_id LIMIT $4`,
      [ledger, by, after, limit],
    );
    return rows;
  }

  /** He has been told, or cannot be. */
  async clear(ledger: LedgerId, personId: PersonId, through: number): Promise<void> {
    await this.pool.query('DELETE FROM notice_due WHERE ledger = $1 AND person_id = $2 AND position <= $3', [
      ledger,
      personId,
      through,
    ]);
  }
}
