import { streamName, type Acting, type PersonId, type StreamName } from '../kernel';

/** `roles` are those held over the unit of the person's post. */
export type PersonContext = Acting;

export const personStream = (personId: PersonId): StreamName => streamName('person', personId);
