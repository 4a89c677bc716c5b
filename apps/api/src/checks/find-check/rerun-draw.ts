import { drawHash, drawOrder, drawSeed, populationDigest } from '@taizhang/application';
import { drawFrom, fold, sameJson, spotCheckDecider, type CheckEvent, type Stored } from '@taizhang/domain';
import type { CheckPage } from './find-check.query';

/** The draw once more from what the log holds: population, word and link give digest, seed and list. */
export function rerunDraw(events: readonly Stored[]): CheckPage['rerun'] {
  const { frozen, word, strata, size, seed, drawn } = fold(spotCheckDecider, events as readonly Stored<CheckEvent>[]);
  if (frozen?.groups === undefined || word === undefined || strata === undefined || size === undefined) return null;
  const digest = populationDigest(frozen.groups);
  const again = drawSeed(word, frozen.head.link, digest);
  const list = drawFrom(frozen.groups, { strata, size }, drawOrder(again, frozen.groups));
  const [digestSame, seedSame, listSame] = [digest === frozen.digest, again === seed, sameJson(list, drawn)];
  return { same: digestSame && seedSame && listSame, digestSame, seedSame, listSame };
}

/** As much of the hash as a sheet shows. */
export const shortHash = (seed: string | undefined, target: string): string =>
  seed === undefined ? '' : drawHash(seed, target).slice(0, 16);
