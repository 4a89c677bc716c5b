import type { AccountabilityId, EventData } from '../kernel';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act. In the same append as `AccountabilityOpened` and as the reopening of a track. Stream `caseGate/{caseId}`. */
export type GateHeld = EventData<'GateHeld', { readonly accountabilityId: AccountabilityId }>;
/** Act. In the same append as the conclusion or waiver of the last open track. */
export type GateReleased = EventData<'GateReleased', { readonly accountabilityId: AccountabilityId }>;
/** Act. In the same append as the closing of the case. */
export type GatePassed = EventData<'GatePassed', Record<string, never>>;
export type CaseGateEvent = GateHeld | GateReleased | GatePassed;
