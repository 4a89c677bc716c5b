const isTerminal = process.stdout.isTTY === true;

/** Shows one step while it runs (with its seconds, where there is a terminal) and how long it took when it is done. */
export async function showStep(title, work) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const tick = isTerminal ? setInterval(() => process.stdout.write(`\r… ${title} ${seconds()} `), 200) : undefined;
  if (!isTerminal) console.log(`… ${title}`);
  try {
    const result = await work();
    console.log(`${isTerminal ? '\r' : ''}✔ ${title} (${seconds()})`);
    return result;
  } catch (error) {
    console.log(`${isTerminal ? '\r' : ''}✖ ${title} (${seconds()})`);
    throw error;
  } finally {
    clearInterval(tick);
  }
}
