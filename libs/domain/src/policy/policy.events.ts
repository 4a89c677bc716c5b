import type { EventData, LocalDate, PolicyId } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act. One layer's procedural numbers from a date on; lower layers override higher ones. Stream `policy/{policyId}`. */
export type PolicyAdopted = EventData<
  'PolicyAdopted',
  {
    readonly policyId: PolicyId;
    readonly layer: 'centre' | 'province' | 'city' | 'unit';
    readonly effectiveFrom: LocalDate;
    readonly title: string;
    readonly numbers: Readonly<Record<string, number | string | boolean>>;
  }
>;
export type PolicyEvent = PolicyAdopted;
