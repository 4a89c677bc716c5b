import { createPostgresEventStore } from '@taizhang/persistence';
import { ledgerId } from '@taizhang/domain';
import { Client } from 'pg';
import { Journal } from './journal';
import { Writer } from './writer';

/** Everything that a writer process is told. */
export interface WriterProcessOptions {
  readonly url: string;
  readonly ledger: string;
  readonly folder: string;
  readonly name: string;
  readonly writers: number;
}

async function takingBack(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'probe that takes back' });
  await client.connect();
  return client;
}

/** A process of its own with some writers that append until it is told to stop, or its parent is gone. */
async function runWriters({ url, ledger, folder, name, writers }: WriterProcessOptions): Promise<void> {
  let stopping = false;
  const stop = (): void => {
    stopping = true;
  };
  process.once('message', stop);
  process.once('disconnect', stop);
  const store = createPostgresEventStore({ url });
  const journal = new Journal(folder, name);
  const client = await takingBack(url);
  const turns = Array.from({ length: writers }, async (_, number) => {
    const place = { store, ledger: ledgerId(ledger), journal, name: `${name}-${number}`, number };
    const writer = new Writer(number === 0 ? { ...place, takesBack: client } : place);
    while (!stopping) await writer.turn();
  });
  await Promise.all(turns);
  await store.close();
  await client.end();
  journal.close();
  if (process.connected) process.disconnect();
}

void runWriters(JSON.parse(process.argv[2] ?? '{}') as WriterProcessOptions);
