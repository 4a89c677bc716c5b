interface Waiting<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Questions of one turn of the event loop are asked in one call, as appends are committed in one batch: without a timer, and
 * nobody waits for a call that is under way. `askAll` answers in the order of the questions, at most `most` at a time.
 */
export function together<Q, A>(
  askAll: (questions: readonly Q[]) => Promise<readonly A[]>,
  most: number,
): (question: Q) => Promise<A> {
  let waiting: Waiting<Q, A>[] = [];
  const ask = (): void => {
    const asked = waiting;
    waiting = [];
    askAll(asked.map(({ question }) => question)).then(
      (answers) => asked.forEach(({ resolve }, n) => resolve(answers[n] as A)),
      (error: unknown) => asked.forEach(({ reject }) => reject(error)),
    );
  };
  return (question) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(() => waiting.length > 0 && ask());
      waiting.push({ question, resolve, reject });
      if (waiting.length === most) ask();
    });
}
