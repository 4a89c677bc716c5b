import { streamName, type StreamName } from '../kernel';
import type { SealedSubject } from './sealing.events';

/** `clue/c/x1` in `reporterIdentity` → `sealing/reporterIdentity/clue~c~x1`. */
export const sealingStream = ({ compartment, stream }: SealedSubject): StreamName =>
  streamName('sealing', compartment, stream.replaceAll('/', '~'));
