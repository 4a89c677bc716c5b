import { streamName, type HandoverId, type StreamName } from '../kernel';

export const handoverStream = (handover: HandoverId): StreamName => streamName('handover', handover);
