import { streamName, type PolicyId, type StreamName } from '../kernel';

export const policyStream = (policy: PolicyId): StreamName => streamName('policy', policy);
