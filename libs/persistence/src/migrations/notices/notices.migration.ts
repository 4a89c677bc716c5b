import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has to be told outside the console and has not been yet. Written behind the log; what was told is in the log. */
export class Notices1763800000022 implements MigrationInterface {
  readonly name = 'Notices1763800000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice_due (
        ledger text NOT NULL,
        person_id text NOT NULL,
        subject text NOT NULL,
        position bigint NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (ledger, person_id, subject)
      );
      CREATE INDEX notice_due_subject ON notice_due (ledger, subject);
      GRANT SELECT, INSERT, UPDATE, DELETE ON notice_due TO taizhang_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_due');
  }
}
