import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions that were signed out before their time. Nothing rests on them once that time has come. */
export class EndedSessions1763800000023 implements MigrationInterface {
  readonly name = 'EndedSessions1763800000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ended_session (
        session text PRIMARY KEY,
        forget_after timestamptz NOT NULL
      );
      GRANT SELECT, INSERT, DELETE ON ended_session TO taizhang_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ended_session');
  }
}
