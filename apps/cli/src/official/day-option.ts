import { isLocalDate, localDateOf, instantOfMs, type LocalDate } from '@taizhang/domain';
import { InvalidArgumentError } from 'commander';
import { language } from '../language';
import { officialWords } from './official-words';

/** `2026-03-01`. */
export function dayOption(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError(officialWords[language()].day);
  return text;
}

export const today = (): LocalDate => localDateOf(instantOfMs(Date.now()));
