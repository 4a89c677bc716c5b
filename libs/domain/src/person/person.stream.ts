import { streamName, type PersonId, type StreamName } from '../kernel';

export const personStream = (person: PersonId): StreamName => streamName('person', person);
