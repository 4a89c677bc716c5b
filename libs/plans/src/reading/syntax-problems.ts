import type { Document, LineCounter } from 'yaml';
import { inDocumentOrder, type Problem } from './problem';
import { adviceFor, hasFullWidthColon } from './syntax-advice';

/** Errors of the text itself. Only a repeated key leaves a document that can still be read on. */
export function syntaxProblems(
  document: Document,
  lines: LineCounter,
  text: string,
  file: string,
): { readonly problems: readonly Problem[]; readonly readable: boolean } {
  const rows = text.split(/\r?\n/);
  const problems = [...document.errors, ...document.warnings].map((error): Problem => {
    const { line, col } = lines.linePos(error.pos[0]);
    const near = [line, line - 1].find((each) => hasFullWidthColon(rows[each - 1] ?? ''));
    const at = Math.max(near ?? line, 1);
    return {
      file,
      line: at,
      column: near === undefined ? Math.max(col, 1) : (rows[at - 1]?.indexOf('：') ?? 0) + 1,
      path: '',
      code: 'notYaml',
      found: (rows[at - 1] ?? '').trim(),
      ...adviceFor(error.code, rows[at - 1] ?? '', near !== undefined),
    };
  });
  return {
    problems: problems.sort(inDocumentOrder),
    readable: document.errors.every(({ code }) => code === 'DUPLICATE_KEY'),
  };
}
