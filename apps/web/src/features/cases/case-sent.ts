import type { components } from '../../api/schema';
import type { Case } from '../../api/shapes';
import { fenOf } from '../../i18n/numbers';
import { severalOf } from '../../parts/act-form-model';
import { decidedFor, type Offered, persons, sanctionsOf, undecided } from './case-choices';
import { bases, evidenceKinds, grades, interests, outcomes, returnKinds, stageClock, steps } from './case-fields';
import type { CaseAct, CaseActName } from './use-case-command';

type Sanction = components['schemas']['ApproveDecision']['sanctions'][number];
type Values = Readonly<Record<string, string>>;

/** The form has checked that it is one of them. */
const oneOf = <Word extends string>(words: readonly Word[], value: string | undefined): Word =>
  words.find((word) => word === value) ?? (words[0] as Word);

const formOf = (value: string): 1 | 2 | 3 | 4 => ([1, 2, 3, 4] as const).find((form) => `${form}` === value) ?? 1;

/** Whom it is about: as chosen, or the only one whom it can be about. */
const personIn = (values: Values, offered: readonly Offered[]): string => values['personId'] ?? offered[0]?.value ?? '';

const isSanction = (matter: Case, kind: string): kind is Sanction =>
  sanctionsOf(matter).some(({ value }) => value === kind);

/** The act as it is sent, from values that the form has checked. */
export function actFrom(act: CaseActName, matter: Case, values: Values): CaseAct {
  const of = (name: string): string => values[name] ?? '';
  const all = (name: string): string[] => severalOf(values[name]);
  const reason = of('reason');
  const occurredOn = of('occurredOn');
  switch (act) {
    case 'takeOver':
      return { act, body: { handlingUnitId: of('handlingUnitId'), reason } };
    case 'supervise':
      return { act, body: { instruction: of('instruction'), dueOn: of('dueOn') } };
    case 'answerSupervision':
      return { act, body: { supervisionId: of('supervisionId'), answer: of('answer') } };
    case 'assignTeam':
      return { act, body: { members: all('members'), lead: of('lead') } };
    case 'declareInterest':
      return { act, body: { personId: of('personId'), kind: oneOf(interests, values['interest']), note: of('note') } };
    case 'extend': {
      const clock = stageClock(matter)?.name === 'adjudication' ? 'adjudication' : 'examination';
      return { act, body: { clock, amount: Number(of('amount')), reason } };
    }
    case 'suspend':
    case 'deferAdjudication':
      return { act, body: { reason } };
    case 'resume':
      return { act };
    case 'recordEvidence': {
      const { custody = '', description = '' } = values;
      const kind = oneOf(evidenceKinds, values['evidence']);
      return {
        act,
        body: { kind, original: of('original') === 'yes', custody, fileIds: all('fileIds'), description, occurredOn },
      };
    }
    case 'recordTalk': {
      const { place = '', content = '', personId } = values;
      const about = personId === undefined ? {} : { personId };
      return {
        act,
        body: { ...about, talkerIds: all('talkerIds'), place, fileIds: all('fileIds'), content, occurredOn },
      };
    }
    case 'presentFacts': {
      const personId = personIn(values, persons(matter.persons));
      return { act, body: { personId, disputed: of('disputed') === 'yes', statement: of('statement'), occurredOn } };
    }
    case 'concludeExamination':
      return { act, body: { report: of('report') } };
    case 'acceptAdjudication':
      return { act, body: { panel: all('panel') } };
    case 'returnCase':
      return { act, body: { kind: oneOf(returnKinds, values['returned']), reason } };
    case 'concludeAdjudication':
      return { act, body: { opinion: of('opinion'), talkedWith: all('talkedWith') } };
    case 'decide':
      return { act, body: decisionFrom(matter, values) };
    case 'serve': {
      const personId = personIn(values, decidedFor(matter, 'service'));
      return { act, body: { personId, announcedTo: of('announcedTo'), occurredOn } };
    }
    case 'recordStep': {
      const amountFen = fenOf(of('amount'));
      const personId = personIn(values, decidedFor(matter));
      const step = oneOf(steps, values['step']);
      const amount = amountFen === undefined ? {} : { amountFen };
      return { act, body: { personId, step, note: of('note'), ...amount, occurredOn } };
    }
    case 'reportExecution': {
      const personId = personIn(values, decidedFor(matter, 'executionReport'));
      return { act, body: { personId, reportedBy: of('reportedBy'), occurredOn } };
    }
    case 'transferToJustice':
      return { act, body: { personIds: all('personIds'), to: of('to'), reason } };
    case 'close':
      return {
        act,
        body: { fileNumber: of('fileNumber'), volumes: Number(of('volumes')), pages: Number(of('pages')) },
      };
    case 'lodgeAppeal':
      return { act, body: { personId: personIn(values, decidedFor(matter)), grounds: of('grounds') } };
  }
}

function decisionFrom(matter: Case, values: Values): components['schemas']['ApproveDecision'] {
  const { reason = '', conclusion = '', floorDeparture } = values;
  return {
    personId: personIn(values, undecided(matter)),
    outcome: oneOf(outcomes, values['outcome']),
    sanctions: severalOf(values['sanctions']).filter((kind) => isSanction(matter, kind)),
    grade: oneOf(grades, values['grade']),
    nationalForm: formOf(values['nationalForm'] ?? ''),
    choice: oneOf(bases, values['basis']),
    reason,
    ...(floorDeparture !== undefined && { floorDeparture }),
    conclusion,
  };
}
