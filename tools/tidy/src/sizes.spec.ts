import { sources, textOf } from './tree';

const longest = 12;

/** A compass, not a gate: it prints and never fails on a size. */
describe('the sizes of files', () => {
  it('are printed', () => {
    const sizes = sources
      .map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }))
      .sort((a, b) => b.lines - a.lines);
    expect(sizes.length).toBeGreaterThan(0);
    const isTest = ({ path }: { readonly path: string }): boolean => /\.(spec|features)\.tsx?$/.test(path);
    const [tests, code] = [sizes.filter(isTest), sizes.filter((size) => !isTest(size))];
    const total = (of: typeof sizes): number => of.reduce((sum, { lines }) => sum + lines, 0);
    const at = (share: number): number => code[Math.floor((1 - share) * (code.length - 1))]?.lines ?? 0;
    process.stderr.write(
      [
        `\n${code.length} files, ${total(code)} lines; median ${at(0.5)}, p95 ${at(0.95)}; tests to code ${(total(tests) / total(code)).toFixed(2)}`,
        ...code.slice(0, longest).map(({ path, lines }) => `${String(lines).padStart(6)}  ${path}`),
        '',
      ].join('\n'),
    );
  });
});
