import { sealedPlaceReference, sealedReference } from '@taizhang/application';
import { isSealed, type Compartment, type Sealable, type StreamName } from '@taizhang/domain';
import type { z } from 'zod';
import type { sealedMarkSchema } from '@taizhang/contracts';
import { subjectIdOf } from '../wire/wire-ids';

export type SealedMark = z.infer<typeof sealedMarkSchema>;

/** The envelope of a value as a state holds it. A value that is not sealed is a fault of its aggregate and is never shown. */
export const sealedMark = (
  stream: StreamName | string,
  compartment: Compartment,
  value: Sealable<unknown> | undefined,
): SealedMark | null =>
  isSealed(value)
    ? { sealed: true, subject: subjectIdOf(stream), reference: sealedReference(value), compartment }
    : null;

/** The envelope of a value whose state keeps its place and no token. */
export const sealedMarkAt = (
  stream: StreamName | string,
  compartment: Compartment,
  position: number,
  ...path: readonly string[]
): SealedMark => ({
  sealed: true,
  subject: subjectIdOf(stream),
  reference: sealedPlaceReference(position, path),
  compartment,
});
