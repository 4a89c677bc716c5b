import type { ApiStage } from '../stage/api-stage.features';
import { addressOf, type Said } from './routes.features';
import type { Question } from './questions.features';

/** A question that was asked, with its answer and what the same session was told of nothing. */
export interface Asked {
  readonly who: string;
  readonly question: Question;
  readonly said: Said;
  readonly none?: Said;
}

const shown = 3;
const around = 60;
const longest = 200;

/** The first of what was found, and how many there are in all: a report that runs over pages is cut where it matters. */
export const firstOf = (found: readonly unknown[]): readonly unknown[] =>
  found.length <= shown ? found : [`${found.length} in all, of which the first ${shown}:`, ...found.slice(0, shown)];

const addressesOf = ({ who, question }: Asked): readonly string[] => [
  who,
  addressOf(question.route, question.filling),
  ...(question.thing === undefined ? [] : [`about ${question.thing.stream}`]),
];

/** Who asked what, and what the answer says: where a word stands in it, if one is named. */
export function telling(asked: Asked, word?: string): readonly unknown[] {
  const { status, text } = asked.said;
  const at = word === undefined ? -1 : text.indexOf(word);
  const part = at < 0 ? text.slice(0, longest) : text.slice(Math.max(0, at - around), at + around);
  return [...addressesOf(asked), ...(word === undefined ? [] : [`names ${word}`]), status, part];
}

/** Only that in which two answers differ. */
export function differing(asked: Asked): readonly unknown[] {
  const { said, none } = asked;
  if (none === undefined) return telling(asked);
  const only = (own: Said, other: Said) => ({
    status: own.status,
    headers: own.headers.filter((header) => !other.headers.includes(header)),
    ...(own.text !== other.text && { text: own.text.slice(0, longest) }),
  });
  return [...addressesOf(asked), only(said, none), { ofNothing: only(none, said) }];
}

/** Answers that are faults of ours, of the question or of its counterpart. */
export function faultsOf({ who, question, said, none }: Asked): readonly unknown[] {
  const { route, filling, nothing = filling } = question;
  return [[filling, said] as const, [nothing, none] as const].flatMap(([asked, answer]) =>
    answer === undefined || answer.status < 500
      ? []
      : [[who, addressOf(route, asked), answer.status, answer.text.slice(0, longest)]],
  );
}

/** What the process itself said of its faults. */
export const faultsLogged = ({ logged }: ApiStage): readonly string[] =>
  logged.filter((line) => /"level":[56]0/.test(line)).map((line) => line.slice(0, 2 * longest));

/** Where two texts part, with what follows there in each. */
export function partedAt(before: string, after: string): readonly string[] {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  const from = Math.max(0, at - around);
  return [before.slice(from, at + around), after.slice(from, at + around)];
}
