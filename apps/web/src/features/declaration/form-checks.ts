import type { DeclarationForm } from '../../api/shapes';
import type { SectionState } from '../../parts/task-list';
import { fenOf, largestFen } from './amounts';
import { declaredItems, type DraftItem, type FormDraft, formOf } from './form-draft';
import { dateOf, monthOf } from './typed-values';

export type SectionKey = 'basics' | 'self' | 'relatives' | 'withdrawal' | 'submit';

export type FaultCode =
  | 'answer'
  | 'item'
  | 'name'
  | 'relation'
  | 'sector'
  | 'manner'
  | 'month'
  | 'monthsOrder'
  | 'monthAhead'
  | 'content'
  | 'amount'
  | 'amountLarge'
  | 'exit'
  | 'date'
  | 'agreedEarly'
  | 'withdrawnLate'
  | 'proof'
  | 'paperDate'
  | 'paperScan';

export interface Fault {
  section: SectionKey;
  /** Id of the field on the page. */
  field: string;
  code: FaultCode;
  /** Which item of its section, from 1. */
  number?: number;
}

export interface Filing {
  relativesAsked: boolean;
  /** The day on which it would be filed: an agreed date lies from it on, a past withdrawal up to it. */
  filedOn: string;
}

export const fieldId = (item: DraftItem, field: keyof DraftItem): string => `${item.key}-${field}`;
export const answerId = (who: DraftItem['who']): string => `answer-${who}`;

type Check = (item: DraftItem, filing: Filing) => [keyof DraftItem, FaultCode] | undefined;

const monthsFault: Check = (item, { filedOn }) => {
  const [from, to] = [monthOf(item.fromMonth), monthOf(item.toMonth)];
  if (!from) return ['fromMonth', 'month'];
  if (item.toMonth.trim() !== '' && !to) return ['toMonth', 'month'];
  if (from > filedOn.slice(0, 7)) return ['fromMonth', 'monthAhead'];
  return to && from > to ? ['toMonth', 'monthsOrder'] : undefined;
};

const amountFault =
  (field: 'amount' | 'profit'): Check =>
  (item) => {
    const fen = fenOf(item[field]);
    if (fen === undefined) return [field, 'amount'];
    return fen > largestFen ? [field, 'amountLarge'] : undefined;
  };

const businessChecks: Check[] = [
  (item) => (item.who === 'relative' && item.name.trim() === '' ? ['name', 'name'] : undefined),
  (item) => (item.who === 'relative' && item.relation === '' ? ['relation', 'relation'] : undefined),
  (item) => (item.sector === '' ? ['sector', 'sector'] : undefined),
  (item) => (item.manner === '' ? ['manner', 'manner'] : undefined),
  monthsFault,
  (item) => (item.content.trim() === '' ? ['content', 'content'] : undefined),
  amountFault('amount'),
  amountFault('profit'),
];

const exitChecks: Check[] = [
  (item) => (item.exit === '' ? ['exit', 'exit'] : undefined),
  (item, { filedOn }) => {
    if (item.exit === '' || item.exit === 'open') return undefined;
    const on = dateOf(item.exitOn);
    if (!on) return ['exitOn', 'date'];
    if (item.exit === 'agreed' && on < filedOn) return ['exitOn', 'agreedEarly'];
    return item.exit === 'withdrawn' && on > filedOn ? ['exitOn', 'withdrawnLate'] : undefined;
  },
  (item) => (item.exit === 'withdrawn' && item.proof.trim() === '' ? ['proof', 'proof'] : undefined),
];

const faultsOf = (items: DraftItem[], checks: Check[], section: SectionKey, filing: Filing): Fault[] =>
  items.flatMap((item, index) =>
    checks.flatMap((check) => {
      const found = check(item, filing);
      return found ? [{ section, field: fieldId(item, found[0]), code: found[1], number: index + 1 }] : [];
    }),
  );

const questionFaults = (draft: FormDraft, who: DraftItem['who'], filing: Filing): Fault[] => {
  const section = who === 'self' ? 'self' : 'relatives';
  const answer = who === 'self' ? draft.self : draft.relatives;
  if (answer === '') return [{ section, field: answerId(who), code: 'answer' }];
  if (answer === 'no') return [];
  const items = draft.items.filter((item) => item.who === who);
  if (items.length === 0) return [{ section, field: answerId(who), code: 'item' }];
  return faultsOf(items, businessChecks, section, filing);
};

/** Everything that keeps a form from being filed, in the order of the page. Asked when a person files, not while he types. */
export const faults = (draft: FormDraft, filing: Filing): Fault[] => [
  ...questionFaults(draft, 'self', filing),
  ...(filing.relativesAsked ? questionFaults(draft, 'relative', filing) : []),
  ...faultsOf(declaredItems(draft), exitChecks, 'withdrawal', filing),
];

export interface SectionProgress {
  key: SectionKey;
  state: SectionState;
  /** Nothing is asked here of this person, or nothing is left to ask. */
  idle?: 'notAsked' | 'nothingToLeave';
}

const questionState = (answer: FormDraft['self'], wrong: boolean): SectionState => {
  if (answer === '') return 'notStarted';
  return wrong ? 'inProgress' : 'complete';
};

/** How far each section has come: 已完成, 进行中, 未开始, 尚不能开始. */
export const progress = (draft: FormDraft, filing: Filing): SectionProgress[] => {
  const found = faults(draft, filing);
  const wrong = (key: SectionKey): boolean => found.some(({ section }) => section === key);
  const items = declaredItems(draft);
  const answered = draft.self !== '' && (draft.relatives !== '' || !filing.relativesAsked);
  const withdrawal = (): SectionProgress => {
    if (items.length === 0)
      return answered && !wrong('self') && !wrong('relatives')
        ? { key: 'withdrawal', state: 'complete', idle: 'nothingToLeave' }
        : { key: 'withdrawal', state: 'cannotStart' };
    if (!wrong('withdrawal')) return { key: 'withdrawal', state: 'complete' };
    return { key: 'withdrawal', state: items.some(({ exit }) => exit !== '') ? 'inProgress' : 'notStarted' };
  };
  return [
    { key: 'basics', state: 'complete' },
    { key: 'self', state: questionState(draft.self, wrong('self')) },
    filing.relativesAsked
      ? { key: 'relatives', state: questionState(draft.relatives, wrong('relatives')) }
      : { key: 'relatives', state: 'complete', idle: 'notAsked' },
    withdrawal(),
    { key: 'submit', state: found.length === 0 ? 'notStarted' : 'cannotStart' },
  ];
};

/** Numbers of the sections that the last one still waits for. */
export const waitingFor = (sections: readonly SectionProgress[]): number[] =>
  sections.flatMap(({ key, state }, index) => (key !== 'submit' && state !== 'complete' ? [index + 1] : []));

/**
 * What of a draft can be written on the official form: the items in which nothing is wrong, since a half-filled one would
 * print as something that nobody said. Nothing yet: the form prints empty, to be filled in by pen.
 */
export const writable = (draft: FormDraft, filing: Filing): DeclarationForm | null => {
  const found = faults(draft, filing);
  const whole = draft.items.filter((item) => !found.some(({ field }) => field.startsWith(`${item.key}-`)));
  const form = formOf({ ...draft, items: whole });
  return form.nil && found.length > 0 ? null : form;
};
