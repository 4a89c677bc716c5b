import { agendaOf, touchedStreams, type AgendaSlice, type Application } from '@taizhang/application';
import type { AgendaItem, Instant, LedgerId, Stored, StreamName } from '@taizhang/domain';
import { AgendaRows, type AgendaRow, type LedgerHead, type Transaction } from '@taizhang/persistence';
import { projectionsReach } from './projections-reach';
import type { WakeUps } from '../engine/wake-ups';

export interface WakeReaderOptions {
  readonly app: Application;
  readonly wakeUps: WakeUps;
  /** The wall of ledgers that have none of their own; specs only. */
  readonly wallNow?: () => Promise<Instant>;
}

/** Name of the reader's checkpoint. */
export const wakeUpsReader = 'wake-ups';

/** Subjects whose agenda is read at the same time. */
const atOnce = 8;

/**
 * Reacts to events: reads the agenda of everything that they touched anew, and wakes those workflows whose own part of
 * it changed. Messages go out before the rows are committed, so that a killed process repeats them and loses none.
 */
export const wakeWorkflows =
  ({ app, wakeUps, wallNow }: WakeReaderOptions) =>
  async (transaction: Transaction, ledger: LedgerId, events: readonly Stored[]): Promise<void> => {
    const last = events.at(-1)?.position ?? 0;
    await projectionsReach(app, ledger, last);
    const head = await app.store.head(ledger);
    const rows = new AgendaRows(transaction);
    const at = head.wall === 'given' ? { wallNow: await wallNow?.() } : {};
    const woken = new Set<StreamName>();
    const wake = async (stream: StreamName, concluded: boolean): Promise<void> => {
      if (woken.has(stream)) return;
      woken.add(stream);
      await wakeUps.wake({ ledger, stream }, { epoch: head.epoch, position: last }, { concluded });
    };

    const touched = await touchedStreams(app, ledger, events);
    for (let first = 0; first < touched.length; first += atOnce) {
      const chunk = touched.slice(first, first + atOnce);
      const known = await rows.ofStreams(ledger, chunk);
      const slices = await Promise.all(chunk.map((stream) => agendaOf(app, ledger, stream, defined(at))));
      const changed = slices.filter((slice) => !sameItems(known.get(slice.stream) ?? [], slice.items));
      await Promise.all(
        changed
          // A run that has nothing left to wait for is told that its subject is concluded: nothing else would end it.
          .filter((slice) => slice.concluded || engineChanged(known.get(slice.stream) ?? [], slice))
          .map((slice) => wake(slice.stream, slice.concluded || !slice.exists)),
      );
      if (changed.length > 0) await rows.replace(ledger, new Map(changed.map((slice) => [slice.stream, slice.items])));
    }
    if (events.some(({ type }) => type === 'ClockSet')) await wakeByClock(rows, head, wake);
  };

/** A new clock concerns only those who wait for an instant that it reaches. */
async function wakeByClock(
  rows: AgendaRows,
  { ledger, clock }: LedgerHead,
  wake: (stream: StreamName, concluded: boolean) => Promise<void>,
): Promise<void> {
  const streams = await rows.engineStreams(ledger, clock.rate === 0 ? clock.anchorLedger : clock.until);
  for (let first = 0; first < streams.length; first += atOnce) {
    await Promise.all(streams.slice(first, first + atOnce).map((stream) => wake(stream, false)));
  }
}

const defined = ({ wallNow }: { readonly wallNow?: Instant | undefined }): { readonly wallNow?: Instant } =>
  wallNow === undefined ? {} : { wallNow };

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? -1 : 1);

const engineTimes = (items: readonly AgendaItem[]): string =>
  JSON.stringify(
    items
      .filter(({ by }) => by === 'engine')
      .map(({ key, act, dueAt }) => ({ key, act, dueAt }))
      .sort(byKey),
  );

const engineChanged = (known: readonly AgendaRow[], slice: AgendaSlice): boolean =>
  engineTimes(known.map(({ item }) => item)) !== engineTimes(slice.items);

/** jsonb does not keep the order of properties. */
function sameItems(known: readonly AgendaRow[], items: readonly AgendaItem[]): boolean {
  const told = (list: readonly AgendaItem[]): string => JSON.stringify([...list].sort(byKey).map(sorted));
  return told(known.map(({ item }) => item)) === told(items);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}
