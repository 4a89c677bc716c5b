import type { Clue, Label } from '../../api/shapes';
import { type ActField, severalOf } from '../../parts/act-form-model';
import type { ClueAct, ClueActName } from './use-clues';

/** A field before it has words; options that carry a label of their own come from the clue. */
export interface FieldSpec extends Omit<ActField, 'label' | 'help' | 'options'> {
  choices?: readonly string[];
  named?: readonly { value: string; label: string; note?: string; barred?: boolean }[];
}

export const channels = ['letter', 'visit', 'phone'] as const;
export const ways = ['talkInquiry', 'verification', 'hold', 'close'] as const;
const jurisdictions = ['own', 'elsewhere', 'superior'] as const;
const grounds = ['ownInterest', 'nearRelative', 'witness', 'other'] as const;
const inquiryOutcomes = [
  'clarified',
  'reminder',
  'criticism',
  'orderedInspection',
  'admonition',
  'secondTalk',
  'verification',
] as const;
const verificationOutcomes = ['file', 'close', 'reminder', 'hold', 'transfer'] as const;

const text = (name: string): FieldSpec => ({ name, kind: 'text', required: true, most: 2000 });
const line = (name: string, required = true): FieldSpec => ({ name, kind: 'line', required, most: 100 });
const choice = (name: string, choices: readonly string[]): FieldSpec => ({
  name,
  kind: 'choice',
  required: true,
  choices,
});
const among = (name: string, named: FieldSpec['named'] = []): FieldSpec => ({
  name,
  kind: 'choice',
  required: true,
  named,
});
const day = (name: string, today: string): FieldSpec => ({ name, kind: 'date', required: true, to: today });

type People = readonly { readonly personId: string; readonly name: string; readonly post: string }[];
const persons = (people: People): FieldSpec['named'] =>
  people.map(({ personId, name, post }) => ({ value: personId, label: post ? `${name} ${post}` : name }));

/** Whom something speaks against stays in sight, with what it is, and cannot be chosen. */
const officers = ({ officersToChoose }: Clue, say: (words: Label) => string): FieldSpec['named'] =>
  officersToChoose.map(({ person, conflict }) => ({
    value: person.personId,
    label: person.name,
    note: conflict === null ? person.post : say(conflict),
    barred: conflict !== null,
  }));
const recusable = ({ officersToChoose }: Clue): FieldSpec['named'] =>
  persons(officersToChoose.map(({ person }) => person));

/** Who works on it now, each once. */
const workers = ({ officers: on, verification }: Clue): FieldSpec['named'] => {
  const all = [...on, ...(verification?.team ?? []).map(({ person }) => person)];
  return persons([...new Map(all.map((each) => [each.personId, each])).values()]);
};
const successors = (clue: Clue, say: (words: Label) => string): FieldSpec['named'] => {
  const on = new Set(workers(clue)?.map(({ value }) => value));
  return officers(clue, say)?.filter(({ value }) => !on.has(value));
};

/** What each act asks for. The day of a fact cannot lie ahead; the day of a review cannot lie behind. */
export function fieldSpecs(
  act: ClueActName,
  clue: Clue,
  today: string,
  mergeLabel: (index: number) => string,
  say: (words: Label) => string,
): FieldSpec[] {
  const reviewOn: FieldSpec = { name: 'reviewOn', kind: 'date', required: true, from: today };
  switch (act) {
    case 'classify':
      return [line('problemClass'), choice('jurisdiction', jurisdictions), choice('priority', ['no', 'yes'])];
    case 'propose':
      return [choice('way', ways), text('grounds')];
    case 'approve':
      return clue.way === 'hold' ? [reviewOn] : [];
    case 'return':
    case 'chase':
    case 'forwardUp':
    case 'close':
      return [text('grounds')];
    case 'assign':
      return [among('officer', officers(clue, say))];
    case 'recuse':
      return [among('officer', recusable(clue)), choice('ground', grounds), text('grounds')];
    case 'replaceOfficer':
      return [among('leaving', workers(clue)), among('successor', successors(clue, say)), text('grounds')];
    case 'openInquiry':
      return [
        choice('form', ['letter', 'talk']),
        among('person', persons(clue.concernedPersons)),
        day('occurredOn', today),
        text('text'),
      ];
    case 'answerInquiry':
      return [day('occurredOn', today), text('answer'), { ...text('partyHeadOpinion'), required: false }];
    case 'concludeInquiry':
      return [choice('inquiryOutcome', inquiryOutcomes), text('paper')];
    case 'startVerification':
      return [among('member', officers(clue, say)), among('secondMember', officers(clue, say)), text('plan')];
    case 'extendVerification':
      return [{ name: 'months', kind: 'count', required: true, most: 12 }, text('grounds')];
    case 'reportVerification':
      return [choice('verificationOutcome', verificationOutcomes), text('report')];
    case 'signVerification':
      return [];
    case 'transfer':
      return [line('to'), line('documentNumber', false), text('grounds')];
    case 'receiveReceipt':
      return [line('receipt'), day('occurredOn', today)];
    case 'merge':
      return [
        among(
          'into',
          clue.mergeInto.map(({ clue: value }, index) => ({ value, label: mergeLabel(index) })),
        ),
        text('grounds'),
      ];
    case 'holdAgain':
      return [reviewOn];
    case 'fileCase':
      return filingFields(clue, today);
    case 'informReporter':
      return [
        choice('by', ['phone', 'letter', 'visit']),
        day('occurredOn', today),
        { ...text('objection'), required: false },
      ];
  }
}

