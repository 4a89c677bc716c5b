import {
  streamName,
  type ClockSet,
  type EventData,
  type LedgerId,
  type LedgerOpened,
  type Stored,
} from '@taizhang/domain';
import type { AppendRequest, OpenLedgerInput } from './event-store';
import { canonicalEnvelope } from './envelope';

/** The stream of a ledger's own events: LedgerOpened, ClockSet, EpochOpened. */
export const ledgerStream = streamName('ledger');
export const ledgerOpenedKey = 'ledger-opened';

const standardRate = { official: 1, drill: 0 } as const;

/** The first events of a ledger; a rate other than its kind's own is an event too, since only events change a clock. */
export function openingEvents(input: OpenLedgerInput): readonly EventData[] {
  const opened: LedgerOpened = {
    type: 'LedgerOpened',
    schema: 1,
    payload: {
      kind: input.kind,
      startsAt: input.startsAt,
      wall: input.wall ?? 'database',
      algorithms: { hash: input.hash ?? 'sha256' },
    },
  };
  if (input.rate === undefined || input.rate === standardRate[input.kind]) return [opened];
  return [opened, { type: 'ClockSet', schema: 1, payload: { rate: input.rate } } satisfies ClockSet];
}

/** Canonical bytes of opening events, the same in every ledger that opens in the same way. */
export function openingCanonicals(ledger: AppendRequest['ledger'], events: readonly EventData[]): readonly string[] {
  const write = { stream: ledgerStream, expectedVersion: 0, events };
  const request: AppendRequest = {
    ledger,
    key: ledgerOpenedKey,
    requestHash: '',
    actor: { kind: 'system' },
    writes: [write],
  };
  return events.map((event, index) =>
    canonicalEnvelope(request, write, event, { ordinal: index + 1, version: index + 1 }),
  );
}

/** The first event of a fork: what the source was opened as, now a drill, and where it comes from. */
export function openingOfFork(
  source: Stored,
  fork: { readonly from: LedgerId; readonly position: number; readonly to: LedgerId },
): string {
  const opened: LedgerOpened = {
    type: 'LedgerOpened',
    schema: 1,
    payload: {
      ...(source.payload as LedgerOpened['payload']),
      kind: 'drill',
      forkedFrom: { ledger: fork.from, position: fork.position },
    },
  };
  return openingCanonicals(fork.to, [opened])[0] as string;
}
