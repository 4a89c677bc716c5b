import type { ExecutionContext } from '@nestjs/common';
import { createApplication } from '@taizhang/application';
import { createPersistence, type Persistence } from '@taizhang/persistence';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { RebuildingGuard } from './rebuilding.guard';

const asked = (params: Readonly<Record<string, string>>): ExecutionContext =>
  ({ switchToHttp: () => ({ getRequest: () => ({ params }) }) }) as unknown as ExecutionContext;

describe('while read models of a ledger are rebuilt', () => {
  let database: TestDatabase;
  let persistence: Persistence;
  let guard: RebuildingGuard;
  beforeAll(async () => {
    database = await testDatabase();
    persistence = await createPersistence({ databaseUrl: database.app, keyring: database.keyring });
    guard = new RebuildingGuard(createApplication(persistence));
    await persistence.pool.query(
      `INSERT INTO projection_version (ledger, name, version, rebuilding) VALUES ('old', 'unit_row', 0, true)`,
    );
  });
  afterAll(async () => {
    await persistence.close();
    await database.close();
  });

  it('its questions and commands are answered with how many are left, and those of others go on', async () => {
    await expect(guard.canActivate(asked({ ledger: 'old' }))).rejects.toMatchObject({
      code: 'ReadModelsRebuilding',
      details: { left: 1 },
    });
    expect(await guard.canActivate(asked({ ledger: 'another' }))).toBe(true);
    expect(await guard.canActivate(asked({}))).toBe(true);
  });
});
