import type { Rank } from '../plan/plan.types';
import type { CheckGroup, CheckSize, CheckStrata, DrawnTarget } from './check.events';

interface Stratum {
  readonly key: string;
  readonly targets: readonly DrawnTarget[];
}

const stratumOf = (strata: CheckStrata, { unitId, rank }: CheckGroup): string => {
  if (strata === 'none') return '';
  return strata === 'unit' ? unitId : (rank ?? '');
};

/** The population in its strata, both in the order of their keys. */
function strataOf(groups: readonly CheckGroup[], strata: CheckStrata): readonly Stratum[] {
  const found = new Map<string, DrawnTarget[]>();
  for (const group of groups) {
    const key = stratumOf(strata, group);
    const rank: { rank?: Rank } = group.rank === undefined ? {} : { rank: group.rank };
    const targets = group.members.map((id) => ({ id, unitId: group.unitId, ...rank }));
    found.set(key, [...(found.get(key) ?? []), ...targets]);
  }
  return [...found].map(([key, targets]) => ({ key, targets })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * How many each stratum gives. A share is rounded up, so that no stratum is passed over. A number is divided as the strata
 * are large, what is left over going to the largest remainders, of equal ones to the first key.
 */
export function quotas(sizes: readonly number[], size: CheckSize): readonly number[] {
  if (size.kind === 'share') return sizes.map((each) => Math.ceil((each * size.percent) / 100));
  const total = sizes.reduce((sum, each) => sum + each, 0);
  if (total === 0) return sizes;
  const wanted = Math.min(size.count, total);
  const whole = sizes.map((each) => Math.floor((each * wanted) / total));
  const remainders = sizes
    .map((each, index) => ({ index, remainder: (each * wanted) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const left = wanted - whole.reduce((sum, each) => sum + each, 0);
  const extra = new Set(remainders.slice(0, left).map(({ index }) => index));
  return whole.map((each, index) => (extra.has(index) ? each + 1 : each));
}

/** The first of each stratum in the order of the hashes: the same population, seed and size give the same list. */
export function drawFrom(
  groups: readonly CheckGroup[],
  { strata, size }: { readonly strata: CheckStrata; readonly size: CheckSize },
  order: readonly string[],
): readonly DrawnTarget[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = ({ id }: DrawnTarget): number => place.get(id) ?? order.length;
  const all = strataOf(groups, strata);
  const numbers = quotas(
    all.map(({ targets }) => targets.length),
    size,
  );
  return all
    .flatMap(({ targets }, index) => [...targets].sort((a, b) => placeOf(a) - placeOf(b)).slice(0, numbers[index]))
    .sort((a, b) => placeOf(a) - placeOf(b));
}
