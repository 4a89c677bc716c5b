import { upcastBy, upcaster, type Upcaster } from './kernel/upcast';
import type { EpochOpened } from './ledger/ledger.events';

/** Every schema that an event type has outgrown; the shapes of all of them are in docs/events. */
export const upcasters: readonly Upcaster[] = [
  // The first said nothing of what came before it; whatever lies right before it does.
  upcaster<EpochOpened, Omit<EpochOpened['payload'], 'lastPosition'>>('EpochOpened', 1, (payload, { position }) => ({
    ...payload,
    lastPosition: position - 1,
  })),
];

/** An event as the code of today knows it, whatever schema it was stored under. */
export const upcast = upcastBy(upcasters);
