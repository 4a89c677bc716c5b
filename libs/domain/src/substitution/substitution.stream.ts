import { streamName, type StreamName, type SubstitutionId } from '../kernel';

export const substitutionStream = (substitution: SubstitutionId): StreamName =>
  streamName('substitution', substitution);
