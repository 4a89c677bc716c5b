import {
  accept,
  actingPerson,
  assertNever,
  needsPast,
  reject,
  sameJson,
  type Decider,
  type Decision,
  type Refusal,
  type Rejection,
} from '../kernel';
import { localDateOf } from '../time';
import type { DeclarePersonalInterest, EndPersonalInterest, InterestCommand } from './interest.commands';
import type { InterestContext } from './interest.context';
import type { InterestEvent } from './interest.events';
import type { interestRejections } from './interest.rejections';
import { evolveInterest, noInterest, openInterests, type InterestState } from './interest.state';

type Answer = Decision<InterestEvent>;

const refuse = (code: keyof typeof interestRejections, details: Rejection['details'] = {}): Refusal =>
  reject(code, details);

/** The same interest is declared once; it may be declared anew after it has ended. */
function declare(command: DeclarePersonalInterest, state: InterestState, context: InterestContext): Answer {
  const { type: _, occurredAt, ...asked } = command;
  const { about, ground, interestId } = asked;
  if (state.interests.some((each) => each.interestId === interestId)) return accept();
  if (openInterests(state).some((each) => each.ground === ground && sameJson(each.about, about))) return accept();
  if (!context.personKnown) return reject('PersonNotRegistered');
  if (about.kind === 'person' && about.name.trim() === '') return refuse('InterestNameMissing');
  if (about.kind === 'unit' && !context.unitKnown) return refuse('InterestUnitUnknown');
  return accept({ type: 'PersonalInterestDeclared', schema: 1, payload: asked, occurredAt });
}

function end({ interestId, why, occurredAt }: EndPersonalInterest, state: InterestState): Answer {
  const own = state.interests.find((each) => each.interestId === interestId);
  if (own === undefined) return refuse('InterestNotDeclared');
  if (own.ended !== undefined) return accept();
  if (occurredAt < own.declaredAt) {
    return refuse('InterestEndsBeforeItWasDeclared', { on: localDateOf(own.declaredAt) });
  }
  return accept({ type: 'PersonalInterestEnded', schema: 1, payload: { interestId, why }, occurredAt });
}

/** Nobody speaks of another's interests: the office enters on behalf what he has signed. */
function decide(command: InterestCommand, state: InterestState, context: InterestContext): Answer {
  if (actingPerson(context) !== command.personId) return refuse('InterestNotYours');
  const refused = needsPast(command.occurredAt, context);
  if (refused !== undefined) return refused;
  switch (command.type) {
    case 'DeclarePersonalInterest':
      return declare(command, state, context);
    case 'EndPersonalInterest':
      return end(command, state);
    default:
      return assertNever(command);
  }
}

export const interestDecider: Decider<InterestCommand, InterestEvent, InterestState, InterestContext> = {
  category: 'interest',
  initial: noInterest,
  decide,
  evolve: evolveInterest,
};
