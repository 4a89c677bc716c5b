import { differsFrom, type DeclarationState, type Plan } from '@taizhang/domain';
import type { z } from 'zod';
import type { declarationSchema } from '@taizhang/contracts';
import { fieldLabels, itemSentence } from '../../wording/business-items';
import { compose, label } from '../../wording/label';

type Difference = z.infer<typeof declarationSchema>['differences'][number];

/** What differs from the form before: nothing where there is none to compare with. */
export function presentDifferences(plan: Plan, { form, previousForm }: DeclarationState): Difference[] {
  if (form === undefined || previousForm === undefined) return [];
  return differsFrom(previousForm, form).map((each): Difference => {
    switch (each.change) {
      case 'added':
        return {
          item: each.item,
          kind: 'added',
          label: compose(label('新增：{item}', 'added: {item}'), { item: itemSentence(plan, each.after) }),
        };
      case 'removed':
        return {
          item: each.item,
          kind: 'removed',
          label: compose(label('删去：{item}', 'removed: {item}'), { item: itemSentence(plan, each.before) }),
        };
      case 'changed':
        return {
          item: each.item,
          kind: 'changed',
          label: compose(label('改动：{fields}', 'changed: {fields}'), { fields: fieldLabels(each.fields) }),
        };
    }
  });
}
