import fc from 'fast-check';
import type { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { integerArray, textArray } from './binary-arrays';
import { openPool } from './pool';

describe('arrays in the binary form of the protocol', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await testDatabase();
    pool = openPool(database.app, 1);
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const received = async <T>(type: string, bytes: Buffer): Promise<readonly T[]> =>
    (await pool.query<{ value: T }>(`SELECT value FROM unnest($1::${type}[]) value`, [bytes])).rows.map(
      ({ value }) => value,
    );

  const storable = fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}|\0/u.test(text));

  it('bring every text that can be stored, and its absence, to the server as they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(storable), { maxLength: 20 }), async (values) =>
        expect(await received('text', textArray(values))).toEqual(values),
      ),
    );
  });

  it('bring every integer of four bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer(), { maxLength: 20 }), async (values) =>
        expect(await received('integer', integerArray(values))).toEqual(values),
      ),
    );
  });
});
