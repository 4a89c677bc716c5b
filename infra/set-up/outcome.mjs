/** A failure of the set-up is for a person: one line that says what to do, no stack. */
export async function runToItsEnd(work) {
  try {
    await work();
  } catch (error) {
    console.error(`\n✖ ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
