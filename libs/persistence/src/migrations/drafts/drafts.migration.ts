import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of declarations: kept by the server until they are submitted. They go when their drill's ledger goes. */
export class Drafts1763800000003 implements MigrationInterface {
  readonly name = 'Drafts1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE declaration_draft (
        ledger text NOT NULL,
        campaign_id text NOT NULL,
        person_id text NOT NULL,
        writer text NOT NULL,
        form jsonb NOT NULL,
        saved_at text NOT NULL,
        PRIMARY KEY (ledger, campaign_id, person_id, writer)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON declaration_draft TO taizhang_app;
      INSERT INTO read_model (name) VALUES ('declaration_draft');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM read_model WHERE name = 'declaration_draft'; DROP TABLE declaration_draft;`);
  }
}
