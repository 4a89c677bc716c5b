import type { EventData, UnitId } from '../kernel';
import type { UnitKind } from '../plan/plan.types';

/** Stored for ever: these shapes are in the log; change them by a new schema number and an upcaster only. */

/** Fact. Stream `unit/{unitId}`. Line (条) and block (块) parents differ where reporting is dual. */
export type UnitRegistered = EventData<
  'UnitRegistered',
  {
    readonly unitId: UnitId;
    readonly name: string;
    readonly shortName: string;
    readonly kind: UnitKind;
    readonly blockParent?: UnitId;
    readonly lineParent?: UnitId;
    /** Place among its siblings. */
    readonly order: number;
  }
>;
/** Fact. */
export type UnitRenamed = EventData<
  'UnitRenamed',
  { readonly unitId: UnitId; readonly name: string; readonly shortName: string }
>;
/** Fact. Comes under other parents; those above it before stay above it for the time before. */
export type UnitMoved = EventData<
  'UnitMoved',
  {
    readonly unitId: UnitId;
    readonly blockParent?: UnitId;
    readonly lineParent?: UnitId;
    readonly order: number;
  }
>;
export type UnitEvent = UnitRegistered | UnitRenamed | UnitMoved;
