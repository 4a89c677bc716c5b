import type { AgendaItem } from '../kernel';
import type { AccountabilityState } from './accountability.state.types';

export type AccountabilityAct = 'awaitTracks';

/** One gate: it waits for its tracks, not for a time. Its workflow only keeps theirs running. */
export function accountabilityAgenda(state: AccountabilityState): readonly AgendaItem<AccountabilityAct>[] {
  const open = state.tracks.filter(({ status }) => status === 'open').map(({ track }) => track);
  if (state.status !== 'open' || open.length === 0) return [];
  return [{ key: 'awaitTracks', act: 'awaitTracks', dueAt: null, by: 'engine', input: { open } }];
}
