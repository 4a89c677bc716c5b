import type { EntryMedium, FileId, Instant, LocalDate, PersonId, Represented, Stored } from '../kernel';

/** An entry on behalf as a row keeps it: who entered it for whom, when, from what. Plain JSON. */
export interface EntryMark {
  readonly by: PersonId;
  readonly at: Instant;
  /** Where it lies in the log. */
  readonly position: number;
  readonly of: Represented;
  readonly medium: EntryMedium;
  readonly on: LocalDate;
  readonly scan?: FileId;
}

/** The mark of an event for the state of its matter; nothing where whoever did it entered it himself. */
export const markOf = ({ actor, onBehalf, recordedAt, position }: Stored): { readonly entry?: EntryMark } =>
  onBehalf === undefined || actor.kind !== 'person'
    ? {}
    : { entry: { by: actor.personId, at: recordedAt, position, ...onBehalf } };
