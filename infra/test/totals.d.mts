export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function readTotals(report: string): Totals;
export function sum(totals: readonly Totals[]): Totals;
export function closingLine(totals: Totals): string;
