/**
 * Something that only the person at the keyboard can remedy. Printed as one line, without a stack;
 * the text says what is missing and what to do.
 */
export class Refusal extends Error {
  readonly isRefusal = true;

  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}

/** By mark, not by `instanceof`, which fails where a module is loaded twice. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'isRefusal' in error && error.isRefusal === true;
}
