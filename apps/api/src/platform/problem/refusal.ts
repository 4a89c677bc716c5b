import type { Rejection } from '@taizhang/domain';

/** A refusal on its way to the one filter. Its identity is `code`, never its class or its text. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly details: Rejection['details'] = {},
    readonly errors?: readonly FieldError[],
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && error.name === 'Refusal';

/** The one answer to "not there" and to "not yours". */
export const notFound = (): Refusal => new Refusal('NotFound');
