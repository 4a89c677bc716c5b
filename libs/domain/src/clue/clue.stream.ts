import { clueId, partsOf, streamName, type ClueId, type StreamName } from '../kernel';

export const clueStream = (clue: ClueId): StreamName => streamName('clue', clue);
export const clueOfStream = (stream: StreamName): ClueId => clueId(partsOf(stream)[0] ?? '');
