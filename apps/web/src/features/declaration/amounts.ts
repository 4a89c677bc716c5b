import { fenOf } from '../../i18n/numbers';

export { fenOf };

/** An amount as it is typed, without losing a fen: 1.5, 1.234567. Two decimals at least, since that is how it is shown. */
export const plainTenThousandYuan = (fen: number): string => {
  const whole = Math.trunc(fen / 1_000_000);
  const rest = String(fen % 1_000_000).padStart(6, '0');
  return `${whole}.${rest.slice(0, 2)}${rest.slice(2).replace(/0+$/, '')}`;
};

/** Largest amount that the form takes: ten billion yuan. */
export const largestFen = 1_000_000_000_000;
