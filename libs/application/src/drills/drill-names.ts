import { ledgerId, type DrillPurpose, type LedgerId } from '@taizhang/domain';

/** Drills of one plan are a family: `s2` for the plan `s2-business-participation`. */
export const familyOfPlan = (planId: string): string => planId.split('-')[0] ?? planId;

/** A family has one base and one finished copy. */
export const nameOfOnly = (family: string, purpose: Exclude<DrillPurpose, 'opened'>): LedgerId =>
  ledgerId(`${family}-${purpose}`);

const digits = 4;

/** Opened drills are numbered, so that the newest of a family comes last by name. */
export function nextOpenedName(family: string, ledgers: readonly { readonly ledger: LedgerId }[]): LedgerId {
  const prefix = `${family}-opened-`;
  const numbers = ledgers
    .filter(({ ledger }) => ledger.startsWith(prefix))
    .map(({ ledger }) => Number.parseInt(ledger.slice(prefix.length), 10))
    .filter((number) => Number.isSafeInteger(number));
  return ledgerId(`${prefix}${String(Math.max(0, ...numbers) + 1).padStart(digits, '0')}`);
}
