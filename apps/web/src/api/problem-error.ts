import type { Problem } from './shapes';

/** A refusal or an outage, as the API's problem document tells it (RFC 9457). Its identity is `problem.code`, never its text. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Partial<Problem>,
    readonly status: number,
  ) {
    super(problem.title ?? `HTTP ${status}`);
    this.name = 'ProblemError';
  }

  get code(): string | undefined {
    return this.problem.code;
  }

  /** What the reader may quote to whoever keeps the system. */
  get reference(): string | undefined {
    return this.problem.instance;
  }
}

export const isProblem = (error: unknown): error is ProblemError =>
  error instanceof Error && error.name === 'ProblemError';
