import { Listr, PRESET_TIMER, type ListrTask } from 'listr2';

export type Tell = (message: string) => void;

export interface Step<C> {
  readonly title: string;
  perform(context: C, tell: Tell): Promise<void>;
}

/** A failure that the list of steps has already shown: nobody needs to print it again. */
export class ShownFailure extends Error {
  readonly isShown = true;
}

/** Shows the steps one after another with their times; in a terminal as a live list, elsewhere line by line. */
export async function showSteps<C extends object>(context: C, steps: readonly Step<C>[]): Promise<void> {
  const tasks = steps.map((step): ListrTask<C> => ({
    title: step.title,
    task: async (shared, task) => {
      let told = '';
      await step.perform(shared, (message) => {
        if (message === told) return;
        told = message;
        task.output = message;
      });
    },
  }));
  // Ctrl-C is handled by whoever runs the steps: what has been started must be stopped in order.
  const always = { ctx: context, exitOnError: true, registerSignalListeners: false };
  const list = new Listr(tasks, {
    ...always,
    rendererOptions: { timer: PRESET_TIMER, collapseErrors: false },
    fallbackRendererOptions: { timer: PRESET_TIMER },
  });
  await list.run().catch((error: unknown) => {
    throw new ShownFailure('a step failed', { cause: error });
  });
}

/** One line that changes while something long goes on; where there is no terminal, a line whenever its text is a new one. */
export async function showLine<T>(work: (tell: Tell) => Promise<T>): Promise<T> {
  const isTerminal = process.stdout.isTTY === true;
  let shown = '';
  const tell: Tell = (message) => {
    if (message === shown) return;
    shown = message;
    if (isTerminal) process.stdout.write(`\r\u001b[2K${message.slice(0, process.stdout.columns - 1)}`);
    else console.log(message);
  };
  try {
    return await work(tell);
  } finally {
    if (isTerminal) process.stdout.write('\n');
  }
}
