import { streamName, type StreamName } from '../kernel';

export const bundleStream = (bundleId: string): StreamName => streamName('bundle', bundleId);
