/** Runs `act` over a frozen list, at most `width` at once, and answers in the order of the list. */
export async function inTurn<T, R>(list: readonly T[], act: (item: T) => Promise<R>, width = 16): Promise<R[]> {
  const answers: R[] = new Array<R>(list.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < list.length; index = next++) answers[index] = await act(list[index] as T);
  };
  await Promise.all(Array.from({ length: Math.min(width, list.length) }, worker));
  return answers;
}
