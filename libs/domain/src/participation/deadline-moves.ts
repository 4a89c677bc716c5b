import { dueContextOf } from '../plan/plan-clock';
import { rederive, type Deadline } from '../time';
import { dutiesOf } from './duties';
import type { ParticipationSlice } from './participation.context';
import type { ParticipationState } from './participation.state.types';

export interface DeadlineMove {
  readonly duty: string;
  readonly deadline: Deadline;
  readonly previous: Deadline;
}

const restsOnPhaseEnd = ({ rule }: Deadline): boolean =>
  rule.kind === 'beforePhaseEnd' || rule.kind === 'intoNextPhase';

/**
 * Deadlines that come out otherwise now: provisional ones whose year is published since, and those that hang on the end
 * of a phase which was extended. All others stay where they were set. A duty that is met has no deadline to move.
 */
export function deadlineMoves(
  state: ParticipationState,
  { plan, calendar, facts }: ParticipationSlice,
): readonly DeadlineMove[] {
  return dutiesOf(plan, facts.unitKind).flatMap(({ key }) => {
    const previous = state.duties[key]?.deadline;
    if (previous === undefined || !(previous.provisional || restsOnPhaseEnd(previous))) return [];
    if (state.duties[key]?.doneAt !== undefined) return [];
    const deadline = rederive(previous, calendar, dueContextOf(plan, facts.campaign));
    const moved = deadline.dueAt !== previous.dueAt || deadline.provisional !== previous.provisional;
    return moved ? [{ duty: key, deadline, previous }] : [];
  });
}
