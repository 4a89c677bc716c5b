import type { EventData, PlanId } from '../kernel';
import type { Plan } from './plan.types';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Act. The plan whole as parsed, with the hash of the document that it was read from. Stream `plan/{planId}`. */
export type PlanIssued = EventData<
  'PlanIssued',
  { readonly planId: PlanId; readonly version: number; readonly document: Plan; readonly sourceHash: string }
>;
export type PlanEvent = PlanIssued;
