export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Failure {
  readonly file: string;
  readonly title: string;
  readonly words: string;
}

export function readFailures(report: string): readonly Failure[];
export function readTotals(report: string): Totals;
export function sum(totals: readonly Totals[]): Totals;
export function closingLine(totals: Totals): string;