/** The case number of the register, whom it concerns, and the day of the act, whose law decides. */
const filingFields = ({ filing }: Clue, today: string): FieldSpec[] => {
  const campaigns = (filing?.campaigns ?? []).map(({ campaignId, title }) => ({ value: campaignId, label: title }));
  return [
    { name: 'caseNumber', kind: 'line', required: true, most: 60 },
    { name: 'underExamination', kind: 'several', required: true, named: persons(filing?.persons ?? []) },
    ...(campaigns.length === 0 ? [] : [{ ...among('campaignId', campaigns), required: false }]),
    day('actOn', today),
    text('matter'),
  ];
};

const filingFrom = (clue: Clue, values: Readonly<Record<string, string>>): ClueAct => {
  const personIds = severalOf(values['underExamination']);
  const first = clue.filing?.persons.find(({ personId }) => personId === personIds[0]);
  const handlingUnitId = clue.filing?.handlingUnit.unitId ?? clue.unit.unitId;
  return {
    act: 'fileCase',
    body: {
      number: values['caseNumber'] ?? '',
      personIds,
      unitId: first?.unitId ?? handlingUnitId,
      handlingUnitId,
      clueIds: [clue.clue],
      ...(values['campaignId'] && { campaignId: values['campaignId'] }),
      actOn: values['actOn'] ?? '',
      matter: values['matter'] ?? '',
    },
  };
};

const oneOf = <Word extends string>(words: readonly Word[], value: string | undefined): Word =>
  words.find((word) => word === value) ?? (words[0] as Word);

/** The act as it is sent, from values that the form has checked. */
export function actFrom(act: ClueActName, clue: Clue, values: Readonly<Record<string, string>>): ClueAct {
  const of = (name: string): string => values[name] ?? '';
  const settled = clue.status.en !== '' && clue.mark === 'done';
  switch (act) {
    case 'classify':
      return {
        act,
        body: {
          problemClass: of('problemClass'),
          jurisdiction: oneOf(jurisdictions, values['jurisdiction']),
          priority: values['priority'] === 'yes',
        },
      };
    case 'propose':
      return { act, body: { way: oneOf(ways, values['way']), grounds: of('grounds') } };
    case 'approve':
      return {
        act,
        body: { way: clue.way ?? 'hold', ...(values['reviewOn'] && { reviewOn: values['reviewOn'] }) },
      };
    case 'return':
    case 'chase':
    case 'forwardUp':
    case 'close':
      return { act, body: { grounds: of('grounds') } };
    case 'assign':
      return { act, body: { officers: [of('officer')] } };
    case 'recuse':
      return {
        act,
        body: { officer: of('officer'), ground: oneOf(grounds, values['ground']), grounds: of('grounds') },
      };
    case 'replaceOfficer':
      return { act, body: { from: of('leaving'), to: of('successor'), grounds: of('grounds') } };
    case 'openInquiry':
      return {
        act,
        body: {
          form: oneOf(['letter', 'talk'], values['form']),
          person: of('person'),
          text: of('text'),
          occurredOn: of('occurredOn'),
        },
      };
    case 'answerInquiry':
      return {
        act,
        body: {
          answer: of('answer'),
          occurredOn: of('occurredOn'),
          ...(values['partyHeadOpinion'] && { partyHeadOpinion: values['partyHeadOpinion'] }),
        },
      };
    case 'concludeInquiry':
      return { act, body: { outcome: oneOf(inquiryOutcomes, values['inquiryOutcome']), paper: of('paper') } };
    case 'startVerification':
      return { act, body: { plan: of('plan'), team: [of('member'), of('secondMember')] } };
    case 'extendVerification':
      return { act, body: { months: Number(of('months')), grounds: of('grounds') } };
    case 'reportVerification':
      return {
        act,
        body: { outcome: oneOf(verificationOutcomes, values['verificationOutcome']), report: of('report') },
      };
    case 'signVerification':
      return { act, body: { outcome: clue.verification?.outcome ?? 'file' } };
    case 'transfer':
      return { act, body: { to: of('to'), documentNumber: of('documentNumber'), grounds: of('grounds') } };
    case 'receiveReceipt':
      return { act, body: { receipt: of('receipt'), occurredOn: of('occurredOn') } };
    case 'merge':
      return { act, body: { into: of('into'), grounds: of('grounds') } };
    case 'holdAgain':
      return { act, body: { reviewOn: of('reviewOn') } };
    case 'fileCase':
      return filingFrom(clue, values);
    case 'informReporter':
      return {
        act,
        body: {
          about: settled ? 'result' : 'acceptance',
          by: oneOf(['phone', 'letter', 'visit'], values['by']),
          occurredOn: of('occurredOn'),
          ...(values['objection'] && { objection: values['objection'] }),
        },
      };
  }
}
