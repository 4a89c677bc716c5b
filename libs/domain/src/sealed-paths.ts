import { accountabilitySealed, trackSealed } from './accountability/accountability.sealed';
import { appealSealed } from './appeal/appeal.sealed';
import { caseSealed } from './case/case.sealed';
import { clueSealed } from './clue/clue.sealed';
import { fileSealed } from './file/file.sealed';
import { categoryOf, type SealedPath, type SealedPaths, type StreamName } from './kernel';

/** Sealed members of every aggregate that has any, by the category of its streams. */
export const sealedByCategory: ReadonlyMap<string, SealedPaths> = new Map<string, SealedPaths>([
  ['accountability', accountabilitySealed],
  ['accountabilityTrack', trackSealed],
  ['appeal', appealSealed],
  ['case', caseSealed],
  ['clue', clueSealed],
  ['file', fileSealed],
]);

/** Whether an event of this stream may hold something sealed. */
export const mayHoldSealed = (stream: StreamName): boolean => sealedByCategory.has(categoryOf(stream));

const nothingSealed: readonly SealedPath[] = [];

/** Where the payload of an event of this type, in this stream, holds sealed values. */
export const sealedPathsOf = (stream: StreamName, type: string): readonly SealedPath[] =>
  sealedByCategory.get(categoryOf(stream))?.[type] ?? nothingSealed;
