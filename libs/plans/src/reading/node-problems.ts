import { isScalar, visit, type Document, type LineCounter, type Node } from 'yaml';
import type { Problem } from './problem';
import { badAlias, plainKey, type Advice } from './syntax-advice';

type Source = { readonly document: Document; readonly lines: LineCounter; readonly file: string };

function problemAt(node: Node | undefined, found: string, advice: Advice, { lines, file }: Source): Problem {
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1), path: '', code: 'notYaml', found, ...advice };
}

/** Fields whose name is not a word: YAML allows lists and blocks there, no document of ours does. */
export function keyProblems(source: Source): readonly Problem[] {
  const problems: Problem[] = [];
  visit(source.document, {
    Pair: (_, { key }) => {
      if (!isScalar(key)) problems.push(problemAt(key as Node | undefined, String(key), plainKey, source));
    },
  });
  return problems;
}

/** Content that an alias makes endless, or that refers to an anchor that is nowhere: the first alias is named. */
export function aliasProblem(source: Source): Problem {
  let problem = problemAt(undefined, '', badAlias, source);
  visit(source.document, {
    Alias: (_, alias) => {
      problem = problemAt(alias, `*${alias.source}`, badAlias, source);
      return visit.BREAK;
    },
  });
  return problem;
}
