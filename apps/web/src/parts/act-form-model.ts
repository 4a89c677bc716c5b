import { fenOf, fenOfYuan } from '../i18n/numbers';

/** What an act asks for. Nothing is filled in beforehand; every field is checked when the act is sent, not while typing. */
export interface ActField {
  name: string;
  label: string;
  /**
   * `amount` is typed in units of ten thousand yuan, `yuan` in yuan; `choice` shows all its options side by side; `pick` is searched, for long lists such as people; `several` takes more
   * than one of its options.
   */
  kind: 'date' | 'line' | 'text' | 'count' | 'amount' | 'yuan' | 'choice' | 'pick' | 'several';
  required: boolean;
  /** How many of several must be chosen at least. */
  least?: number;
  /** Longest text, or largest count. */
  most?: number;
  /** Earliest and latest day that the field can hold. */
  from?: string;
  to?: string;
  help?: string;
  /** Whatever is barred stays in sight with its note and cannot be chosen. */
  options?: { value: string; label: string; note?: string; barred?: boolean }[];
}

export type ActValues = Readonly<Record<string, string>>;

export type ActFault =
  'missing' | 'noDate' | 'tooEarly' | 'tooLate' | 'tooLong' | 'noCount' | 'tooMany' | 'noAmount' | 'tooFew';

export interface FaultyField {
  field: ActField;
  fault: ActFault;
}

const between = '\n';
/** What was chosen of several, as one value of the form. */
export const severalOf = (value = ''): string[] => value.split(between).filter((each) => each !== '');
export const joined = (chosen: readonly string[]): string => chosen.join(between);

const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

const dateFault = ({ from, to }: ActField, value: string): ActFault | undefined => {
  if (!isDate(value)) return 'noDate';
  if (from && value < from) return 'tooEarly';
  return to && value > to ? 'tooLate' : undefined;
};

const countFault = ({ most }: ActField, value: string): ActFault | undefined => {
  if (!/^\d+$/.test(value)) return 'noCount';
  return most !== undefined && Number(value) > most ? 'tooMany' : undefined;
};

const severalFault = ({ options = [], least = 1 }: ActField, value: string): ActFault | undefined => {
  const chosen = severalOf(value);
  if (chosen.some((each) => !options.some((option) => option.value === each && !option.barred))) return 'missing';
  return chosen.length < least ? 'tooFew' : undefined;
};

const faultOf = (field: ActField, typed: string): ActFault | undefined => {
  const value = typed.trim();
  if (value === '') return field.required ? 'missing' : undefined;
  switch (field.kind) {
    case 'date':
      return dateFault(field, value);
    case 'count':
      return countFault(field, value);
    case 'amount':
      return fenOf(value) === undefined ? 'noAmount' : undefined;
    case 'yuan':
      return fenOfYuan(value) === undefined ? 'noAmount' : undefined;
    case 'choice':
    case 'pick':
      return field.options?.some((option) => option.value === value && !option.barred) ? undefined : 'missing';
    case 'several':
      return severalFault(field, value);
    case 'line':
    case 'text':
      return field.most !== undefined && value.length > field.most ? 'tooLong' : undefined;
  }
};

/** Everything that must be put right, in the order of the form. */
export const faultsIn = (fields: readonly ActField[], values: ActValues): FaultyField[] =>
  fields.flatMap((field) => {
    const fault = faultOf(field, values[field.name] ?? '');
    return fault ? [{ field, fault }] : [];
  });

/** The values as they are sent: trimmed, with empty optional fields left out. */
export const sentValues = (fields: readonly ActField[], values: ActValues): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = (values[name] ?? '').trim();
      return value === '' ? [] : [[name, value]];
    }),
  );
