import { fenOf } from './amounts';
import { declaredItems, type DraftItem, type FormDraft } from './form-draft';

export type DraftField = Exclude<keyof DraftItem, 'key' | 'who'>;

/** One field in which the kept draft and the form that others filed meanwhile say different things. */
export interface DraftDifference {
  item: string;
  who: DraftItem['who'];
  /** Absent: the item is in one of the two only. */
  field?: DraftField;
  mine?: DraftItem;
  theirs?: DraftItem;
}

const fields: DraftField[] = [
  'name',
  'relation',
  'sector',
  'manner',
  'fromMonth',
  'toMonth',
  'content',
  'amount',
  'profit',
  'exit',
  'exitOn',
  'proof',
];

/** 1.5 and 1.50 are the same amount. */
const meant = (item: DraftItem, field: DraftField): string => {
  const typed = item[field].trim();
  return field === 'amount' || field === 'profit' ? `${fenOf(typed) ?? typed}` : typed;
};

/** Field by field, item by item, so that nothing is overwritten unseen. */
export const draftDifferences = (mine: FormDraft, theirs: FormDraft): DraftDifference[] => {
  const [ours, others] = [mine, theirs].map(
    (draft) => new Map(declaredItems(draft).map((item) => [item.key, item])),
  ) as [Map<string, DraftItem>, Map<string, DraftItem>];
  const keys = [...new Set([...ours.keys(), ...others.keys()])];
  return keys.flatMap((key): DraftDifference[] => {
    const [one, other] = [ours.get(key), others.get(key)];
    const who = (one ?? other)?.who ?? 'self';
    if (one && other)
      return fields
        .filter((field) => meant(one, field) !== meant(other, field))
        .map((field) => ({ item: key, who, field, mine: one, theirs: other }));
    return [{ item: key, who, ...(one && { mine: one }), ...(other && { theirs: other }) }];
  });
};
