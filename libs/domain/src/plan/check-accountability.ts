import { checkDueRule } from './check-due-rule';
import { duplicateKeys, planError, planNote, repeatedEntries, type PlanFinding, type PlanPath } from './plan-finding';
import type { AccountabilityCover, AccountabilityRule, TrackRule } from './accountability.types';
import type { Plan } from './plan.types';

type Slice = Pick<Plan, 'window' | 'phases' | 'ladders' | 'accountability'>;

function checkTrack(track: TrackRule, rule: AccountabilityRule, plan: Slice, path: PlanPath): PlanFinding[] {
  const known = plan.ladders.map(({ key }) => key);
  const { ladder, remindWorkingDaysBefore: reminders } = track;
  const partyWithoutCase =
    track.who === 'partyConcerned' && rule.covers.matter === 'finding'
      ? [planError('partyWithoutCase', [...path, 'who'], track.who)]
      : [];
  const disorder = reminders.flatMap((days, index) => {
    const before = reminders[index - 1];
    const at = [...path, 'remindWorkingDaysBefore', index];
    return before !== undefined && days > before ? [planNote('reminderOrder', at, days)] : [];
  });
  return [
    ...partyWithoutCase,
    ...(known.includes(ladder) ? [] : [planError('unknownLadder', [...path, 'ladder'], ladder, { known })]),
    ...checkDueRule(track.due, '', [...path, 'due'], plan),
    ...repeatedEntries(reminders, [...path, 'remindWorkingDaysBefore']),
    ...disorder,
    ...(track.who === 'holder' ? repeatedEntries(track.roles, [...path, 'roles']) : []),
  ];
}

const listOf = (list: readonly string[] | undefined): string => (list === undefined ? '*' : list.join('、'));

/** An earlier rule takes all that a later one could. */
function forestalls(earlier: AccountabilityCover, later: AccountabilityCover): boolean {
  const within = (mine: readonly string[] | undefined, its: readonly string[] | undefined): boolean =>
    mine === undefined || (its?.every((each) => mine.includes(each)) ?? false);
  if (earlier.matter !== later.matter || !within(earlier.kinds, later.kinds)) return false;
  return earlier.matter === 'finding' || later.matter === 'finding' || within(earlier.severities, later.severities);
}

/** Every track can be opened, worked on and concluded by somebody who is not its subject. */
export function checkAccountability(plan: Slice): PlanFinding[] {
  const rules = plan.accountability ?? [];
  return [
    ...duplicateKeys(rules, ['accountability']),
    ...rules.flatMap((rule, index) => {
      const path = ['accountability', index];
      const idle = rules.slice(0, index).some((earlier) => forestalls(earlier.covers, rule.covers));
      return [
        ...(idle ? [planNote('coverNeverReached', [...path, 'covers'], listOf(rule.covers.kinds))] : []),
        ...duplicateKeys(rule.tracks, [...path, 'tracks']),
        ...rule.tracks.flatMap((track, place) => checkTrack(track, rule, plan, [...path, 'tracks', place])),
      ];
    }),
  ];
}
