import { isRefusal } from '@taizhang/dev-stack';
import { createProgram } from './program';
import { ShownFailure } from './progress';

/** Runs one command; a refusal is one line for the person, anything else shows where it came from. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!isShown(error)) console.error(isRefusal(error) ? `\n✖ ${error.message}` : error);
    process.exitCode = 1;
  }
}

const isShown = (error: unknown): boolean => error instanceof ShownFailure;
