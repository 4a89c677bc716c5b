import type { ActField } from './act-form-model';

const fewWords = 24;

/** A few short options stand in one line; options with notes or long labels each have a line of their own. */
const fitsOneLine = ({ options = [] }: ActField): boolean =>
  options.every(({ note }) => note === undefined) &&
  options.reduce((length, { label }) => length + label.length, 0) <= fewWords;

export const choiceClass = (field: ActField, error: string | undefined): string =>
  [
    'field act-form__choice',
    ...(error ? ['field--wrong'] : []),
    ...(fitsOneLine(field) ? ['act-form__choice--line'] : []),
  ].join(' ');
