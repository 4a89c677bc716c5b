import type { ActField } from '../../parts/act-form-model';
import { fenOf } from '../../i18n/numbers';
import type { WithdrawalAct, WithdrawalActName } from './use-withdrawals';

export const hows = ['transfer', 'cancellation', 'resignation', 'dissolution'] as const;
export const findings = ['nominal', 'overpriced'] as const;

const isOneOf = <Word extends string>(words: readonly Word[], value: string | undefined): value is Word =>
  words.some((word) => word === value);

/** Where the words of a field are: `field.report.occurredOn`. */
export interface FieldSpec extends Omit<ActField, 'label' | 'help' | 'options'> {
  choices?: readonly string[];
}

/** What each act asks for. The bounds are those of the answers' contract; the day of a fact cannot lie ahead. */
export const fieldSpecs = (act: WithdrawalActName, today: string): FieldSpec[] => {
  const on = (name: string): FieldSpec => ({ name, kind: 'date', required: true, to: today });
  const text = (name: string, most = 500): FieldSpec => ({ name, kind: 'text', required: true, most });
  const line = (name: string): FieldSpec => ({ name, kind: 'line', required: true, most: 100 });
  const choice = (name: string, choices: readonly string[]): FieldSpec => ({
    name,
    kind: 'choice',
    required: true,
    choices,
  });
  switch (act) {
    case 'report':
      return [
        on('occurredOn'),
        choice('how', hows),
        { name: 'price', kind: 'amount', required: true },
        text('proof'),
        line('filedWith'),
      ];
    case 'agree':
      return [{ name: 'agreedOn', kind: 'date', required: true, from: today }, text('reason')];
    case 'confirm':
      return [{ ...text('note'), required: false }];
    case 'doubt':
      return [text('reason')];
    case 'findSham':
      return [on('occurredOn'), choice('finding', findings), text('detail'), text('evidence')];
    case 'order':
      return [{ name: 'dueOn', kind: 'date', required: true, from: today }, text('reason')];
    case 'refuse':
      return [on('occurredOn'), text('statement')];
    case 'refer':
      return [line('to'), text('reason')];
  }
};

/** The act as it is sent, from values that the form has checked. */
export const actFrom = (
  act: WithdrawalActName,
  values: Readonly<Record<string, string>>,
): WithdrawalAct | undefined => {
  const { occurredOn = '', reason = '' } = values;
  switch (act) {
    case 'report': {
      const priceFen = fenOf(values['price'] ?? '');
      const how = values['how'];
      if (priceFen === undefined || !isOneOf(hows, how)) return undefined;
      return {
        act,
        body: { occurredOn, how, priceFen, proof: values['proof'] ?? '', filedWith: values['filedWith'] ?? '' },
      };
    }
    case 'agree':
      return { act, body: { agreedOn: values['agreedOn'] ?? '', reason } };
    case 'confirm':
      return { act, body: { note: values['note'] ?? '' } };
    case 'doubt':
      return { act, body: { reason } };
    case 'findSham': {
      const finding = values['finding'];
      if (!isOneOf(findings, finding)) return undefined;
      return {
        act,
        body: { occurredOn, finding, detail: values['detail'] ?? '', evidence: values['evidence'] ?? '' },
      };
    }
    case 'order':
      return { act, body: { dueOn: values['dueOn'] ?? '', reason } };
    case 'refuse':
      return { act, body: { occurredOn, statement: values['statement'] ?? '' } };
    case 'refer':
      return { act, body: { to: values['to'] ?? '', reason } };
  }
};
