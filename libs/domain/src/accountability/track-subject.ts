import type { PersonId, UnitId } from '../kernel';

/** Whom a track is about: a person in his unit, or one of a unit's organisations. */
export type TrackSubject =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly unitId: UnitId }
  | { readonly kind: 'organisation'; readonly organisation: Organisation; readonly unitId: UnitId };

/** 党组织（主体责任）、纪检机构（监督责任）、单位本身。 */
export const organisations = ['party', 'discipline', 'unit'] as const;
export type Organisation = (typeof organisations)[number];
