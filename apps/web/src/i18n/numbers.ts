/** 36,500: grouped by thousands in both languages, so that a figure is found again when the language changes. */
export const grouped = (value: number): string => value.toLocaleString('en-US');

/** 14.5%: a share arrives from the server between 0 and 1. */
export const share = (value: number): string => `${Number((value * 100).toFixed(1))}%`;

/**
 * Money is stored in fen and shown in units of ten thousand yuan with two decimals (half up, away from zero).
 * @param fen whole fen
 */
export const tenThousandYuan = (fen: number): string => {
  const hundredths = Math.sign(fen) * Math.round(Math.abs(fen) / 10_000);
  const whole = Math.trunc(Math.abs(hundredths) / 100);
  const rest = String(Math.abs(hundredths) % 100).padStart(2, '0');
  return `${hundredths < 0 ? '-' : ''}${grouped(whole)}.${rest}`;
};

/** 15,000.00: the exact yuan that a money field shows while it has the focus. */
export const exactYuan = (fen: number): string => {
  const rest = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}${grouped(Math.trunc(Math.abs(fen) / 100))}.${rest}`;
};

/**
 * Reads what a person typed in units of ten thousand yuan, down to the fen.
 * @returns whole fen, or undefined when it is no amount
 */
export const fenOf = (typed: string): number | undefined => {
  const match = /^(\d+)(?:\.(\d{1,6}))?$/.exec(typed.trim().replaceAll(',', ''));
  if (!match) return undefined;
  const fen = Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'));
  return Number.isSafeInteger(fen) ? fen : undefined;
};

/**
 * Reads what a person typed in yuan, for sums too small for units of ten thousand: at most two decimals.
 * @returns whole fen, or undefined when it is no amount
 */
export const fenOfYuan = (typed: string): number | undefined => {
  const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(typed.trim().replaceAll(',', ''));
  if (!match) return undefined;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? fen : undefined;
};
