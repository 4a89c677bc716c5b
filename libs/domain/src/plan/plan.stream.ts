import { streamName, type PlanId, type StreamName } from '../kernel';

export const planStream = (plan: PlanId): StreamName => streamName('plan', plan);
