import { getEventListeners } from 'node:events';
import { ledgerId, type LedgerId } from '@taizhang/domain';
import type { EventStore } from '@taizhang/persistence';
import { LogChanges } from './log-changes';

const ours = ledgerId('ours');

function changesOf(): { readonly changes: LogChanges; readonly advance: (ledger: LedgerId) => void } {
  let tell: (ledger: LedgerId, position: number) => void = () => undefined;
  const onAdvance: EventStore['onAdvance'] = (listener) => {
    tell = listener;
    return () => undefined;
  };
  const changes = new LogChanges({ onAdvance } as EventStore, (ledger) => ledger === ours);
  return { changes, advance: (ledger) => tell(ledger, 1) };
}

describe('waiting for a ledger to advance', () => {
  const { signal } = new AbortController();

  it('ends with an advance of that ledger, also one that came before', async () => {
    const { changes, advance } = changesOf();
    const waited = changes.next(60_000, signal);
    advance(ours);
    await waited;
    advance(ours);
    await changes.next(60_000, signal);
  });

  it('is not ended by another ledger', async () => {
    const { changes, advance } = changesOf();
    const stop = new AbortController();
    const waited = changes.next(60_000, stop.signal).then(() => 'ended');
    advance(ledgerId('another'));
    const later = new Promise<string>((resolve) => setImmediate(() => resolve('still waits')));
    expect(await Promise.race([waited, later])).toBe('still waits');
    stop.abort();
    expect(await waited).toBe('ended');
  });

  it('leaves nobody listening for the end, whether it was woken or its time ran out', async () => {
    const { changes, advance } = changesOf();
    for (let times = 0; times < 20; times += 1) await changes.next(1, signal);
    advance(ours);
    await changes.next(60_000, signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
