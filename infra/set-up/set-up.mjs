import { underSetUpLock } from './lock.mjs';
import { showStep } from './progress.mjs';
import { readStamp, removeStamp, writeStamp } from './stamp.mjs';
import { steps } from './steps.mjs';

/** Performs the named steps whose inputs have changed since they last succeeded. Quick and quiet when none has. */
export async function setUp(names) {
  const stale = () => names.filter((name) => !isFresh(name));
  if (stale().length === 0) return;
  await underSetUpLock(async () => {
    // Looked at one by one: installing packages changes what the steps after it find.
    for (const name of names) if (!isFresh(name)) await perform(name);
  });
}

function isFresh(name) {
  const { inputs, holds, alreadyDone } = steps[name];
  if (!holds()) return false;
  const hash = inputs();
  if (readStamp(name) === hash) return true;
  if (alreadyDone?.() !== true) return false;
  writeStamp(name, hash);
  return true;
}

async function perform(name) {
  const { title, inputs, perform: work } = steps[name];
  const hash = inputs();
  removeStamp(name);
  await showStep(title, work);
  writeStamp(name, hash);
}
