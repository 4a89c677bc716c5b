import { faultText, type CommandOutcome } from '@taizhang/application';
import { Refusal } from '@taizhang/dev-stack';
import type { Rejection } from '@taizhang/domain';
import { language } from '../language';
import { officialWords } from './official-words';

/** A refusal of the domain as one line for the person at the keyboard, in his language, with what to do next. */
export const refusalOf = (rejection: Rejection): Refusal => new Refusal(faultText(rejection, language()));

/** Answers how much was written. */
export function settled(outcome: CommandOutcome): string {
  if (outcome.status === 'rejected') throw refusalOf(outcome);
  const words = officialWords[language()];
  const isKnown = outcome.events === 0 || outcome.repeated;
  return isKnown ? words.already(outcome.position) : words.written(outcome.position);
}
