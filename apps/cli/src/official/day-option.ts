import { isLocalDate, localDateOf, instantOfMs, type LocalDate } from '@taizhang/domain';
import { InvalidArgumentError } from 'commander';

/** `2026-03-01`. */
export function dayOption(text: string): LocalDate {
  if (!isLocalDate(text)) throw new InvalidArgumentError('write a day like 2026-03-01');
  return text;
}

export const today = (): LocalDate => localDateOf(instantOfMs(Date.now()));
