import { createHash } from 'node:crypto';
import type { CheckGroup } from '@taizhang/domain';

const sha256 = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n'), 'utf8').digest('hex');

/** Over the groups as JSON without spaces, members as `unitId`, `rank` where there is one, `members`. */
export const populationDigest = (groups: readonly CheckGroup[]): string =>
  `sha256:${sha256(
    JSON.stringify(
      groups.map(({ unitId, rank, members }) => ({ unitId, ...(rank !== undefined && { rank }), members })),
    ),
  )}`;

/**
 * SHA-256 of four lines: `taizhang/draw/1`, the word of the plan, the link of the log at the freezing, the digest of the
 * population. The word was given before anybody could know the link; the link follows from all that was recorded since,
 * with the times that the database gave; so neither planner nor drawer chooses the seed.
 */
export const drawSeed = (word: string, link: string, digest: string): string =>
  `sha256:${sha256('taizhang/draw/1', word, link, digest)}`;

/** By which a member is placed: SHA-256 of two lines, the seed and his id. */
export const drawHash = (seed: string, member: string): string => sha256(seed, member);

/** Every member in the order of the hashes. */
export const drawOrder = (seed: string, groups: readonly CheckGroup[]): readonly string[] =>
  groups
    .flatMap(({ members }) => members.map((id) => ({ id, hash: drawHash(seed, id) })))
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0))
    .map(({ id }) => id);
