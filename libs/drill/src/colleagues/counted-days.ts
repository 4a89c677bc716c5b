import { clueSettled, returnIsOwed, trackSettled, withdrawalConcluded, type Deadline } from '@taizhang/domain';
import type { World } from './world';

/** Deadlines of whatever is still open. */
function openDeadlines({
  withdrawals,
  participations,
  clues,
  cases,
  tracks,
  returns,
}: World): readonly (Deadline | undefined)[] {
  return [
    ...withdrawals.filter((each) => !withdrawalConcluded(each)).map(({ deadline }) => deadline),
    ...participations
      .filter(({ status }) => status === 'started')
      .flatMap(({ duties }) => Object.values(duties).map(({ doneAt, deadline }) => (doneAt ? undefined : deadline))),
    ...clues
      .filter((clue) => !clueSettled(clue))
      .flatMap(({ clocks }) => Object.values(clocks).map((each) => each.deadline)),
    ...cases
      .filter(({ status }) => status !== 'closed')
      .flatMap(({ clocks }) => Object.values(clocks).map((each) => each.deadline)),
    ...returns.filter(({ state }) => returnIsOwed(state)).map(({ deadline }) => deadline),
    ...tracks.filter((track) => !trackSettled(track)).map(({ deadline }) => deadline),
  ];
}

/**
 * Whether anybody counts days in that year: the campaign until it is over, and afterwards whoever waits for the calendar
 * of a year that is not published. What merely stays open lets no further year begin.
 */
export function daysAreCounted(world: World, year: number): boolean {
  const { campaign, plan } = world;
  if (campaign.status !== 'woundUp' && year <= Number(plan.window.to.slice(0, 4))) return true;
  return openDeadlines(world).some((deadline) => deadline?.provisional === true);
}
