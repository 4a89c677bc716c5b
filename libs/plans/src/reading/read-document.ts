import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { explanationOf } from '../schema/explained';
import { aliasProblem, keyProblems } from './node-problems';
import { placeOf } from './place';
import { inDocumentOrder, pathText, type Problem, type Unplaced } from './problem';
import { shapeProblems } from './shape-problems';
import { soundPart } from './sound-part';
import { syntaxProblems } from './syntax-problems';

export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface CrossCheck {
  readonly problems: readonly Unplaced[];
  readonly notes: readonly Unplaced[];
}

/** What a kind of document has beside its shape. `unsound` names the parts that must not be looked at. */
export type CrossChecks<T> = (value: T, unsound: ReadonlySet<string>) => CrossCheck;

const noChecks = (): CrossCheck => ({ problems: [], notes: [] });

/**
 * Reads a YAML document: its text, its shape, then what hangs together in it. A refusal names every problem at once,
 * each with its place, what was expected, an example and a remedy. Never throws for what a document contains.
 */
export function readDocument<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  crossChecks: CrossChecks<T> = noChecks,
): Reading<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = syntaxProblems(document, lines, text, file);
  const located = ({ path, atKey, ...rest }: Unplaced): Problem => ({
    file,
    ...placeOf(document, lines, path, atKey),
    path: pathText(path),
    ...rest,
  });
  if (!syntax.readable) return { ok: false, problems: syntax.problems };
  const source = { document, lines, file };
  const keys = keyProblems(source);
  if (keys.length > 0) return { ok: false, problems: [...syntax.problems, ...keys] };
  const plain = plainValue(() => document.toJS({ maxAliasCount: 100 }));
  if (plain === undefined) return { ok: false, problems: [...syntax.problems, aliasProblem(source)] };
  const raw = plain.value;
  if (raw === null || raw === undefined) {
    const explanation = explanationOf(schema);
    const blank: Unplaced = {
      path: [],
      code: 'empty',
      found: '',
      expected: explanation?.expected ?? { zh: '一份文档', en: 'a document' },
      example: explanation?.example ?? '…',
      remedy: { zh: '填上内容；可从 plans/ 里的样例复制', en: 'fill it in; copy one of the documents in plans/' },
    };
    return { ok: false, problems: [...syntax.problems, located(blank)] };
  }
  const parsed = schema.safeParse(raw);
  const issues = parsed.success ? [] : parsed.error.issues;
  const checked =
    typeof raw === 'object' ? checkSoundPart(raw as Record<string, unknown>, issues, crossChecks) : noChecks();
  const problems = [...syntax.problems, ...[...shapeProblems(issues, schema, raw), ...checked.problems].map(located)];
  if (!parsed.success || problems.length > 0) return { ok: false, problems: problems.sort(inDocumentOrder) };
  return { ok: true, value: parsed.data, notes: checked.notes.map(located).sort(inDocumentOrder) };
}

/** What does not hang together, in the parts whose shape is sound. */
function checkSoundPart<T>(
  raw: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
  crossChecks: CrossChecks<T>,
): CrossCheck {
  if (issues.some(({ path, code }) => path.length === 0 && code !== 'unrecognized_keys')) return noChecks();
  const sound = soundPart(raw, issues);
  const { problems, notes } = crossChecks(sound.value as T, sound.unsound);
  const whole = (each: Unplaced): Unplaced => ({ ...each, path: sound.original(each.path) });
  const stands = ({ code, found }: Unplaced): boolean => !(code.startsWith('unknown') && sound.leftOutKeys.has(found));
  return { problems: problems.filter(stands).map(whole), notes: notes.map(whole) };
}

/** An alias that refers to itself or multiplies without bound has no value. */
function plainValue(read: () => unknown): { readonly value: unknown } | undefined {
  try {
    return { value: read() };
  } catch {
    return undefined;
  }
}
