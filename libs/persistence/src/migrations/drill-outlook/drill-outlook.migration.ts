import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the colleagues of a drill do next, one row a ledger. Written anew at any time; it goes when the ledger goes. */
export class DrillOutlook1763800000007 implements MigrationInterface {
  readonly name = 'DrillOutlook1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE drill_outlook (
        ledger text PRIMARY KEY,
        at text COLLATE "C" NOT NULL,
        act text NOT NULL,
        acts integer NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON drill_outlook TO taizhang_app;
      INSERT INTO read_model (name) VALUES ('drill_outlook');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM read_model WHERE name = 'drill_outlook'; DROP TABLE drill_outlook;`);
  }
}
