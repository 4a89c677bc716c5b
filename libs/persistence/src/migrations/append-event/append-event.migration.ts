import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendEvent } from './append-event.sql';

/** A single event goes in by scalars (ADR 40). */
export class AppendEvent1763800000060 implements MigrationInterface {
  readonly name = 'AppendEvent1763800000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(appendEvent);
    await runner.query(`
      REVOKE ALL ON FUNCTION append_event FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION append_event TO taizhang_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION append_event');
  }
}
