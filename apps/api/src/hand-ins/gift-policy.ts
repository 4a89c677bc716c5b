import {
  lastHandInDay,
  numberIn,
  policyNumbersOn,
  type AdoptedPolicy,
  type HandInState,
  type LocalDate,
} from '@taizhang/domain';
import { label, type LabelText } from '../wording/label';

/** Numbers about gifts, of the policy of a day. */
export interface GiftPolicy {
  /** Months from taking a gift to handing it in; undefined where no layer states a limit. */
  monthsOn(day: LocalDate): number | undefined;
  /** Title of the policy that states that limit, as adopted. */
  titleOn(day: LocalDate): string | undefined;
  lastDay(state: HandInState): LocalDate | undefined;
  /** What is asked of a gift of this value; undefined while it is not valued, or where no layer states a threshold. */
  threshold(state: HandInState, day: LocalDate): LabelText | undefined;
}

export function giftPolicy(adopted: readonly AdoptedPolicy[]): GiftPolicy {
  const monthsOn = (day: LocalDate): number | undefined => numberIn(policyNumbersOn(adopted, day), 'giftHandInMonths');
  return {
    monthsOn,
    titleOn: (day) =>
      adopted
        .filter(({ effectiveFrom, numbers }) => effectiveFrom <= day && 'giftHandInMonths' in numbers)
        .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
        .at(-1)?.title,
    lastDay: ({ takenOn }) => (takenOn === undefined ? undefined : lastHandInDay(takenOn, monthsOn(takenOn))),
    threshold: ({ takenOn, amountFen, personId }, day) => {
      if (amountFen === undefined) return undefined;
      // What a unit took is handed in whatever it is worth.
      if (personId === undefined) return label('单位收受，一律上交', 'taken by a unit: always handed in');
      const numbers = policyNumbersOn(adopted, takenOn ?? day);
      const [register, handIn] = [numberIn(numbers, 'giftRegisterFromFen'), numberIn(numbers, 'giftHandInFromFen')];
      if (handIn !== undefined && amountFen >= handIn) return label('达到上交标准', 'to be handed in');
      if (register !== undefined && amountFen >= register) return label('达到登记标准', 'to be registered');
      return register === undefined ? undefined : label('低于登记标准', 'below what is registered');
    },
  };
}
