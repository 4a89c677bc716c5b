/** Least, middle and greatest of some numbers. */
export function spread(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return { min: sorted[0] ?? 0, median: sorted[Math.floor(sorted.length / 2)] ?? 0, max: sorted.at(-1) ?? 0 };
}

/**
 * Every round runs each contender once, in an order that turns with the round, so that whatever else the machine does
 * hurts all of them alike. Answers what each contender's rounds gave.
 */
export async function interleaved(contenders, rounds, run) {
  const results = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let place = 0; place < contenders.length; place += 1) {
      const contender = contenders[(place + round) % contenders.length];
      results.get(contender.name).push(await run(contender, round));
    }
  }
  return results;
}

/** Round by round: how many times as much the one did as the other. */
export const ratios = (own, other) => spread(own.map(({ perSecond }, round) => perSecond / other[round].perSecond));
