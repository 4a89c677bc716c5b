import {
  clueDecider,
  clueSettled,
  fold,
  lastDayOf,
  type ClueEvent,
  type Stored,
  type StreamName,
} from '@taizhang/domain';
import { clueClockLabel, clueStatusLabel } from '../../wording/clues';
import { label, same } from '../../wording/label';
import { runningClocks } from '../../clues/clue-row.presenter';
import type { StateRow } from './history-state';

const blank = { mark: null, note: null, position: null } as const;

/** Where a clue stood and which clocks ran; no word of what it is about. */
export function clueStateRows(stream: StreamName, events: readonly Stored[]): StateRow[] {
  const own = events.filter((event) => event.stream === stream) as readonly Stored<ClueEvent>[];
  const state = fold(clueDecider, own);
  if (state.status === 'none') return [];
  return [
    {
      ...blank,
      key: 'clue',
      label: label('所处环节', 'Where it stands'),
      value: clueStatusLabel(state.status),
      mark: clueSettled(state) ? 'done' : 'open',
      position: own.at(-1)?.position ?? null,
    },
    ...runningClocks(state).map(([clock, { deadline, position }]) => ({
      ...blank,
      key: clock,
      label: clueClockLabel(clock),
      value: same(lastDayOf(deadline.dueAt)),
      position,
    })),
  ];
}
