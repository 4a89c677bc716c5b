import type { ActField } from '../../parts/act-form-model';
import type { LedgerItemPage } from '../../api/shapes';
import type { ItemAct, ItemActName } from './use-ledger';

/** Where the words of a field are: `field.measure`. */
export interface FieldSpec extends Omit<ActField, 'label' | 'help' | 'options'> {
  choices?: readonly string[];
  named?: readonly { value: string; label: string }[];
}

export const settlements = ['reminderTalk', 'criticism', 'inspection'] as const;

type Person = LedgerItemPage['staff'][number];

export const personOption = ({ personId, name, post, unitName }: Person): { value: string; label: string } => ({
  value: personId,
  label: [name, post, unitName].filter(Boolean).join(' '),
});

const text = (name: string, most = 2000): FieldSpec => ({ name, kind: 'text', required: true, most });
const past = (name: string, today: string, from?: string): FieldSpec => ({
  name,
  kind: 'date',
  required: true,
  to: today,
  ...(from && { from }),
});

/** What each act asks for. A limit lies ahead, the day of a fact does not; a look-back comes after the closing. */
export const fieldSpecs = (
  act: ItemActName,
  item: Pick<LedgerItemPage, 'staff' | 'foundOn' | 'closedOn'>,
  today: string,
): FieldSpec[] => {
  switch (act) {
    case 'setRectification':
      return [
        text('measure'),
        { name: 'ownerId', kind: 'pick', required: true, named: item.staff.map(personOption) },
        { name: 'dueOn', kind: 'date', required: true, from: today },
      ];
    case 'claim':
      return [past('occurredOn', today, item.foundOn), text('result'), text('evidence', 500)];
    case 'verify':
    case 'close':
      return [text('opinion')];
    case 'reject':
    case 'reopen':
    case 'refer':
      return [text('reason')];
    case 'publicise':
      return [
        past('occurredOn', today, item.foundOn),
        { name: 'medium', kind: 'line', required: true, most: 200 },
        { name: 'until', kind: 'date', required: false, from: item.foundOn },
      ];
    case 'lookBack':
      return [past('occurredOn', today, item.closedOn ?? undefined), text('finding')];
    case 'settle':
      return [
        past('occurredOn', today, item.foundOn),
        { name: 'by', kind: 'choice', required: true, choices: settlements },
        text('note'),
      ];
  }
};

/** The act as it is sent, from values that the form has checked. */
export const actFrom = (act: ItemActName, values: Readonly<Record<string, string>>): ItemAct => {
  const of = (name: string): string => values[name] ?? '';
  const occurredOn = of('occurredOn');
  switch (act) {
    case 'setRectification':
      return { act, body: { measure: of('measure'), ownerId: of('ownerId'), dueOn: of('dueOn') } };
    case 'claim':
      return { act, body: { occurredOn, result: of('result'), evidence: of('evidence') } };
    case 'verify':
    case 'close':
      return { act, body: { opinion: of('opinion') } };
    case 'reject':
    case 'reopen':
    case 'refer':
      return { act, body: { reason: of('reason') } };
    case 'publicise':
      return { act, body: { occurredOn, medium: of('medium'), ...(values['until'] && { until: values['until'] }) } };
    case 'lookBack':
      return { act, body: { occurredOn, finding: of('finding') } };
    case 'settle':
      return {
        act,
        body: {
          occurredOn,
          by: settlements.find((each) => each === values['by']) ?? 'reminderTalk',
          note: of('note'),
        },
      };
  }
};
