import { ledgerId, streamName, type EventData } from '@taizhang/domain';
import type { AppendVerdict } from './event-store';
import { AppendQueue, type AppendQueueLimits, type Neighbours } from './append-queue';
import { prepareAppend, type PreparedAppend } from './prepared-append';

const limits: AppendQueueLimits = { maxQueued: 100, maxBatchAppends: 4, maxBatchEvents: 6, maxInFlight: 1 };
const noted: EventData = { type: 'Noted', schema: 1, payload: {} };

const appendOf = (key: string, stream: string, ...events: readonly EventData[]): PreparedAppend =>
  prepareAppend({
    ledger: ledgerId('drill'),
    key,
    requestHash: '',
    actor: { kind: 'system' },
    writes: [
      { stream: streamName('note', stream), expectedVersion: 0, events: events.length === 0 ? [noted] : events },
    ],
  });

/** A queue whose batches are noted and committed only when they are let go. */
function heldQueue(
  other: Partial<AppendQueueLimits> = {},
  neighbours: Neighbours = { busy: 0 },
): {
  queue: AppendQueue;
  batches: string[][];
  letGo: (fail?: string) => Promise<void>;
} {
  const batches: string[][] = [];
  const held: (() => void)[] = [];
  let poison: string | undefined;
  const commit = async (batch: readonly PreparedAppend[]): Promise<readonly AppendVerdict[]> => {
    const keys = batch.map(({ request }) => request.key);
    batches.push(keys);
    await new Promise<void>((resolve) => held.push(resolve));
    if (poison !== undefined && keys.includes(poison)) throw new Error(`cannot take ${poison}`);
    return keys.map((key): AppendVerdict => ({ kind: 'keyReused', key }));
  };
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const letGo = async (fail?: string): Promise<void> => {
    poison = fail;
    await settle();
    held.shift()?.();
    await settle();
  };
  return { queue: new AppendQueue(commit, { ...limits, ...other }, neighbours), batches, letGo };
}

describe('the append queue', () => {
  it('makes a batch of what arrives in one tick, and the next of what arrives while that commits', async () => {
    const { queue, batches, letGo } = heldQueue();
    const answers = [queue.push(appendOf('a', '1')), queue.push(appendOf('b', '2'))];
    await Promise.resolve();
    answers.push(queue.push(appendOf('c', '3')), queue.push(appendOf('d', '4')));
    await letGo();
    await letGo();
    expect((await Promise.all(answers)).map((verdict) => 'key' in verdict && verdict.key)).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(batches).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('takes one append of a stream and one of a key at a time, and keeps their order', async () => {
    const { queue, batches, letGo } = heldQueue();
    for (const [key, stream] of [
      ['a', '1'],
      ['b', '1'],
      ['c', '2'],
      ['c', '3'],
      ['d', '3'],
    ] as const) {
      void queue.push(appendOf(key, stream));
    }
    for (let n = 0; n < 3; n += 1) await letGo();
    await queue.idle();
    expect(batches).toEqual([['a', 'c'], ['b', 'c'], ['d']]);
  });

  it('closes a batch when it is full of appends or of events', async () => {
    const { queue, batches, letGo } = heldQueue();
    for (const key of ['a', 'b', 'c', 'd', 'e']) void queue.push(appendOf(key, key));
    void queue.push(appendOf('big', 'big', noted, noted, noted, noted, noted, noted));
    void queue.push(appendOf('f', 'f'));
    for (let n = 0; n < 3; n += 1) await letGo();
    await queue.idle();
    expect(batches).toEqual([['a', 'b', 'c', 'd'], ['e', 'big'], ['f']]);
  });

  it('closes a batch with an event that sets the clock', async () => {
    const { queue, batches, letGo } = heldQueue();
    void queue.push(appendOf('clock', 'ledger', { type: 'ClockSet', schema: 1, payload: { rate: 1 } }));
    void queue.push(appendOf('after', 'a'));
    await letGo();
    await letGo();
    await queue.idle();
    expect(batches).toEqual([['clock'], ['after']]);
  });

  it('fails the one append that cannot be taken, not the others of its batch', async () => {
    const { queue, letGo } = heldQueue();
    const answers = Promise.allSettled(['a', 'bad', 'c'].map((key) => queue.push(appendOf(key, key))));
    for (let n = 0; n < 4; n += 1) await letGo('bad');
    expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  describe('with two batches under way', () => {
    it('sends what arrives while the first commits, and keeps one append of a stream and of a key under way', async () => {
      const { queue, batches, letGo } = heldQueue({ maxInFlight: 2 });
      void queue.push(appendOf('a', '1'));
      await Promise.resolve();
      for (const [key, stream] of [
        ['b', '1'],
        ['a', '2'],
        ['c', '2'],
        ['d', '3'],
      ] as const) {
        void queue.push(appendOf(key, stream));
      }
      await Promise.resolve();
      expect(batches).toEqual([['a'], ['d']]);
      for (let n = 0; n < 4; n += 1) await letGo();
      await queue.idle();
      expect(batches).toEqual([['a'], ['d'], ['b', 'a'], ['c']]);
    });

    it('sends nothing behind an event that sets the clock before that is answered', async () => {
      const { queue, batches, letGo } = heldQueue({ maxInFlight: 2 });
      void queue.push(appendOf('clock', 'ledger', { type: 'ClockSet', schema: 1, payload: { rate: 1 } }));
      void queue.push(appendOf('after', 'a'));
      await Promise.resolve();
      expect(batches).toEqual([['clock']]);
      await letGo();
      await letGo();
      await queue.idle();
      expect(batches).toEqual([['clock'], ['after']]);
    });

    it('shares among them what would all go at once', async () => {
      const { queue, batches, letGo } = heldQueue({ maxInFlight: 2, maxBatchAppends: 64, maxBatchEvents: 64 });
      for (let n = 0; n < 40; n += 1) void queue.push(appendOf(`k${n}`, `s${n}`));
      await Promise.resolve();
      expect(batches.map(({ length }) => length)).toEqual([20, 20]);
      await letGo();
      await letGo();
      await queue.idle();
    });

    it('has one under way, with all in it, while another ledger has some', async () => {
      const neighbours = { busy: 1 };
      const { queue, batches, letGo } = heldQueue(
        { maxInFlight: 2, maxBatchAppends: 64, maxBatchEvents: 64 },
        neighbours,
      );
      const pushed = (name: string): void => void queue.push(appendOf(name, name));
      for (let n = 0; n < 40; n += 1) pushed(`first ${n}`);
      await Promise.resolve();
      for (let n = 0; n < 3; n += 1) pushed(`second ${n}`);
      await Promise.resolve();
      expect([batches.map(({ length }) => length), neighbours.busy]).toEqual([[40], 2]);
      await letGo();
      await letGo();
      await queue.idle();
      expect([batches.map(({ length }) => length), neighbours.busy]).toEqual([[40, 3], 1]);
    });
  });
});
