import type { ActField } from '../../parts/act-form-model';
import type { TrackAct, TrackActName } from './use-accountability';

/** Where the words of a field are: `field.reason`. */
export interface FieldSpec extends Omit<ActField, 'label' | 'help' | 'options'> {
  /** Filled with the people or the measures that the answer offers. */
  offers?: 'people' | 'outcomes' | 'measures';
}

const measures = ['examination', 'circular', 'admonition', 'adjustment', 'sanction', 'reorganisation'] as const;
export type Measure = (typeof measures)[number];
/** The outcome that imposes nothing. */
export const noFault = 'noFault';

const isMeasure = (value: string | undefined): value is Measure => measures.some((each) => each === value);

/** What each act asks for. The bounds are those of the answers' contract; the day of a fact cannot lie ahead. */
export const fieldSpecs = (act: TrackActName, today: string): FieldSpec[] => {
  const on: FieldSpec = { name: 'occurredOn', kind: 'date', required: true, to: today };
  const text = (name: string, most: number): FieldSpec => ({ name, kind: 'text', required: true, most });
  const line = (name: string, most: number): FieldSpec => ({ name, kind: 'line', required: true, most });
  const person: FieldSpec = { name: 'personId', kind: 'pick', required: true, offers: 'people' };
  switch (act) {
    case 'name':
      return [person, text('reason', 500)];
    case 'evidence':
      return [on, text('description', 4000)];
    case 'talk':
      return [on, person, text('content', 8000)];
    case 'conclude':
      return [
        { name: 'outcome', kind: 'choice', required: true, offers: 'outcomes' },
        { name: 'also', kind: 'choice', required: false, offers: 'measures' },
        text('reason', 500),
        line('document', 100),
      ];
    case 'waive':
      return [text('reason', 500), line('authority', 200)];
    case 'reopen':
    case 'declineRung':
      return [text('reason', 500)];
    case 'signRung':
      return [];
  }
};

/** The act as it is sent, from values that the form has checked. */
export const actFrom = (act: TrackActName, values: Readonly<Record<string, string>>): TrackAct => {
  const { occurredOn = '', personId = '', reason = '' } = values;
  switch (act) {
    case 'name':
      return { act, body: { personId, reason } };
    case 'evidence':
      return { act, body: { occurredOn, description: values['description'] ?? '', fileIds: [] } };
    case 'talk':
      return { act, body: { occurredOn, personId, content: values['content'] ?? '' } };
    case 'conclude': {
      const imposed = [values['outcome'], values['also']].filter(isMeasure);
      return { act, body: { measures: [...new Set(imposed)], reason, document: values['document'] ?? '' } };
    }
    case 'waive':
      return { act, body: { reason, authority: values['authority'] ?? '' } };
    case 'reopen':
    case 'declineRung':
      return { act, body: { reason } };
    case 'signRung':
      return { act };
  }
};
