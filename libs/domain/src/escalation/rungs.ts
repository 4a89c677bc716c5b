import { reject, type Refusal } from '../kernel';
import type { EscalationState, RungState } from './escalation.state.types';

export const rungOf = (state: EscalationState, level: number): RungState | undefined =>
  state.rungs.find((rung) => rung.level === level);

export const needsOpen = (state: EscalationState): Refusal | undefined =>
  state.status === 'open' ? undefined : reject('EscalationNotOpen', { status: state.status });
