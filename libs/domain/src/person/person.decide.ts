import {
  accept,
  assertNever,
  needsPast,
  needsRoleOrSystem,
  reject,
  sameJson,
  type Decider,
  type Decision,
} from '../kernel';
import type { ChangeParticulars, PersonCommand, PostPerson, RecordDeparture, RegisterPerson } from './person.commands';
import type { PersonContext } from './person.context';
import type { PersonEvent } from './person.events';
import type { personRejections } from './person.rejections';
import { evolvePerson, noPerson, particularsAt, personStandingAt, type PersonState } from './person.state';

const refuse = (code: keyof typeof personRejections): Decision<PersonEvent> => reject(code);

function register(command: RegisterPerson, state: PersonState): Decision<PersonEvent> {
  const { type: _, occurredAt, ...payload } = command;
  if (state.status === 'none') return accept({ type: 'PersonRegistered', schema: 1, payload, occurredAt });
  return sameJson(state.registration, payload) ? accept() : refuse('PersonAlreadyRegistered');
}

function post(command: PostPerson, state: PersonState): Decision<PersonEvent> {
  const { type: _, personId: __, occurredAt, ...payload } = command;
  if (state.status === 'none') return refuse('PersonNotRegistered');
  const taken = { ...payload, from: occurredAt };
  if (state.postings.some((posting) => sameJson(posting, taken))) return accept();
  return accept({ type: 'PersonPosted', schema: 1, payload, occurredAt });
}

function depart({ how, occurredAt }: RecordDeparture, state: PersonState): Decision<PersonEvent> {
  if (state.status === 'none') return refuse('PersonNotRegistered');
  if (state.departures.some((left) => left.at === occurredAt && left.how === how)) return accept();
  if (!personStandingAt(state, occurredAt).inOffice) return refuse('PersonNotInOffice');
  return accept({ type: 'PersonLeft', schema: 1, payload: { how }, occurredAt });
}

function change(command: ChangeParticulars, state: PersonState): Decision<PersonEvent> {
  const { type: _, personId: __, occurredAt, ...payload } = command;
  if (state.status === 'none') return refuse('PersonNotRegistered');
  const { name, politicalStatus, employment, innovationExempt } = particularsAt(state, occurredAt) ?? payload;
  if (sameJson({ name, politicalStatus, employment, innovationExempt }, payload)) return accept();
  return accept({ type: 'PersonParticularsChanged', schema: 1, payload, occurredAt });
}

function decide(command: PersonCommand, state: PersonState, context: PersonContext): Decision<PersonEvent> {
  const refused = needsRoleOrSystem(context, 'commissionOffice') ?? needsPast(command.occurredAt, context);
  if (refused !== undefined) return refused;
  switch (command.type) {
    case 'RegisterPerson':
      return register(command, state);
    case 'PostPerson':
      return post(command, state);
    case 'RecordDeparture':
      return depart(command, state);
    case 'ChangeParticulars':
      return change(command, state);
    default:
      return assertNever(command);
  }
}

export const personDecider: Decider<PersonCommand, PersonEvent, PersonState, PersonContext> = {
  category: 'person',
  initial: noPerson,
  decide,
  evolve: evolvePerson,
};
