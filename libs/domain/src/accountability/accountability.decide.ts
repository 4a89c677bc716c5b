import {
  accept,
  actingPerson,
  isEngine,
  isSealed,
  needsRole,
  reject,
  type Decider,
  type Decision,
  type Refusal,
} from '../kernel';
import { dueInstant } from '../time';
import type { AccountabilityCommand, OpenAccountability } from './accountability.commands';
import type { AccountabilityContext } from './accountability.context';
import type { AccountabilityEvent, OpenedTrack } from './accountability.events';
import { evolveAccountability, noAccountability } from './accountability.state';
import type { AccountabilityState } from './accountability.state.types';
import { coveringRule } from './covering-rule';
import { deriveTracks } from './derive-tracks';

/** A case that is closed has been through its gate; nothing new is opened for it. */
function needsOpenCase({ source }: OpenAccountability, { caseStanding }: AccountabilityContext): Refusal | undefined {
  if (source.kind !== 'case' || caseStanding === 'open') return undefined;
  return caseStanding === 'closed' ? reject('CaseGatePassed') : reject('NotFound', { what: source.caseId });
}

/** A finding that a person brings says what was found; one that the log shows, such as a signed rung, speaks for itself. */
function needsDescription({ source }: OpenAccountability, context: AccountabilityContext): Refusal | undefined {
  if (source.kind === 'case' || isEngine(context)) return undefined;
  const { description } = source;
  const said = description !== undefined && (isSealed(description) || description.trim() !== '');
  return said ? undefined : reject('FindingDescriptionMissing');
}

function open(
  command: OpenAccountability,
  state: AccountabilityState,
  context: AccountabilityContext,
): Decision<AccountabilityEvent> {
  const refused =
    (isEngine(context)
      ? undefined
      : needsRole(context, 'commissionOffice', 'disciplineGroup', 'caseSupervisor', 'caseOfficer')) ??
    (actingPerson(context) !== undefined && command.parties.includes(actingPerson(context) as never)
      ? reject('TrackSubjectIsYou')
      : undefined);
  if (refused !== undefined) return refused;
  if (state.status !== 'none') return accept();
  const notOpen = needsOpenCase(command, context) ?? needsDescription(command, context);
  if (notOpen !== undefined) return notOpen;
  const rule = coveringRule(context.plan, context.matter);
  if (rule === undefined) return reject('AccountabilityNotCovered');
  const { type: _, parties: __, ...opened } = command;
  const tracks = deriveTracks(rule, { ...command, ...context }).map((track): OpenedTrack => {
    const { due } = rule.tracks.find(({ key }) => key === track.rule) as (typeof rule.tracks)[number];
    return { ...track, deadline: dueInstant(due, context.now, context.calendar, context.plan) };
  });
  return accept({ type: 'AccountabilityOpened', schema: 1, payload: { ...opened, rule: rule.key, tracks } });
}

export const accountabilityDecider: Decider<
  AccountabilityCommand,
  AccountabilityEvent,
  AccountabilityState,
  AccountabilityContext
> = {
  category: 'accountability',
  initial: noAccountability,
  decide: open,
  evolve: evolveAccountability,
};
