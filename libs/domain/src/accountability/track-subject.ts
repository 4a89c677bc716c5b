import type { PersonId, UnitId } from '../kernel';
import type { Organisation } from '../plan/accountability.types';

/** Whom a track is about: a person in his unit, or one of a unit's organisations. */
export type TrackSubject =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly unitId: UnitId }
  | { readonly kind: 'organisation'; readonly organisation: Organisation; readonly unitId: UnitId };
