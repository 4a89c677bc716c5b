import type { Appeal, Label } from '../../api/shapes';
import { type ActField, severalOf } from '../../parts/act-form-model';
import type { AppealAct, AppealActName } from './use-appeal';

/** A field before it has words; labels of `offered` may be in both languages. */
export interface FieldSpec extends Omit<ActField, 'label' | 'help' | 'options'> {
  words?: readonly string[];
  offered?: readonly { value: string; label: string | Label; note?: string }[];
}

export const outcomes = ['upheld', 'changed', 'revoked'] as const;

const text = (name: string, most: number): FieldSpec => ({ name, kind: 'text', required: true, most });
const among = (name: string): FieldSpec => ({ name, kind: 'choice', required: true, words: outcomes });

/** What each act asks for. The day of a fact cannot lie ahead. */
export function fieldSpecs(act: AppealActName, { choosable, offered }: Appeal, today: string): FieldSpec[] {
  switch (act) {
    case 'assignReviewers': {
      const fresh = choosable.map(({ personId, name, unitName }) => ({ value: personId, label: name, note: unitName }));
      return [{ name: 'reviewers', kind: 'several', required: true, least: 2, offered: fresh }];
    }
    case 'review':
      return [among('recommends'), text('report', 2000)];
    case 'decide': {
      const sanctions = offered.map(({ kind: value, label }) => ({ value, label }));
      return [
        among('outcome'),
        { name: 'sanctions', kind: 'several', required: false, least: 0, offered: sanctions },
        text('reason', 500),
      ];
    }
    case 'serve':
      return [
        { name: 'announcedTo', kind: 'line', required: true, most: 200 },
        { name: 'occurredOn', kind: 'date', required: true, to: today },
      ];
    case 'withdraw':
      return [text('reason', 500)];
  }
}

/** The form has checked that it is one of them. */
const outcomeIn = (value: string | undefined) => outcomes.find((each) => each === value) ?? 'upheld';

/** The act as it is sent, from values that the form has checked. */
export function actFrom(act: AppealActName, { offered }: Appeal, values: Readonly<Record<string, string>>): AppealAct {
  const { reason = '', report = '', announcedTo = '', occurredOn = '' } = values;
  switch (act) {
    case 'assignReviewers':
      return { act, body: { reviewers: severalOf(values['reviewers']) } };
    case 'review':
      return { act, body: { recommends: outcomeIn(values['recommends']), report } };
    case 'decide': {
      const chosen = severalOf(values['sanctions']);
      const sanctions = offered.map(({ kind }) => kind).filter((kind) => chosen.includes(kind));
      return { act, body: { outcome: outcomeIn(values['outcome']), sanctions, reason } };
    }
    case 'serve':
      return { act, body: { announcedTo, occurredOn } };
    case 'withdraw':
      return { act, body: { reason } };
  }
}
