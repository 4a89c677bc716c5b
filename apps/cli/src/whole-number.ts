import { InvalidArgumentError } from 'commander';
import { language } from './language';
import { stackWords } from './stack/stack-words';

/** An option that counts something. */
export function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError(stackWords[language()].wholeNumber);
}
