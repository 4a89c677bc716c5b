import type { LedgerId } from '@taizhang/domain';
import type { Application } from '../application';
import { bundleIdOf, checkpointOver, manifestFor, ownHouseOf, writeBundle } from './make-bundle';

/** One event as a file that whoever is to be convinced checks by himself. It is handed to nobody: no receipt is owed. */
export async function proveEvent(app: Application, ledger: LedgerId, position: number): Promise<string> {
  const house = await ownHouseOf(app);
  const kept = await checkpointOver(app, ledger, position);
  const { size } = kept.checkpoint;
  const range = { first: position, last: position, events: 1 };
  const bundle = bundleIdOf(house, { kind: 'proof', ledger, position, size });
  const lines: string[] = [];
  await writeBundle(
    house,
    {
      manifest: manifestFor(house, undefined, kept, { bundle, kind: 'proof', ...range }),
      events: app.evidence.events(ledger, position, position),
      proof: await app.evidence.proveTogether(ledger, [position], size),
    },
    (line) => void lines.push(line),
  );
  return lines.join('');
}
