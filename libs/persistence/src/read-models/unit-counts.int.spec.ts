import { instantAt, ledgerId, localDate, type CampaignId } from '@taizhang/domain';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { Client, type Pool } from 'pg';
import { declarationRows } from './declaration.projection';
import { pledgeRows } from './pledge.projection';
import { countsByUnit } from './unit-counts';

describe('figures by unit', () => {
  let database: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    database = await testDatabase();
    client = new Client({ connectionString: database.app });
    await client.connect();
    // Small tables are read whole; what is asked here is which way there is for a large one.
    await client.query('SET enable_seqscan = off; SET enable_bitmapscan = off');
  });
  afterAll(async () => {
    await client?.end();
    await database?.close();
  });

  it.each([
    ['now', {}],
    ['at a pair of past dates', { upTo: 100, asOf: instantAt(localDate('2017-09-12'), '10:00') }],
  ])('are counted from indexes alone, without opening a row, %s', async (_when, point) => {
    const asked: string[] = [];
    const pool = {
      query: async (text: string, values: unknown[]) => {
        const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, values);
        asked.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
        return { rows: [] };
      },
    } as unknown as Pool;
    const filter = { campaignId: 'c-1' as CampaignId };
    await countsByUnit({ pool, ledger: ledgerId('official'), filter, point });
    expect(asked).toHaveLength(2);
    for (const { name } of [declarationRows, pledgeRows])
      expect(asked.join('\n')).toMatch(new RegExp(`Index Only Scan using ${name}_`));
  });
});
