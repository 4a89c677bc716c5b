import type { Case } from '../../api/shapes';
import type { ActField } from '../../parts/act-form-model';
import {
  candidates,
  decidedFor,
  executingUnits,
  type Offered,
  openSupervisions,
  persons,
  sanctionsOf,
  undecided,
} from './case-choices';
import type { CaseActName } from './use-case-command';

/** A field before it has words: `field.reason`. `words` are options named by `choice.…`, `offered` come from the case. */
export interface FieldSpec extends Omit<ActField, 'label' | 'help' | 'options'> {
  words?: readonly string[];
  offered?: readonly Offered[];
}

export const evidenceKinds = ['document', 'physical', 'statement', 'audioVideo', 'expertOpinion', 'record'] as const;
export const interests = ['relative', 'witness', 'ownInterest', 'other'] as const;
export const returnKinds = ['supplement', 'reexamination'] as const;
export const outcomes = ['sanction', 'organisational', 'exempt', 'dismissed'] as const;
export const grades = ['none', 'lighter', 'mitigated', 'heavier'] as const;
export const forms = ['1', '2', '3', '4'] as const;
export const bases = ['adopt', 'partly', 'not'] as const;
export const steps = ['post', 'pay', 'personalFile', 'partyRights', 'gainsRecovered', 'publicity'] as const;

const text = (name: string, most = 2000): FieldSpec => ({ name, kind: 'text', required: true, most });
const line = (name: string, most = 100): FieldSpec => ({ name, kind: 'line', required: true, most });
const reason = text('reason', 500);
const choice = (name: string, words: readonly string[]): FieldSpec => ({ name, kind: 'choice', required: true, words });
const among = (name: string, offered: readonly Offered[]): FieldSpec => ({
  ...{ name, kind: offered.length > 12 ? 'pick' : 'choice', required: true, offered },
});
const several = (name: string, least: number, offered: readonly Offered[]): FieldSpec => ({
  ...{ name, kind: 'several', required: least > 0, least, offered },
});
const count = (name: string, most: number): FieldSpec => ({ name, kind: 'count', required: true, most });

/** Whom it is about is asked only where there is a choice: nothing known is asked twice. */
const about = (offered: readonly Offered[]): FieldSpec[] => (offered.length === 1 ? [] : [among('personId', offered)]);

/** The clock of the stage in which the case stands. */
export const stageClock = ({ status, clocks }: Case): Case['clocks'][number] | undefined =>
  clocks.find(({ name }) => name === (status === 'adjudicating' ? 'adjudication' : 'examination'));

/** What each act asks for. The day of a fact cannot lie ahead, the day of an answer not behind. */
export function fieldSpecs(
  act: CaseActName,
  matter: Case,
  today: string,
  papers: readonly Offered[] = [],
): FieldSpec[] {
  const on: FieldSpec = { name: 'occurredOn', kind: 'date', required: true, to: today };
  const team = persons(matter.team.map(({ person }) => person));
  // Only what is among the papers of the case can be cited.
  const cited = papers.length === 0 ? [] : [several('fileIds', 0, papers)];
  switch (act) {
    case 'takeOver':
      return [
        among(
          'handlingUnitId',
          matter.choosable.above.map(({ unitId, name }) => ({ value: unitId, label: name })),
        ),
        reason,
      ];
    case 'supervise':
      return [text('instruction', 500), { name: 'dueOn', kind: 'date', required: true, from: today }];
    case 'answerSupervision':
      return [among('supervisionId', openSupervisions(matter)), text('answer', 500)];
    case 'assignTeam': {
      const officers = candidates(matter.choosable.officers);
      return [several('members', 2, officers), among('lead', officers)];
    }
    case 'declareInterest':
      return [among('personId', persons(matter.choosable.declaring)), choice('interest', interests), text('note')];
    case 'extend':
      return [count('amount', stageClock(matter)?.extendable?.amount ?? 1), reason];
    case 'suspend':
    case 'deferAdjudication':
      return [reason];
    case 'resume':
      return [];
    case 'recordEvidence':
      return [
        choice('evidence', evidenceKinds),
        choice('original', ['yes', 'no']),
        line('custody'),
        on,
        text('description'),
        ...cited,
      ];
    case 'recordTalk':
      return [
        { ...among('personId', persons(matter.persons)), required: false },
        several('talkerIds', 2, team),
        line('place'),
        on,
        text('content'),
        ...cited,
      ];
    case 'presentFacts':
      return [...about(persons(matter.persons)), on, choice('disputed', ['yes', 'no']), text('statement')];
    case 'concludeExamination':
      return [text('report')];
    case 'acceptAdjudication':
      return [several('panel', 2, candidates(matter.choosable.adjudicators))];
    case 'returnCase':
      return [choice('returned', returnKinds), reason];
    case 'concludeAdjudication':
      return [several('talkedWith', 1, persons(matter.persons)), text('opinion')];
    case 'decide': {
      const floor = matter.proposals.some(({ basis }) => basis.floor !== null);
      return [
        ...about(undecided(matter)),
        choice('basis', bases),
        reason,
        choice('outcome', outcomes),
        several('sanctions', 0, sanctionsOf(matter)),
        choice('grade', grades),
        choice('nationalForm', forms),
        text('conclusion'),
        ...(floor ? [{ ...text('floorDeparture', 500), required: false }] : []),
      ];
    }
    case 'serve':
      return [...about(decidedFor(matter, 'service')), line('announcedTo', 200), on];
    case 'recordStep':
      return [
        ...about(decidedFor(matter)),
        choice('step', steps),
        on,
        text('note', 500),
        { name: 'amount', kind: 'amount', required: false },
      ];
    case 'reportExecution':
      return [...about(decidedFor(matter, 'executionReport')), among('reportedBy', executingUnits(matter)), on];
    case 'transferToJustice':
      return [several('personIds', 1, persons(matter.persons)), line('to'), reason];
    case 'close':
      return [line('fileNumber', 60), count('volumes', 999), count('pages', 99_999)];
    case 'lodgeAppeal':
      return [...about(decidedFor(matter)), text('grounds')];
  }
}
