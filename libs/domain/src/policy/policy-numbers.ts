import type { AdoptedPolicy } from './policy.state';

/** The procedural numbers in force on a date, from all layers. */
export type PolicyNumbers = AdoptedPolicy['numbers'];

/** A number that policy must state; undefined where no layer says one, which means "no limit" and never a default in code. */
export function numberIn(numbers: PolicyNumbers, key: string): number | undefined {
  const value = numbers[key];
  return typeof value === 'number' ? value : undefined;
}

export function textIn(numbers: PolicyNumbers, key: string): string | undefined {
  const value = numbers[key];
  return typeof value === 'string' ? value : undefined;
}
