import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How each link to the outside stands, as the worker that holds it last said. Nothing rests on it. */
export class OutsideLinks1763800000021 implements MigrationInterface {
  readonly name = 'OutsideLinks1763800000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outside_link (
        name text PRIMARY KEY,
        state text NOT NULL CHECK (state IN ('waiting', 'running')),
        reason text,
        reader text,
        since timestamptz NOT NULL,
        seen timestamptz NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON outside_link TO taizhang_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outside_link');
  }
}
