import { Refusal } from '@taizhang/dev-stack';
import { instantOfMs, type Instant } from '@taizhang/domain';
import { language } from '../language';
import { backupRefusals } from './backup-refusals';

export type LedgerPosition = readonly [ledger: string, position: number];

const words = () => backupRefusals[language()];

/** `official=1234`, as often as there are ledgers. */
export function positionsOption(text: string, before: readonly LedgerPosition[]): readonly LedgerPosition[] {
  const [, ledger, position] = /^([^=]+)=(\d+)$/.exec(text) ?? [];
  if (ledger === undefined) throw new Refusal(words().noPosition(text));
  return [...before, [ledger, Number(position)]];
}

export function instantOption(text: string): Instant {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new Refusal(words().noInstant(text));
  return instantOfMs(time.getTime());
}

export const countOption =
  (option: string) =>
  (text: string): number => {
    if (!/^\d+$/.test(text)) throw new Refusal(words().noCount(option, text));
    return Number(text);
  };

export const daysOption =
  (option: string) =>
  (text: string): number => {
    if (!/^\d+$/.test(text) || Number(text) < 1) throw new Refusal(words().noDays(option, text));
    return Number(text);
  };
