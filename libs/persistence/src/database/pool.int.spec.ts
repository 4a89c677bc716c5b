import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { testDatabase, type TestDatabase } from '@taizhang/testing';
import { openPool } from './pool';

/** `ReadyForQuery`, idle: the session has begun. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** What a server sends that is being stopped. */
function farewell(): Buffer {
  const fields = Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0');
  const length = Buffer.alloc(4);
  length.writeInt32BE(fields.length + length.length);
  return Buffer.concat([Buffer.from('E'), length, fields]);
}

/** Lets every session begin and ends it in the same breath. */
async function endingAtOnce({ hostname, port }: URL): Promise<Server> {
  const server = createServer((client) => {
    const behind = connect(Number(port), hostname);
    client.on('data', (bytes) => behind.write(bytes));
    behind.on('data', (bytes) => {
      if (bytes.includes(ready)) client.end(Buffer.concat([bytes, farewell()]));
      else client.write(bytes);
    });
    client.on('close', () => behind.destroy());
    for (const socket of [client, behind]) socket.on('error', () => undefined);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

describe('a pool', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('outlives a server that ends its sessions as soon as they begin', async () => {
    const url = new URL(database.app);
    const server = await endingAtOnce(url);
    url.port = String((server.address() as AddressInfo).port);
    const pool = openPool(url.toString(), 1);
    const client = await pool.connect();
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release(true);
    await pool.end();
    server.close();
  });
});
