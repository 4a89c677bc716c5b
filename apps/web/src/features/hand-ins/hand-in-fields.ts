import type { HandInPage } from '../../api/shapes';
import { fenOfYuan } from '../../i18n/numbers';
import type { ActField } from '../../parts/act-form-model';
import { personOption } from '../ledger/item-fields';
import type { HandInAct, HandInActName } from './use-hand-ins';

/** Where the words of a field are: `field.place`. Options carry labels of their own. */
export interface FieldSpec extends Omit<ActField, 'label' | 'help' | 'options'> {
  named?: readonly { value: string; label: string }[];
}

type About = Pick<HandInPage, 'staff' | 'receivedOn'>;

const line = (name: string, most: number): FieldSpec => ({ name, kind: 'line', required: true, most });

/** What each act asks for. Nothing happens to a gift before it was received. */
export const fieldSpecs = (
  act: HandInActName,
  { staff, receivedOn }: About,
  disposals: readonly { value: string; label: string }[],
  today: string,
): FieldSpec[] => {
  const on: FieldSpec = { name: 'occurredOn', kind: 'date', required: true, from: receivedOn, to: today };
  const sum: FieldSpec = { name: 'amount', kind: 'yuan', required: true };
  switch (act) {
    case 'value':
      return [sum, { name: 'basis', kind: 'text', required: true, most: 500 }];
    case 'keep':
      return [
        on,
        line('place', 200),
        { name: 'keeperId', kind: 'pick', required: true, named: staff.map(personOption) },
      ];
    case 'payIn':
      return [on, line('account', 200), sum, line('voucher', 100)];
    case 'dispose':
      return [
        on,
        { name: 'how', kind: 'choice', required: true, named: disposals },
        line('document', 200),
        { ...sum, required: false },
      ];
  }
};

type How = Extract<HandInAct, { act: 'dispose' }>['body']['how'];

/** The act as it is sent, from values that the form has checked. */
export const actFrom = (act: HandInActName, values: Readonly<Record<string, string>>): HandInAct => {
  const of = (name: string): string => values[name] ?? '';
  const occurredOn = of('occurredOn');
  const amountFen = fenOfYuan(of('amount'));
  switch (act) {
    case 'value':
      return { act, body: { amountFen: amountFen ?? 0, basis: of('basis') } };
    case 'keep':
      return { act, body: { occurredOn, place: of('place'), keeperId: of('keeperId') } };
    case 'payIn':
      return { act, body: { occurredOn, account: of('account'), amountFen: amountFen ?? 0, voucher: of('voucher') } };
    case 'dispose':
      return {
        act,
        body: {
          occurredOn,
          how: of('how') as How,
          document: of('document'),
          ...(amountFen !== undefined && { amountFen }),
        },
      };
  }
};
