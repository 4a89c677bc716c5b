import { streamName, type PersonId, type StreamName } from '../kernel';

export const interestStream = (person: PersonId): StreamName => streamName('interest', person);
