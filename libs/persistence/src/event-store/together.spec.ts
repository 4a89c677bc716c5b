import { together } from './together';

describe('questions of one turn', () => {
  const asking = (most = 3) => {
    const calls: (readonly number[])[] = [];
    const ask = together(async (questions: readonly number[]) => {
      calls.push(questions);
      if (questions.includes(0)) throw new Error('nothing is asked about nought');
      return questions.map((each) => each * 10);
    }, most);
    return { ask, calls };
  };

  it('are asked in one call and answered each with its own', async () => {
    const { ask, calls } = asking();
    expect(await Promise.all([ask(1), ask(2)])).toEqual([10, 20]);
    expect(calls).toEqual([[1, 2]]);
  });

  it('go in several calls where they are more than fit into one, none twice', async () => {
    const { ask, calls } = asking();
    expect(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(ask))).toEqual([10, 20, 30, 40, 50, 60, 70]);
    expect(calls).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  it('of a later turn wait for no call under way', async () => {
    const held = new Map<number, (answers: readonly number[]) => void>();
    const ask = together(
      (questions: readonly number[]) =>
        new Promise<readonly number[]>((resolve) => held.set(questions[0] ?? 0, resolve)),
      3,
    );
    const first = ask(1);
    await new Promise(setImmediate);
    const second = ask(2);
    await new Promise(setImmediate);
    held.get(2)?.([20]);
    expect(await second).toBe(20);
    held.get(1)?.([10]);
    expect(await first).toBe(10);
  });

  it('fail together with their call, and with no other', async () => {
    const { ask } = asking(2);
    const [first, second, third] = await Promise.allSettled([ask(0), ask(1), ask(2)]);
    expect([first, second].map((each) => each?.status)).toEqual(['rejected', 'rejected']);
    expect(third).toEqual({ status: 'fulfilled', value: 20 });
  });
});
