import type { BusinessItem, DeclarationForm } from '../../api/shapes';
import { fenOf, plainTenThousandYuan } from './amounts';
import { dateOf, monthOf } from './typed-values';

/** One item as it stands on the page: every field is what was typed, also when it is not yet a value. */
export interface DraftItem {
  key: string;
  who: 'self' | 'relative';
  name: string;
  relation: string;
  sector: string;
  manner: '' | BusinessItem['manner'];
  fromMonth: string;
  /** Empty: still going on. */
  toMonth: string;
  content: string;
  amount: string;
  profit: string;
  exit: '' | BusinessItem['withdrawal']['state'];
  exitOn: string;
  proof: string;
}

export type Answer = '' | 'no' | 'yes';

/** What is kept on the server while a person fills in. It is no event and may hold anything that can be typed. */
export interface FormDraft {
  /** Submission that this draft continues; another one since is a conflict. */
  revision: number;
  formVersion: number;
  self: Answer;
  relatives: Answer;
  items: DraftItem[];
  /** How many keys have been given. A key names its item for ever, also in the withdrawal that it may lead to. */
  keysGiven: number;
}

export const emptyDraft = (revision: number, formVersion: number): FormDraft => ({
  revision,
  formVersion,
  self: '',
  relatives: '',
  items: [],
  keysGiven: 0,
});

const emptyItem = {
  name: '',
  relation: '',
  sector: '',
  manner: '',
  fromMonth: '',
  toMonth: '',
  content: '',
  amount: '',
  profit: '',
  exit: '',
  exitOn: '',
  proof: '',
} as const;

const highestKey = (items: readonly { key: string }[]): number =>
  Math.max(0, ...items.map(({ key }) => Number(key.slice(1)) || 0));

export const withNewItem = (draft: FormDraft, who: DraftItem['who']): FormDraft => ({
  ...draft,
  items: [...draft.items, { ...emptyItem, key: `i${draft.keysGiven + 1}`, who }],
  keysGiven: draft.keysGiven + 1,
});

export const withItem = (draft: FormDraft, item: DraftItem): FormDraft => ({
  ...draft,
  items: draft.items.map((one) => (one.key === item.key ? item : one)),
});

export const withoutItem = (draft: FormDraft, key: string): FormDraft => ({
  ...draft,
  items: draft.items.filter((item) => item.key !== key),
});

/** Answering "yes" brings the first empty item; answering "no" keeps what was typed, out of sight, until it is filed. */
export const withAnswer = (draft: FormDraft, who: DraftItem['who'], answer: Answer): FormDraft => {
  const answered = { ...draft, ...(who === 'self' ? { self: answer } : { relatives: answer }) };
  const has = draft.items.some((item) => item.who === who);
  return answer === 'yes' && !has ? withNewItem(answered, who) : answered;
};

/** The items that would be filed: those under a question that was answered with "yes". */
export const declaredItems = (draft: FormDraft): DraftItem[] =>
  draft.items.filter((item) => (item.who === 'self' ? draft.self : draft.relatives) === 'yes');

const draftItem = (item: BusinessItem): DraftItem => ({
  ...emptyItem,
  key: item.key,
  who: item.who.kind,
  ...(item.who.kind === 'relative' && { name: item.who.name, relation: item.who.relation }),
  sector: item.sector,
  manner: item.manner,
  fromMonth: item.fromMonth,
  toMonth: item.toMonth ?? '',
  content: item.content,
  amount: plainTenThousandYuan(item.amountFen),
  profit: plainTenThousandYuan(item.profitFen),
  exit: item.withdrawal.state,
  exitOn: item.withdrawal.state === 'open' ? '' : item.withdrawal.on,
  proof: item.withdrawal.state === 'withdrawn' ? item.withdrawal.proof : '',
});

/** A filed form, opened again to be amended. */
export const draftOf = (form: DeclarationForm, revision: number, formVersion: number): FormDraft => {
  const items = form.items.map(draftItem);
  const answer = (who: DraftItem['who']): Answer => (items.some((item) => item.who === who) ? 'yes' : 'no');
  const keysGiven = highestKey(items);
  return { revision, formVersion, self: answer('self'), relatives: answer('relative'), items, keysGiven };
};

const exitOf = ({ exit, exitOn, proof }: DraftItem): BusinessItem['withdrawal'] => {
  const on = dateOf(exitOn) ?? '';
  if (exit === 'withdrawn') return { state: 'withdrawn', on, proof: proof.trim() };
  return exit === 'agreed' ? { state: 'agreed', on } : { state: 'open' };
};

const businessItem = (item: DraftItem): BusinessItem => {
  const toMonth = monthOf(item.toMonth);
  return {
    key: item.key,
    who: item.who === 'self' ? { kind: 'self' } : { kind: 'relative', name: item.name.trim(), relation: item.relation },
    sector: item.sector,
    manner: item.manner === 'shares' ? 'shares' : 'takingPart',
    fromMonth: monthOf(item.fromMonth) ?? '',
    ...(toMonth && { toMonth }),
    content: item.content.trim(),
    amountFen: fenOf(item.amount) ?? 0,
    profitFen: fenOf(item.profit) ?? 0,
    withdrawal: exitOf(item),
  };
};

/** The form to be filed, of a draft in which nothing is wrong. */
export const formOf = (draft: FormDraft): DeclarationForm => {
  const items = declaredItems(draft).map(businessItem);
  return { formVersion: draft.formVersion, nil: items.length === 0, items };
};

export const nilForm = (formVersion: number): DeclarationForm => ({ formVersion, nil: true, items: [] });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const oneOf = <Word extends string>(value: unknown, ...words: Word[]): Word | '' =>
  words.find((word) => word === value) ?? '';

const readItem = (value: unknown): DraftItem[] => {
  if (!isRecord(value) || !/^i\d{1,3}$/.test(textOf(value['key']))) return [];
  const texts = [
    'name',
    'relation',
    'sector',
    'fromMonth',
    'toMonth',
    'content',
    'amount',
    'profit',
    'exitOn',
    'proof',
  ];
  const read = Object.fromEntries(texts.map((field) => [field, textOf(value[field])]));
  return [
    {
      ...emptyItem,
      ...read,
      key: textOf(value['key']),
      who: value['who'] === 'relative' ? 'relative' : 'self',
      manner: oneOf(value['manner'], 'takingPart', 'shares'),
      exit: oneOf(value['exit'], 'withdrawn', 'agreed', 'open'),
    },
  ];
};

/** A draft comes back as it was kept, perhaps by an older page: what can be read is restored, the rest is left empty. */
export const readDraft = (kept: unknown, formVersion: number): FormDraft | undefined => {
  if (!isRecord(kept) || typeof kept['revision'] !== 'number' || !Array.isArray(kept['items'])) return undefined;
  const items = kept['items'].flatMap(readItem);
  return {
    revision: kept['revision'],
    formVersion,
    self: oneOf(kept['self'], 'no', 'yes'),
    relatives: oneOf(kept['relatives'], 'no', 'yes'),
    items,
    keysGiven: Math.max(Number(kept['keysGiven']) || 0, highestKey(items)),
  };
};
