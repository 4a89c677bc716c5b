import { sameJson } from '../kernel';
import type { BusinessItem, DeclarationForm } from './declaration.events';

export type ItemField = 'who' | 'sector' | 'manner' | 'period' | 'content' | 'amountFen' | 'profitFen' | 'withdrawal';

/** How one item of a form differs from the form before it: what the signing desk shows first. */
export type FormDifference =
  | { readonly change: 'added'; readonly item: string; readonly after: BusinessItem }
  | { readonly change: 'removed'; readonly item: string; readonly before: BusinessItem }
  | {
      readonly change: 'changed';
      readonly item: string;
      readonly fields: readonly ItemField[];
      readonly before: BusinessItem;
      readonly after: BusinessItem;
    };

const fieldsOf = (item: BusinessItem): Readonly<Record<ItemField, unknown>> => ({
  who: item.who,
  sector: item.sector,
  manner: item.manner,
  period: [item.fromMonth, item.toMonth ?? null],
  content: item.content,
  amountFen: item.amountFen,
  profitFen: item.profitFen,
  withdrawal: item.withdrawal,
});

function changedFields(before: BusinessItem, after: BusinessItem): readonly ItemField[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return (Object.keys(now) as ItemField[]).filter((field) => !sameJson(old[field], now[field]));
}

/** What differs from last time, item by item: those of the current form in its order, then those that are gone. */
export function differsFrom(
  previous: DeclarationForm | undefined,
  current: DeclarationForm,
): readonly FormDifference[] {
  const old = new Map((previous?.items ?? []).map((item) => [item.key, item]));
  const now = new Set(current.items.map((item) => item.key));
  const present = current.items.flatMap((after): FormDifference[] => {
    const before = old.get(after.key);
    if (before === undefined) return [{ change: 'added', item: after.key, after }];
    const fields = changedFields(before, after);
    return fields.length === 0 ? [] : [{ change: 'changed', item: after.key, fields, before, after }];
  });
  const gone = (previous?.items ?? []).filter((item) => !now.has(item.key));
  return [...present, ...gone.map((before): FormDifference => ({ change: 'removed', item: before.key, before }))];
}
