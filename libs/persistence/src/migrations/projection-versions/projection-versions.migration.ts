import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which version of each projection the rows of a ledger were written. A ledger's rows go with the ledger. */
export class ProjectionVersions1763800000031 implements MigrationInterface {
  readonly name = 'ProjectionVersions1763800000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE projection_version (
        ledger text NOT NULL,
        name text NOT NULL,
        version int NOT NULL,
        rebuilding boolean NOT NULL DEFAULT false,
        PRIMARY KEY (ledger, name)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON projection_version TO taizhang_app;
      INSERT INTO read_model (name) VALUES ('projection_version');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM read_model WHERE name = 'projection_version'; DROP TABLE projection_version;`);
  }
}
