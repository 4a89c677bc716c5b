import type { ReturnKey } from './return.stream';

/** `progress@2015-03`: a periodic return as a duty of its unit, with a day, a ladder and a place in the unit's part. */
export const returnDuty = ({ obligation, period }: Pick<ReturnKey, 'obligation' | 'period'>): string =>
  `${obligation}@${period}`;

export function returnOfDuty(duty: string): Pick<ReturnKey, 'obligation' | 'period'> | undefined {
  const [obligation = '', period] = duty.split('@');
  return period === undefined ? undefined : { obligation, period };
}
