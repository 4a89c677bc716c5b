import type { Stored } from '../kernel';
import { without } from '../kernel';
import type { EscalationEvent } from './escalation.events';
import type { EscalationState, RungState } from './escalation.state.types';

export const noEscalation: EscalationState = { status: 'none', rungs: [] };

const withRung = (state: EscalationState, level: number, change: (rung: RungState) => RungState): EscalationState => ({
  ...state,
  rungs: state.rungs.map((rung) => (rung.level === level ? change(rung) : rung)),
});

const heldBy = ({ actor }: Stored<EscalationEvent>): Pick<RungState, 'heldBy'> =>
  actor.kind === 'person' ? { heldBy: actor.personId } : {};

export function evolveEscalation(state: EscalationState, event: Stored<EscalationEvent>): EscalationState {
  const { effectiveAt: at, position } = event;
  switch (event.type) {
    case 'EscalationOpened': {
      const rungs = event.payload.rungs.map((rung): RungState => ({ ...rung, status: 'waiting' }));
      return { ...state, ...event.payload, status: 'open', openedAt: at, openedPosition: position, rungs };
    }
    case 'RungFired':
      return withRung(state, event.payload.level, (rung) => ({ ...rung, status: 'fired', at, position }));
    case 'RungDrafted':
      return withRung(state, event.payload.level, (rung) => ({ ...rung, status: 'drafted', draftedAt: at, position }));
    case 'RungSigned': {
      const { level, signer, documentNumber } = event.payload;
      return withRung(state, level, (rung) => ({ ...rung, status: 'signed', at, position, signer, documentNumber }));
    }
    case 'RungDeclined': {
      const { level, reason } = event.payload;
      return withRung(state, level, (rung) => ({ ...rung, status: 'declined', at, position, reason }));
    }
    case 'RungHeld': {
      const { level, reason } = event.payload;
      return withRung(state, level, (rung) => ({
        ...without(rung, 'released', 'heldBy'),
        status: 'held',
        reason,
        position,
        ...heldBy(event),
      }));
    }
    case 'RungReleased':
      return withRung(state, event.payload.level, (rung) => ({
        ...without(rung, 'reason', 'heldBy'),
        status: 'waiting',
        released: true,
        position,
      }));
    case 'RungSkipped': {
      const { level, reason } = event.payload;
      return withRung(state, level, (rung) => ({ ...rung, status: 'skipped', at, position, reason }));
    }
    case 'RungCorrected': {
      const { level, reason } = event.payload;
      return withRung(state, level, (rung) => ({ ...rung, correction: { reason, at, position } }));
    }
    case 'RungsRederived':
      return event.payload.rungs.reduce(
        (after, rederived) => withRung(after, rederived.level, (rung) => ({ ...rung, ...rederived })),
        state,
      );
    case 'EscalationStopped':
      return { ...state, status: 'stopped', stoppedAt: at, stopReason: event.payload.reason };
    default:
      event satisfies never;
      return state;
  }
}
