import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places that a reader which cannot begin anew has passed: by the newest that is still there it goes on after a loss. */
export class ReaderMarks1763800000048 implements MigrationInterface {
  readonly name = 'ReaderMarks1763800000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reader_mark (
      reader text NOT NULL REFERENCES reader (name),
      ledger text NOT NULL REFERENCES ledger (id) ON DELETE CASCADE,
      position bigint NOT NULL,
      event_id text NOT NULL,
      committed_at bigint NOT NULL,
      PRIMARY KEY (reader, ledger, position)
    )`);
    await runner.query('GRANT SELECT, INSERT, UPDATE, DELETE ON reader_mark TO taizhang_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reader_mark');
  }
}
